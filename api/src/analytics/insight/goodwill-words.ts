// The sentences of "Is requiring it costing goodwill?": each compares, says how sure it is, and gives no reason. Pure.
import { notShown, type GoodwillInsight, type PulseQuestion } from '@trellis/contracts';
import type { ArmsFigure, Contrast } from '../closing/arms';
import type { DriverFigure } from '../closing/driver-figure';
import { shortOf } from './people-words';

type Shown = NonNullable<GoodwillInsight['shown']>;
const NEEDED = 150;
export const ALWAYS = 'This compares groups. It does not show that the mandate is the reason: schools, subjects and workload differ too.';
export const FEW_ANSWERED = 'Fewer than half answered; people with strong views may be over-represented.';
const TOO_FEW_SCHOOLS = 'Too few schools to compare. Here are both distributions; a difference this size often appears by chance between schools.';
const NAMES: Readonly<Record<string, string>> = {
  'i.autonomy': 'Initiative, influence and involvement', 'q.C1': 'Access to central resources', 'q.C2': 'Resources worth using', 'q.C3': 'Expected whether or not it suits', 'q.C4': 'Freedom to adapt', 'q.K1': 'Working together within the school', 'q.K2': 'Working together across schools',
};
const percent = (value: number): string => `${Math.round(100 * value)}%`;
const signed = (value: number): string => `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value).toFixed(2)}`;

export function armNames({ of, least }: Contrast, purely = true): { under: string; less: string; where: string; colleague: string } {
  const where = of === 'must' ? least === 1 ? 'where use is mandatory' : 'where more use is mandatory' : least === 1 ? 'where use is expected' : 'where more is expected';
  const thing = of === 'must' ? 'must' : 'expectation';
  if (least === 1) return { under: `${purely ? 'Under' : 'Mostly under'} ${of === 'must' ? 'a must' : 'an expectation'}`, less: purely ? 'Under none' : 'Mostly under none', where, colleague: of === 'must' ? 'the colleague under the mandate' : 'the colleague under the expectation' };
  return { under: `${purely ? 'Under' : 'Mostly under'} ${least} or more ${thing}s`, less: purely ? 'Under fewer' : 'Mostly under fewer', where, colleague: 'the colleague under more of them' };
}

export function comparisonSentence(question: Pick<PulseQuestion, 'text'>, figure: ArmsFigure, k: number): string {
  const { reading, difference, contrast, schools, answers } = figure;
  if (figure.under.suppressed || figure.less.suppressed || reading === 'nothing_to_compare') return notShown(k);
  if (reading === 'too_few_schools' || !difference) return TOO_FEW_SCHOOLS;
  const { delta, lo, hi, lessSatisfied, moreSatisfied } = difference;
  if (reading === 'no_clear_difference') return 'No clear difference. If there is one, it is likely small.';
  if (reading === 'cannot_tell' || lo === null || hi === null) return lo === null || hi === null ? 'We cannot tell. Schools are too alike here to say how sure a difference is.' : `We cannot tell. The data fit anything from ${sizeWords(lo)} to ${sizeWords(hi)} satisfaction.`;
  const { where, colleague } = armNames(contrast);
  const [first, second] = reading === 'lower_where_mandatory' ? [`${lessSatisfied} of 100 random pairs ${colleague} is less satisfied`, `${moreSatisfied} more satisfied`] : [`${moreSatisfied} of 100 random pairs ${colleague} is more satisfied`, `${lessSatisfied} less satisfied`];
  return `Satisfaction with ${shortOf(question)} was ${reading === 'lower_where_mandatory' ? 'lower' : 'higher'} ${where}: in ${first}, in ${second} (difference ${signed(delta)}, likely range ${signed(lo)} to ${signed(hi)}; ${schools} schools, ${answers} answers).`;
}

/** The words of a convention: under .15 small, under .33 medium. */
function sizeWords(delta: number): string {
  const size = Math.abs(delta) < 0.15 ? 'slightly' : Math.abs(delta) < 0.33 ? 'somewhat' : 'much';
  return `${size} ${delta < 0 ? 'lower' : 'higher'}`;
}

export function comparisonNotes({ response, covers, within, purely }: ArmsFigure): string[] {
  const few = Object.values(response).some((share) => ('value' in share ? share.value < 0.4 : 'words' in share && share.words === 'Very few'));
  return [
    ...(few ? [FEW_ANSWERED] : []),
    ...(purely ? [] : ['Groups that may be shown are mixed here: each counts to the side that at least three in four of its people are on.']),
    ...(within && within.strata > 0 ? [`Within the same phase and, where they are told apart, subject, the difference is ${signed(within.delta)} (${within.strata} ${within.strata === 1 ? 'group' : 'groups'} in which there are both).`] : []),
    ...(covers < 100 ? [`These groups are about ${covers}% of all who teach; mixed groups and those that are not shown are on neither side.`] : []),
  ];
}

export function goodwillSentence(figures: readonly ArmsFigure[], contrast: Contrast | null): string {
  if (!contrast) return 'Everyone who answered is asked alike, so there is nobody to compare with.';
  const told = figures.filter(({ under, less }) => !under.suppressed && !less.suppressed);
  if (told.length === 0) return 'No groups that may be shown make up both sides.';
  const { where } = armNames(contrast);
  const count = (reading: ArmsFigure['reading']): number => told.filter((figure) => figure.reading === reading).length;
  const [lower, higher] = [count('lower_where_mandatory'), count('higher_where_mandatory')];
  if (count('too_few_schools') === told.length) return 'We cannot tell: there are too few schools to compare.';
  if (lower + higher === 0) return `We see no clear difference in satisfaction ${where} in any of ${told.length} ${told.length === 1 ? 'question' : 'questions'}.`;
  return [...(lower ? [`Satisfaction was lower ${where} in ${lower} of ${told.length} questions`] : []), ...(higher ? [`${lower ? 'higher' : `Satisfaction was higher ${where}`} in ${higher}${lower ? '' : ` of ${told.length} questions`}`] : [])].join(' and ') + '.';
}

export function together(figure: DriverFigure | null, questions: readonly PulseQuestion[]): Shown['together'] {
  if (!figure) return { sentence: 'This survey did not ask enough of what could go together with satisfaction.', rows: [] };
  if (!figure.told) return { sentence: `Needs ${NEEDED} answers; there are about ${figure.about}.`, rows: [] };
  const { r2, strongest, shares } = figure.told;
  const outcome = questions.find(({ code }) => code === figure.outcome);
  const start = `Together these answers go along with ${percent(r2)} of the differences in satisfaction with ${outcome ? shortOf(outcome) : 'the work'} (R² ${r2.toFixed(2)}).`;
  if (shares.length === 0) return { sentence: `${start} Among the strongest, in no order: ${strongest.map((item) => NAMES[item]!.toLowerCase()).join(' and ')}.`, rows: [] };
  return { sentence: start, rows: shares.map(({ item, ...share }) => ({ name: NAMES[item]!, ...share })).sort((a, b) => b.share - a.share) };
}
