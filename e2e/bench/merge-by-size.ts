// How long merging takes as lessons grow: both sides changed words all over, added, removed and moved blocks, with ids and without.
import { lessonFromMarkdown, mergeLessons, type BlockNode, type LessonDocument } from '@trellis/lesson';
import { record } from './measure';

const SIZES = [1_000, 5_000, 20_000, 40_000];
const PARAGRAPH = 40;
const WORDS = 'leaf light water energy sugar root stem cell gas sun plant grows turns makes needs takes green small bright slow every other many few the a of in to and with from by for'.split(' ');

/** Numbers that look random and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function lessonOf(words: number): LessonDocument {
  const roll = dice(words);
  const text = (count: number): string => Array.from({ length: count }, () => WORDS[Math.floor(roll() * WORDS.length)]).join(' ');
  const blocks = Array.from({ length: Math.round(words / PARAGRAPH) }, (_none, index) => {
    if (index % 10 === 3) return Array.from({ length: 5 }, () => `- ${text(PARAGRAPH / 5)}`).join('\n');
    return index % 10 === 0 ? `## ${text(5)}\n\n${text(PARAGRAPH)}` : text(PARAGRAPH);
  });
  let count = 0;
  return lessonFromMarkdown(blocks.join('\n\n'), { newId: () => `b${(count += 1)}` });
}

/** A version somebody made: a word changed in every fourth block, one block in fifty removed, added and moved. */
function changed(doc: LessonDocument, side: string, seed: number): LessonDocument {
  const roll = dice(seed);
  const blocks = doc.content.flatMap((block, index): BlockNode[] => {
    if (roll() < 0.02) return [];
    const edited: BlockNode = roll() < 0.25 ? JSON.parse(JSON.stringify(block).replace(/ (\w+) (\w+)/, ` ${side}${index} $2`)) : block;
    return roll() < 0.02 ? [edited, { ...edited, attrs: { ...edited.attrs, id: `${side}${index}` } }] : [edited];
  });
  for (let moves = Math.round(blocks.length / 50); moves > 0; moves -= 1) {
    const [block] = blocks.splice(Math.floor(roll() * blocks.length), 1);
    if (block) blocks.splice(Math.floor(roll() * blocks.length), 0, block);
  }
  return { type: 'doc', content: blocks };
}

function withOtherIds(doc: LessonDocument, side: string): LessonDocument {
  let count = 0;
  return JSON.parse(JSON.stringify(doc), (key: string, value: unknown) => (key === 'id' ? `${side}${(count += 1)}` : value));
}

export function measureMergeBySize(runs: number): void {
  for (const size of SIZES) {
    const base = lessonOf(size);
    const [ours, theirs] = [changed(base, 'ours', 7), changed(base, 'theirs', 11)];
    const versions = { 'with ids': [base, ours, theirs], 'ids lost': [base, withOtherIds(ours, 'o'), withOtherIds(theirs, 't')] } as const;
    for (const [how, [b, o, t]] of Object.entries(versions)) {
      let found = { conflicts: 0, joined: 0 };
      const times = Array.from({ length: runs }, () => {
        const began = performance.now();
        const merge = mergeLessons(b, o, t);
        found = { conflicts: merge.conflicts.length, joined: merge.joined.length };
        return performance.now() - began;
      });
      record(`merge of ${size} words, ${how}`, 'ms', size === 40_000 ? '≤ 2000' : '–', times, null, { blocks: b.content.length, ...found });
    }
  }
}
