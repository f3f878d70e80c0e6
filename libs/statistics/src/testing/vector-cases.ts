// Runs every case of one file of numeric vectors: numbers to the stated tolerance, everything else exactly.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface VectorCase<Input> {
  readonly id: string;
  readonly input: Input;
  readonly expected: unknown;
  readonly tolerance: number;
}

/** @param compute returns at least the figures expected, under their names in camelCase */
export function runVectors<Input>(file: string, compute: (input: Input) => unknown): void {
  const path = join(process.cwd(), '../shared/analytics-vectors', `${file}.json`);
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: VectorCase<Input>[] };
  describe(`${file} vectors`, () => {
    it.each(cases.map((one) => [one.id, one] as const))('%s', (_, { input, expected, tolerance }) => {
      expect(differences('', compute(input), expected, tolerance)).toEqual([]);
    });
  });
}

/** One line for each figure that is off. */
function differences(at: string, actual: unknown, expected: unknown, tolerance: number): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    return Math.abs(actual - expected) <= tolerance ? [] : [`${at}: ${actual}, expected ${expected}`];
  }
  if (Array.isArray(expected) && Array.isArray(actual) && actual.length !== expected.length) {
    return [`${at}: ${actual.length} entries, expected ${expected.length}`];
  }
  if (typeof expected === 'object' && expected !== null && typeof actual === 'object' && actual !== null) {
    const found = new Map(Object.entries(actual));
    return Object.entries(expected).flatMap(([key, value]) => differences(`${at}.${key}`, found.get(toCamelCase(key)), value, tolerance));
  }
  return actual === expected ? [] : [`${at}: ${String(actual)}, expected ${String(expected)}`];
}

const toCamelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
