// The gapless history: whatever order, doubling or gap the socket brings, the same steps are taken once and in order.
import type { NetworkChange } from './networks';
import { heardOf, isLevel, mustBeAsked, receive, rewindTo, startAt, type StreamState } from './network-stream';

const step = (seq: number): NetworkChange => ({ seq, kind: 'post.created', at: '2026-01-05T09:00:00Z', threadId: 't' });
const seqs = (steps: readonly NetworkChange[]): number[] => steps.map(({ seq }) => seq);

describe('a network’s stream', () => {
  it('takes steps in order and forgets repeats', () => {
    const first = receive(startAt(4), [step(5), step(6)]);
    expect(seqs(first.steps)).toEqual([5, 6]);
    const again = receive(first.state, [step(5), step(6), step(7)]);
    expect(seqs(again.steps)).toEqual([7]);
    expect(again.state.seq).toBe(7);
  });

  it('holds early steps until the gap before them is filled', () => {
    const early = receive(startAt(0), [step(3), step(2)]);
    expect(early.steps).toEqual([]);
    expect(isLevel(early.state)).toBe(false);
    const filled = receive(early.state, [step(1)]);
    expect(seqs(filled.steps)).toEqual([1, 2, 3]);
    expect(isLevel(filled.state)).toBe(true);
    expect(filled.state.ahead.size).toBe(0);
  });

  it('knows it is behind from a number alone', () => {
    const behind = heardOf(startAt(8), 10);
    expect(isLevel(behind)).toBe(false);
    expect(isLevel(receive(behind, [step(9), step(10)]).state)).toBe(true);
    expect(heardOf(behind, 3)).toBe(behind);
  });

  it('goes back only backwards', () => {
    expect(rewindTo(startAt(8), 5).seq).toBe(5);
    expect(rewindTo(startAt(8), 9).seq).toBe(8);
    expect(seqs(receive(rewindTo(startAt(8), 6), [step(7), step(8)]).steps)).toEqual([7, 8]);
  });

  it('ends the same however the steps are shuffled, doubled and split', () => {
    let seed = 7;
    const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 50; round += 1) {
      const sent = Array.from({ length: 40 }, (_, index) => step(index + 1)).flatMap((one) => (random(3) === 0 ? [one, one] : [one])).sort(() => random(3) - 1);
      let state: StreamState = startAt(0);
      const taken: number[] = [];
      while (sent.length) {
        const result = receive(state, sent.splice(0, 1 + random(6)));
        state = result.state;
        taken.push(...seqs(result.steps));
      }
      expect(taken).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      expect(state).toEqual(startAt(40));
    }
  });

  it('drops a flood of early steps, to fetch them instead', () => {
    const flooded = receive(startAt(0), Array.from({ length: 900 }, (_, index) => step(index + 2)));
    expect(flooded.state.ahead.size).toBeLessThanOrEqual(500);
    expect(flooded.state.known).toBe(901);
  });

  it('asks for what a live step may not say to everyone', () => {
    const post = { id: 'p', networkId: 'n', threadId: 't', seq: 1, author: { id: 'a', name: 'Jo', school: null }, at: '', editedAt: null, deleted: false, text: '', body: null, clientKey: null, mentions: [], reactions: [], files: [], forwards: null, pin: null };
    const card = (readable: boolean) => ({ id: 'r', title: readable ? 'Cells' : null, subject: null, readable });
    expect(mustBeAsked({ ...step(1), post: { ...post, resources: [card(true)] } })).toBe(false);
    expect(mustBeAsked({ ...step(1), post: { ...post, resources: [card(true), card(false)] } })).toBe(true);
    expect(mustBeAsked(step(1))).toBe(false);
  });
});
