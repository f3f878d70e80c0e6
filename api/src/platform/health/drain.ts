// Whether this process is on its way out: then it is not ready, finishes what it has begun, and takes no more.
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

@Injectable()
export class Drain implements BeforeApplicationShutdown {
  stopping = false;

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }
}
