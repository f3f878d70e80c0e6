// npm run -s attack [-- TRUSTS]: attacks releases of random trusts, and what a threshold alone would publish of the same, and prints what was found (ANALYTICS §2.6).
import { release } from '../src/index';
import { attackElimination } from '../src/testing/attack-elimination';
import { attackPairs, attackTriples } from '../src/testing/attack-pairs';
import { randomNumbers } from '../src/testing/random-numbers';
import { simulateTrust } from '../src/testing/simulate-trust';
import { groupsOfPolicy, groupsOfRelease, thresholdAndRemainder, thresholdOnly } from '../src/testing/visible-groups';

const TRUSTS = Number(process.argv[2] ?? 1000);
/** Triples are many: trusts of two to four schools, and only so many of them. */
const TRIPLES = Math.min(TRUSTS, 100);
const KS = [5, 8, 10] as const;

interface Found { trusts: number; figures: number; pairs: number; triples: number; elimination: number; smallest: number }
const nothing = (): Found => ({ trusts: 0, figures: 0, pairs: 0, triples: 0, elimination: 0, smallest: Infinity });

/** A trust of these many schools at most, the same at every run. */
function trustOf(seed: number, most: number) {
  const random = randomNumbers(seed);
  return { random, atoms: simulateTrust(random, random.whole(Math.min(3, most - 2), most)) };
}

function attack(policies: Record<string, (atoms: ReturnType<typeof trustOf>['atoms'], k: number) => ReturnType<typeof groupsOfRelease>>): Record<string, Found> {
  const found = Object.fromEntries(Object.keys(policies).map((name) => [name, nothing()]));
  for (let seed = 1; seed <= TRUSTS; seed++) {
    const k = KS[seed % KS.length]!;
    const { random, atoms } = trustOf(seed, 9);
    for (const [name, policy] of Object.entries(policies)) {
      const [one, groups] = [found[name]!, policy(atoms, k)];
      const [pairs, lightest] = [attackPairs(atoms, groups, k), attackElimination(atoms, groups, random, 2)];
      one.trusts += 1;
      one.figures += groups.length;
      one.pairs += pairs.leaks > 0 ? 1 : 0;
      one.elimination += lightest < k ? 1 : 0;
      one.smallest = Math.min(one.smallest, pairs.smallest, lightest);
    }
  }
  for (let seed = 1; seed <= TRIPLES; seed++) {
    const { atoms } = trustOf(seed, 4);
    for (const [name, policy] of Object.entries(policies)) found[name]!.triples += attackTriples(atoms, policy(atoms, 10)) < 10 ? 1 : 0;
  }
  return found;
}

const found = attack({
  'Trellis': (atoms, k) => groupsOfRelease(release({ atoms, k })),
  'a threshold alone': (atoms, k) => groupsOfPolicy(atoms, thresholdOnly(k)),
  'threshold and remainder': (atoms, k) => groupsOfPolicy(atoms, thresholdAndRemainder(k)),
});
console.log(`Of ${TRUSTS} random trusts of 3 to 9 schools, k = ${KS.join(', ')} in turn; triples on ${TRIPLES} trusts of up to 4 schools with k = 10.`);
console.table(Object.fromEntries(Object.entries(found).map(([name, { trusts, figures, pairs, triples, elimination, smallest }]) => [name, {
  'figures a trust': Math.round(figures / trusts), 'broken by a pair (T1)': pairs, 'by a signed triple (T2)': triples, 'by elimination (T3)': elimination, 'fewest people singled out': smallest,
}])));
process.exit(found['Trellis']!.pairs + found['Trellis']!.triples + found['Trellis']!.elimination ? 1 : 0);
