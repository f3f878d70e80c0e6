// What a change of an expectation changes for people, so that they are told of it and of nothing else. Pure.
import type { MandateChange, Stance, Strength } from '@trellis/contracts';

export interface Changeable {
  readonly title: string; readonly reason: string; readonly strength: Strength; readonly ownerId: string; readonly resourceIds: readonly string[]; readonly stances: Readonly<Record<string, Stance>>;
  readonly audience: { readonly schoolIds: readonly string[]; readonly subjects: readonly string[]; readonly phases: readonly string[] };
  readonly startsOn: string; readonly endsOn: string | null; readonly reviewOn: string;
}

const sorted = (values: readonly string[]): string => JSON.stringify([...new Set(values)].sort());
const stancesOf = ({ resourceIds, stances }: Changeable, among: readonly string[]): string => sorted(resourceIds.filter((id) => among.includes(id)).map((id) => `${id} ${stances[id] ?? 'adapt'}`));

/** @param lifted what the change says of that, where it says anything; `wasLifted` how it was */
export function whatChanged(was: Changeable, is: Changeable, wasLifted: boolean, lifted: boolean | undefined): MandateChange[] {
  const differs: Record<MandateChange, boolean> = {
    lifted: lifted === true && !wasLifted, resumed: lifted === false && wasLifted, strength: was.strength !== is.strength,
    resources: sorted(was.resourceIds) !== sorted(is.resourceIds), stances: stancesOf(was, is.resourceIds) !== stancesOf(is, was.resourceIds),
    dates: was.startsOn !== is.startsOn || was.endsOn !== is.endsOn, review: was.reviewOn !== is.reviewOn,
    audience: (['schoolIds', 'subjects', 'phases'] as const).some((part) => sorted(was.audience[part]) !== sorted(is.audience[part])),
    words: was.title !== is.title || was.reason !== is.reason, owner: was.ownerId !== is.ownerId,
  };
  return (Object.keys(differs) as MandateChange[]).filter((change) => differs[change]);
}
