// What the next mail would say if it left now, for whoever is about to choose how often.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { loadSetting } from '../settings/notice-settings';
import { digestSubject } from './compose-digest';
import { readLines } from './read-lines';

@Injectable()
export class PreviewDigest {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'digest.preview'>> {
    return this.database.read(actor, async (tx) => {
      const weekly = (await loadSetting(tx, actor.personId)).digest !== 'daily';
      const { lines, more } = await readLines(tx, actor, weekly);
      return { subject: lines.length ? digestSubject(weekly ? 'weekly' : 'daily', lines.length + more) : '', lines, more };
    });
  }
}
