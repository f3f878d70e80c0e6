// Figures that rooms tell the operator; read when /metrics is asked for, and only then.
import { Injectable } from '@nestjs/common';

export interface RoomGauge { readonly name: string; readonly help: string; readonly read: () => Promise<number> }

@Injectable()
export class Gauges {
  readonly #gauges: RoomGauge[] = [];

  /** At the start of a room, before metrics are served. */
  add(gauge: RoomGauge): void {
    this.#gauges.push(gauge);
  }

  get all(): readonly RoomGauge[] {
    return this.#gauges;
  }
}
