// The guard against exhaustive search (ANALYTICS §2.6, T4): every cut, and every group any combination could single out.
import type { AuditGroup } from './index';
import { audit } from './index';
import { minimumCut } from './minimum-cut';
import type { RandomNumbers } from './testing/random-numbers';
import { randomNumbers } from './testing/random-numbers';

function randomGroups(random: RandomNumbers, groups: number): AuditGroup[] {
  const places = random.whole(1, 4);
  const subjects = random.whole(1, 4);
  return Array.from({ length: groups }, () => {
    const place = `p${random.whole(1, places)}`;
    const subject = `s${random.whole(1, subjects)}`;
    const cell = random.next() < 0.25 ? `${place} x ${subject}` : null;
    return { place, subject, cell, n: random.whole(1, 9) };
  });
}

/** Fewest edges that divide a component, by trying all 2^(nodes − 1) divisions of the whole graph. */
function smallestDivision(weight: Float64Array, size: number): number {
  let best = Infinity;
  for (let side = 0; side < 2 ** (size - 1); side++) {
    let cut = 0;
    for (let a = 0; a < size; a++) {
      for (let b = a + 1; b < size; b++) if (((side >> a) & 1) !== ((side >> b) & 1)) cut += weight[a * size + b];
    }
    if (cut > 0) best = Math.min(best, cut);
  }
  return best;
}

/** Rank of a small matrix of whole numbers. */
function rank(rows: readonly (readonly number[])[]): number {
  const work = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (work[0]?.length ?? 0); column++) {
    const pivot = work.findIndex((row, index) => index >= found && Math.abs(row[column]) > 1e-9);
    if (pivot < 0) continue;
    [work[found], work[pivot]] = [work[pivot], work[found]];
    for (const row of work.slice(found + 1)) {
      const factor = row[column] / work[found][column];
      row.forEach((_, i) => { row[i] -= factor * work[found][i]; });
    }
    found += 1;
  }
  return found;
}

/**
 * Fewest people any non-zero combination of figures involves: some combination lives wholly inside a set of people
 * exactly when the figures, seen by everybody else alone, lose rank.
 */
function smallestSupport(groups: readonly AuditGroup[]): number {
  const labels = [...new Set(groups.flatMap((g) => [`P${g.place}`, `S${g.subject}`, ...(g.cell ? [`C${g.cell}`] : [])]))];
  const rows = labels.map((label) => groups.map((g) => (label === `P${g.place}` || label === `S${g.subject}` || label === `C${g.cell}` ? 1 : 0)));
  const full = rank(rows);
  let best = Infinity;
  for (let inside = 1; inside < 2 ** groups.length; inside++) {
    const people = groups.reduce((sum, group, index) => sum + ((inside >> index) & 1 ? group.n : 0), 0);
    if (people < best && rank(rows.map((row) => row.filter((_, index) => !((inside >> index) & 1)))) < full) best = people;
  }
  return best;
}

describe('the minimum cut', () => {
  it('equals the smallest of all divisions, and its capped form never differs below the cap', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = randomNumbers(seed);
      const size = random.whole(1, 9);
      const weight = new Float64Array(size * size);
      for (let a = 0; a < size; a++) {
        for (let b = a + 1; b < size; b++) {
          weight[a * size + b] = weight[b * size + a] = random.next() < 0.4 ? random.whole(1, 12) : 0;
        }
      }
      const exact = smallestDivision(weight, size);
      expect({ seed, cut: minimumCut({ size, weight }) }).toEqual({ seed, cut: exact });
      for (const cap of [3, 8, 15]) expect({ seed, cut: minimumCut({ size, weight }, cap) }).toEqual({ seed, cut: Math.min(cap, exact) });
    }
  });
});

describe('the audit', () => {
  it('calls a release safe exactly when no combination of its figures involves fewer than k people', () => {
    const verdicts = { safe: 0, unsafe: 0 };
    for (let seed = 1; seed <= 150; seed++) {
      const random = randomNumbers(seed);
      const groups = randomGroups(random, random.whole(1, 8));
      const { guard, smallestBlock, safe } = audit(groups, 5);
      const exact = smallestSupport(groups);
      expect({ seed, smallest: Math.min(guard ?? Infinity, smallestBlock ?? Infinity) }).toEqual({ seed, smallest: exact });
      expect(safe).toBe(exact >= 5);
      verdicts[safe ? 'safe' : 'unsafe'] += 1;
    }
    expect(verdicts.safe).toBeGreaterThan(10);
    expect(verdicts.unsafe).toBeGreaterThan(10);
  });

  it('refuses a cell that spans two blocks', () => {
    const across = ['A', 'B'].map((place) => ({ place, subject: 'Maths', cell: 'c', n: 20 }));
    expect(() => audit(across, 10)).toThrow(RangeError);
  });

  it('counts each item by its own answers', () => {
    const whole = ['A', 'B'].flatMap((place) => ['Maths', 'Eng'].map((subject) => ({ place, subject, cell: null, n: 12, items: [12, 12] })));
    expect(audit(whole, 10)).toEqual({ guard: 24, smallestBlock: 24, safe: true });
    const gaps = whole.map((group) => (group.place === 'A' ? { ...group, items: [12, 4] } : group));
    expect(audit(gaps, 10)).toEqual({ guard: 8, smallestBlock: 8, safe: false });
  });
});
