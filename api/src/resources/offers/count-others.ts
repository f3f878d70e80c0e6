// How many colleagues changed each part of an original, as far as that is published: never so few that it would point to somebody.
import { Injectable } from '@nestjs/common';
import type { Actor } from '@trellis/platform';
import { ShowChangeMap } from '../changes/show-change-map';

@Injectable()
export class CountOthers {
  constructor(private readonly showChangeMap: ShowChangeMap) {}

  /** By the part's id; what is not shown is not in it. Nothing of an original that the reader may not read. */
  async run(actor: Actor, original: { readonly id: string } | null): Promise<Map<string, number>> {
    if (!original) return new Map();
    const { blocks } = await this.showChangeMap.run(actor, original.id);
    return new Map(blocks.flatMap(({ blockId, changed, removed }) => ((changed ?? 0) + (removed ?? 0) > 0 ? [[blockId, (changed ?? 0) + (removed ?? 0)] as const] : [])));
  }
}
