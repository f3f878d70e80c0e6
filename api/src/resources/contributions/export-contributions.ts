// One's contributions as a record of professional development: Markdown, to keep or to hand in.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { personRefs } from '@trellis/identity';
import { lessonToMarkdown, parseLesson } from '@trellis/lesson';
import { readMine } from './show-my-contributions';

type Mine = Answer<'contribution.mine'>;

const dayOf = (instant: string): string => new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' });
const times = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

@Injectable()
export class ExportContributions {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<string> {
    return this.database.read(actor, async (tx) => {
      const mine = await readMine(tx, actor);
      const { name, school } = (await personRefs(tx, [actor.personId]))(actor.personId);
      return recordOf(mine, school ? `${name}, ${school}` : name, new Date());
    });
  }
}

/** Made of blocks, so that a title with a star in it is written as what it is. */
export function recordOf({ lessons, credits, variants, totals, statement, thanks }: Mine, who: string, now: Date): string {
  const said = thanks.filter(({ message }) => message);
  const content = [
    heading(1, 'Contributions to shared teaching resources'), paragraph(`${who}. As of ${dayOf(now.toISOString())}.`), ...(statement ? [paragraph(statement)] : []),
    heading(2, 'In short'), list(summaryOf(totals)),
    ...(lessons.length ? [heading(2, 'Resources shared with colleagues'), list(lessons.map((lesson) => `${lesson.title}${lesson.central ? ' (central resource)' : ''}: ${usesOf(lesson)}last changed ${dayOf(lesson.at)}`))] : []),
    ...(credits.length ? [heading(2, 'Work taken into colleagues’ resources'), list(credits.map(({ title, central, changes, at }) => `${title}${central ? ' (central resource)' : ''}: ${times(changes, 'change')}, latest ${dayOf(at)}`))] : []),
    ...(variants.length ? [heading(2, 'Versions endorsed beside the original'), list(variants.map(({ name, title, of, at }) => `${name}: ${title}, beside ${of.title}, since ${dayOf(at)}`))] : []),
    ...(said.length ? [heading(2, 'What colleagues said'), list(said.map(({ message, person, resource }) => `“${message}” ${person.name}, on ${resource.title}`))] : []),
  ];
  const parsed = parseLesson({ type: 'doc', content });
  return parsed.ok ? lessonToMarkdown(parsed.doc) : '';
}

/** What the trust asks or has asked for is counted in colleagues, down to the ten. */
function usesOf({ taught, adapted, countedAt }: Mine['lessons'][number]): string {
  if (!countedAt) return `taught ${times(taught, 'time')}, adapted ${times(adapted, 'time')}; `;
  return [taught && `taught by ${taught} or more colleagues; `, adapted && `adapted by ${adapted} or more colleagues; `].filter(Boolean).join('');
}

function summaryOf({ lessons, central, inCentral, taken, taught, adapted, thanked, colleagues, schools }: Mine['totals']): string[] {
  return [
    `${times(lessons, 'resource')} shared, ${central} of them central`, `Taught ${times(taught, 'time')}, adapted ${times(adapted, 'time')}, thanked ${times(thanked, 'time')}`,
    ...(inCentral ? [`${times(inCentral, 'part')} taken into central resources`] : []), ...(taken ? [`${times(taken, 'change')} taken by colleagues into their own versions`] : []),
    ...(colleagues ? [`Reached ${times(colleagues, 'colleague')}${schools ? ` in ${times(schools, 'school')}` : ''}`] : []),
  ];
}

const text = (words: string) => [{ type: 'text', text: words.replace(/\s+/g, ' ').trim() || '–' }];
const paragraph = (words: string) => ({ type: 'paragraph', content: text(words) });
const heading = (level: number, words: string) => ({ type: 'heading', attrs: { level }, content: text(words) });
const list = (lines: readonly string[]) => ({ type: 'bulletList', content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line)] })) });
