// What was found in the files somebody brought in, and each lesson of it.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, notFound, type Actor } from '@trellis/platform';
import { loadFound, presentImport } from './import.access';
import { MatchOrigin } from './match-origin';

@Injectable()
export class ShowImport {
  constructor(private readonly database: Database, private readonly matchOrigin: MatchOrigin) {}

  run(actor: Actor, id: string): Promise<Answer<'lesson-import.show'>> {
    return this.database.read(actor, (tx) => presentImport(tx, actor, id));
  }

  async lesson(actor: Actor, id: string, number: number): Promise<Answer<'lesson-import.lesson'>> {
    const [row] = await this.database.read(actor, (tx) => loadFound(tx, id, [number]));
    if (!row?.document) throw notFound();
    const matched = await this.matchOrigin.run(actor, row);
    const alone = (node: unknown): Answer<'lesson-import.lesson'>['document'] => ({ type: 'doc', content: [{ ...(node as { type: string }) }] });
    return {
      document: (matched?.document ?? row.document) as unknown as Answer<'lesson-import.lesson'>['document'],
      back: matched && { kept: matched.kept, changed: matched.changed, added: matched.added, removed: matched.removed, doubts: matched.doubts.map(({ key, before, after }) => ({ key, before: alone(before), after: alone(after) })) },
    };
  }
}
