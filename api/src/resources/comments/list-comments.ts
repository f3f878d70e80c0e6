// The comments on a lesson.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadResource } from '../resource.access';
import { presentThreads } from './comment.presenter';

@Injectable()
export class ListComments {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'comment.list'>> {
    return this.database.read(actor, async (tx) => {
      const threads = await presentThreads(tx, actor, await loadResource(tx, actor, id));
      return { threads, open: threads.filter(({ resolved }) => !resolved).length };
    });
  }
}
