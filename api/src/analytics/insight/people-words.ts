// The sentences of "How are people?": the first one, and those of the three lines of autonomy. They compare and never explain. Pure.
import type { PeopleInsight, PulseQuestion, Share } from '@trellis/contracts';
import type { Structural, Voice } from '../closing/publish-room';
import { satisfiedShare, type PeopleGroup } from './people-figures';

type Autonomy = NonNullable<PeopleInsight['shown']>['autonomy'];
const percent = (value: number): string => `${Math.round(100 * value)}%`;

/** What a question is about, inside a sentence. */
export const shortOf = ({ text }: Pick<PulseQuestion, 'text'>): string => text.replace(/^How satisfied are you with /, '').replace(/[?.]$/, '');

export function peopleSentence(questions: readonly PulseQuestion[], everyone: PeopleGroup | undefined, earlier: string | null): string {
  if (!everyone) return 'Nothing of this survey can be shown.';
  const told = questions.filter(({ facet }) => facet === 'satisfaction').flatMap((question) => {
    const satisfied = satisfiedShare(everyone.items.find(({ code }) => code === question.code)?.distribution);
    return satisfied ? [{ question, value: satisfied.value }] : [];
  }).sort((a, b) => b.value - a.value);
  const [most, least] = [told[0], told.at(-1)];
  const satisfaction = most && least && most !== least
    ? `People are most satisfied with ${shortOf(most.question)} (${percent(most.value)}) and least with ${shortOf(least.question)} (${percent(least.value)}).` : '';
  const agreed = (code: string): number | null => satisfiedShare(everyone.items.find((item) => item.code === code)?.distribution)?.value ?? null;
  const [within, across] = [agreed('K1'), agreed('K2')];
  const together = within !== null && across !== null ? `${percent(within)} say the trust encourages working together within their school, ${percent(across)} across schools.` : '';
  return [satisfaction, together, changed(everyone, earlier)].filter(Boolean).join(' ') || `${answered(everyone.response)} Nothing more of this survey can be shown.`;
}

function changed({ items }: PeopleGroup, earlier: string | null): string {
  if (earlier === null) return '';
  const clear = items.filter(({ change }) => change && !change.suppressed && change.clear).length;
  return clear === 0 ? `No answer differs clearly from “${earlier}”.` : `${clear === 1 ? 'One answer differs' : `${clear} answers differ`} clearly from “${earlier}”.`;
}

export function answered(response: Share): string {
  if (response.suppressed) return '';
  return 'words' in response ? `${response.words} of ${response.eligible} answered.` : `${response.count} of ${response.eligible} answered.`;
}

/** On paper, in what was asked, and as it is felt: three lines, never one number. */
export function autonomyLines(structural: Structural, { done, of }: Voice, everyone: PeopleGroup | undefined, questions: readonly PulseQuestion[]): Autonomy {
  const room = structural.suppressed ? null : structural.value;
  const felt = everyone && !everyone.autonomy.suppressed ? everyone.autonomy : null;
  const single = ['S2', 'S3', 'S4'].flatMap((code) => {
    const [question, satisfied] = [questions.find((one) => one.code === code), satisfiedShare(everyone?.items.find((item) => item.code === code)?.distribution)];
    return question && satisfied ? [{ words: `${percent(satisfied.value)} with ${shortOf(question)}`, value: satisfied.value }] : [];
  });
  const perceived = felt ? `On an index from 0 to 100 of initiative, influence and involvement, people stand at ${felt.value}.`
    : single.length ? `Question by question, as there are too few answers for one index: satisfied are ${single.map(({ words }) => words).join(', ')}.` : 'What people feel cannot be shown.';
  return {
    structural: { value: room, sentence: room === null ? 'Not shown: too few people taught from the library, or one of them most of it.' : `Of every 100 parts of the lessons taught, ${Math.round(100 * room)} may be changed.` },
    voice: { done, of, value: of === 0 ? null : Math.round((100 * done) / of) / 100, sentence: of === 0 ? 'No decision was made in the year before.' : `Of ${of} ${of === 1 ? 'decision' : 'decisions'} in the year before, ${done} ${done === 1 ? 'was' : 'were'} asked about and answered in time.` },
    perceived: { value: felt ? felt.value / 100 : null, lo: felt?.lo == null ? null : felt.lo / 100, hi: felt?.hi == null ? null : felt.hi / 100, sentence: perceived },
    gap: gapWords(room, felt ? felt.value / 100 : null, single.map(({ value }) => value)),
  };
}

/** An index and a share of parts lie on one scale from 0 to 100; a share of satisfied people does not, so of that no distance is told. */
function gapWords(room: number | null, index: number | null, single: readonly number[]): string {
  if (room === null || (index === null && single.length === 0)) return 'The gap between the two cannot be told.';
  if (index === null) return `On paper ${percent(room)} may be changed; with the best felt of the three questions ${percent(Math.max(...single))} of people are satisfied.`;
  const points = Math.round(100 * (room - index));
  if (points >= 10) return `Room exists but is not felt: what is felt lies ${points} points below what is there on paper.`;
  return points <= -10 ? `More room is felt than there is on paper: what is felt lies ${-points} points above it.` : 'On paper and as felt lie within 10 points of each other.';
}
