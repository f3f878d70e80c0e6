// Gives each question the code that stands for its words, and lays out which are asked together in a fortnight. Pure.
import { createHash } from 'node:crypto';
import { PULSE_FACETS, type Parsed, type PulseFacet, type PulseQuestion } from '@trellis/contracts';
import { READY_QUESTIONS } from './instrument';

type Written = Parsed<'pulse.create'>['body']['questions'][number];

const OWN = { source: 'Written by your trust', licence: 'Your trust’s own' };
const FACETS = Object.keys(PULSE_FACETS) as PulseFacet[];

/** A ready question keeps its code and source only while its words and scale are as they were. */
export function knownAs({ text, scale }: Written): PulseQuestion {
  const ready = READY_QUESTIONS.find((question) => question.text === text && question.scale === scale);
  if (ready) {
    const { optional: _, ...question } = ready;
    return question;
  }
  return { code: `own-${createHash('sha256').update(`${scale} ${text.toLowerCase()}`).digest('hex').slice(0, 12)}`, text, scale, facet: 'own', ...OWN };
}

/** Rounds of at most `most` questions: what belongs together stays together, in parts of like size, and small parts share a round. */
export function roundsOf(questions: readonly Pick<PulseQuestion, 'code' | 'facet'>[], most: number): string[][] {
  const parts = FACETS.flatMap((facet) => {
    const codes = questions.filter((question) => question.facet === facet).map(({ code }) => code);
    const count = Math.ceil(codes.length / most);
    const size = Math.ceil(codes.length / count);
    return Array.from({ length: count }, (_, i) => codes.slice(i * size, (i + 1) * size));
  });
  const rounds: string[][] = [];
  for (const part of parts) {
    const last = rounds.at(-1);
    if (last && last.length + part.length <= most) last.push(...part);
    else rounds.push([...part]);
  }
  return rounds;
}
