// What a lead could do this week, most urgent first. Pure: facts in, suggestions out.
import type { DeskSuggestion } from '@trellis/contracts';
import { inWords } from '../introductions/reasons';

export interface Waiting { readonly id: string; readonly title: string; readonly days: number; /** Null: asked without a name. */ readonly newcomer: string | null }
export interface Part { readonly resourceId: string; readonly title: string; readonly blockId: string; readonly quote: string; readonly changed: number; readonly schools: number }
export interface DeskFacts {
  /** Threads nobody but their writer has written in, longest waiting first. */
  readonly unanswered: readonly (Waiting & { readonly question: boolean })[];
  readonly undecided: readonly { readonly id: string; readonly title: string }[];
  readonly requests: number;
  readonly changed: readonly Part[];
  /** Whole days since anyone wrote. */
  readonly silentDays: number;
  /** The circle of one school's department: it belongs by rule and goes on with the school. */
  readonly department: boolean;
  readonly put: ReadonlySet<string>;
}

const MOST = 3;
/** Of one kind; more would hide that there are others. */
const MOST_ALIKE = 2;
export const QUIET_DAYS = 21;
export const DORMANT_DAYS = 90;
const WAITS_DAYS = 3;

export function suggest(facts: DeskFacts): DeskSuggestion[] {
  const chosen: DeskSuggestion[] = [];
  const alike = new Map<string, number>();
  for (const one of all(facts)) {
    const count = alike.get(one.kind) ?? 0;
    if (facts.put.has(one.key) || count >= MOST_ALIKE || chosen.length >= MOST) continue;
    alike.set(one.kind, count + 1);
    chosen.push(one);
  }
  return chosen;
}

function* all({ unanswered, undecided, requests, changed, silentDays, department }: DeskFacts): Iterable<DeskSuggestion> {
  const there = (kind: DeskSuggestion['kind'], id: string, words: string, action: string): DeskSuggestion => ({ key: `${kind}:${id}`, kind, words, action, threadId: id, begins: null });
  for (const { id, title, newcomer } of unanswered) if (newcomer) yield there('newcomer', id, `${newcomer} is new here and wrote “${title}”. Nobody has answered yet.`, 'Answer');
  for (const { id, title, days, question, newcomer } of unanswered) if (question && !newcomer && days >= WAITS_DAYS) yield there('question', id, `“${title}” has waited ${inWords(days).toLowerCase()} days for an answer.`, 'Answer, or name someone who could');
  if (requests && !department) yield { key: `requests:${requests}`, kind: 'requests', words: `${inWords(requests)} ${requests === 1 ? 'colleague asks' : 'colleagues ask'} to join.`, action: 'See who asks', threadId: null, begins: null };
  for (const { id, title } of undecided) yield there('decision', id, `Choosing has ended on “${title}”, and no result is written down.`, 'Record the result');
  if (silentDays >= DORMANT_DAYS && !department) yield { key: 'dormant', kind: 'dormant', words: `Nobody has written here for ${Math.floor(silentDays / 30)} months. A network that has done its work can be closed with a few words on what came of it.`, action: 'Close it with a summary', threadId: null, begins: null };
  // What colleagues of other schools changed is not there to be asked about, and nobody asks to join.
  if (!department) for (const part of changed) yield share(part);
  if (silentDays >= QUIET_DAYS && (silentDays < DORMANT_DAYS || department)) yield {
    key: 'quiet', kind: 'quiet', words: `Nobody has written here for ${Math.floor(silentDays / 7)} weeks. Ask what would help?`, action: 'Ask', threadId: null,
    begins: { title: 'What would help you this half-term?', text: 'It has been quiet here for a while. What are you teaching next, and what would save you an hour? A sentence is enough.', resourceId: null },
  };
}

const share = ({ resourceId, title, blockId, quote, changed, schools }: Part): DeskSuggestion => ({
  key: `changed_part:${resourceId}:${blockId}`, kind: 'changed_part', threadId: null, action: 'Open a thread to share it',
  words: `${inWords(changed)} colleagues changed “${quote}” in “${title}”${schools > 1 ? `, which was adapted in ${inWords(schools).toLowerCase()} schools` : ''}. Open a thread to share what they did?`,
  begins: { title: `${title}: what did you change?`, text: `Several of us changed the part that begins “${quote}”.\n\nWhat did you put there, and how did it go?`, resourceId },
});
