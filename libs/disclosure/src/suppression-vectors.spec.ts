// Every numeric case of suppression.json.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Atom, Query, Rating, Step } from './index';
import { answer, audit, display, pooled, release, snapshots } from './index';
import { attackElimination } from './testing/attack-elimination';
import { attackPairs } from './testing/attack-pairs';
import { randomNumbers } from './testing/random-numbers';
import { groupsOfPolicy, thresholdAndRemainder, thresholdOnly } from './testing/visible-groups';

type Input =
  | { kind: 'audit'; k: number; people: [string, string, string | null, number][] }
  | { kind: 'release'; k: number; steps: Step[]; atoms: Atom[]; queries: Query[]; pooled_queries: Query[] }
  | { kind: 'snapshots'; k: number; ticks: Rating[][] }
  | { kind: 'display'; k: number; counts: [number, number, number, number, number] }
  | { kind: 'naive'; k: number; policy: string; atoms: Atom[] };

const file = join(process.cwd(), '../shared/analytics-vectors/suppression.json');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { id: string; input: Input; expected: unknown }[] };

function figuresOf(blocks: readonly { label: string; n: number }[]): Record<string, number> {
  return Object.fromEntries(blocks.map(({ label, n }) => [label, n]));
}

function run(input: Input): unknown {
  switch (input.kind) {
    case 'audit': {
      const people = input.people.map(([place, subject, cell, n]) => ({ place, subject, cell, n }));
      const { guard, smallestBlock, safe } = audit(people, input.k);
      return { guard, smallest_block: smallestBlock, safe };
    }
    case 'release': {
      const made = release(input);
      return {
        published: made.published, place: figuresOf(made.place), subject: figuresOf(made.subject), cell: figuresOf(made.cell),
        guard: made.guard, answers: input.queries.map((query) => answer(made, query)?.n ?? null),
        pooled: input.pooled_queries.map((query) => pooled(made, query)).map(({ covered, asked, kind }) => ({ covered, asked, kind })),
      };
    }
    case 'snapshots':
      return { published: snapshots(input.ticks, input.k) };
    case 'display':
      return display(input.counts, input.k);
    case 'naive': {
      const policy = input.policy.includes('all minus n') ? thresholdAndRemainder(input.k) : thresholdOnly(input.k);
      const groups = groupsOfPolicy(input.atoms, policy);
      const pairs = attackPairs(input.atoms, groups, input.k);
      return {
        answerable_distinct_sets: groups.length, leaking_nested_pairs: pairs.leaks,
        smallest_group_revealed: pairs.smallest, min_support: attackElimination(input.atoms, groups, randomNumbers(1), 20),
      };
    }
  }
}

describe('suppression vectors', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, { input, expected }) => {
    expect(run(input)).toEqual(expected);
  });
});
