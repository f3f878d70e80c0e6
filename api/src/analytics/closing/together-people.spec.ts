// Why how many people worked with somebody is not told of the whole trust, not even in steps of 5%: beside the cells of pairs it tells of a school that is not shown.
import type { PairCell } from '@trellis/contracts';
import { adoption, roundToFive } from '@trellis/disclosure';
import type { NetworkPost } from '@trellis/statistics';
import { togetherFigures } from './together-figures';

/** Cedar's four are never shown. */
const SCHOOLS = ['ash', 'birch', 'cedar'] as const;
const trustOf = (large: number): Record<(typeof SCHOOLS)[number], number> => ({ ash: large, birch: large, cedar: 4 });
const pair = (school: string, a: number, b: number): NetworkPost[] => [{ id: `${school}${a}`, by: `${school}${a}`, h: 1, question: true, replyTo: null }, { id: `${school}${b}to`, by: `${school}${b}`, h: 2, question: false, replyTo: `${school}${a}` }];

/** What a school may be like inside while its own cell stays hidden or "Very few": so many people, in at most two pairs. */
const INSIDE: Readonly<Record<number, (school: string) => NetworkPost[]>> = { 0: () => [], 2: (school) => pair(school, 0, 1), 3: (school) => [...pair(school, 0, 1), ...pair(school, 2, 1).map((post) => ({ ...post, id: `${post.id}2`, replyTo: post.replyTo && `${post.replyTo}2` }))], 4: (school) => [...pair(school, 0, 1), ...pair(school, 2, 3)] };
const COUNTS = Object.keys(INSIDE).map(Number);
type World = readonly [ash: number, birch: number, cedar: number];
const WORLDS = COUNTS.flatMap((ash) => COUNTS.flatMap((birch) => COUNTS.map((cedar): World => [ash, birch, cedar])));

function published(world: World, large: number): string {
  const sizes = trustOf(large);
  const people = SCHOOLS.flatMap((school) => Array.from({ length: sizes[school] }, (_, i) => [`${school}${i}`, school] as const));
  const rows = togetherFigures({
    schoolOf: new Map(people), schools: SCHOOLS.map((id) => ({ id, name: id })), now: 500, answerWindowH: 72, k: 10,
    networks: [{ id: 'n', name: 'Science', department: false, members: people.map(([id]) => id), joined: [], posts: SCHOOLS.flatMap((school, i) => INSIDE[world[i]!]!(school)), useful: new Map() }],
  });
  return JSON.stringify(rows.filter(({ metric }) => metric === 'pair').map(({ block, figure }): [string, PairCell] => [block, figure as PairCell]));
}

/** As a rule for adoption would tell it: in words under three, else to the nearest 5%. */
function share(world: World, large: number): string {
  const [people, all] = [world.reduce((sum, n) => sum + n, 0), 2 * large + 4];
  const { state } = adoption(people, all, 10);
  return state === 'shown' ? `about ${roundToFive((100 * people) / all)}%` : state;
}

/** How many of Cedar's four may have worked with one another, to someone who reads all of it. */
const possible = (world: World, large: number): number[] => [...new Set(WORLDS.filter((other) => published(other, large) === published(world, large) && share(other, large) === share(world, large)).map(([, , cedar]) => cedar))].sort();

it('says nothing of Cedar as it is published: every world looks alike', () => {
  expect(new Set(WORLDS.map((world) => published(world, 28))).size).toBe(1);
});

it('would tell, with a share in steps of 5%, that three at least of Cedar’s four worked together in a trust of sixty, and all four in one of twenty-four', () => {
  expect(share([4, 4, 4], 28)).toBe('about 20%');
  expect(possible([4, 4, 4], 28)).toEqual([3, 4]);
  expect(possible([4, 4, 4], 10)).toEqual([4]);
});
