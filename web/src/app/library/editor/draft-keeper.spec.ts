// Nothing typed is lost: what happens to it on good, bad and absent lines.
import { ApiProblem } from '../../core/api-problem';
import type { DocumentJson } from '../lesson/lesson-document';
import { DraftKeeper, type Draft } from './draft-keeper';

const PAUSES = { device: 5, server: 20, again: 30 };
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const doc = (words: string): DocumentJson => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });
const draft = (version: number): Draft => ({ document: doc(''), baseNumber: 1, savedAt: '2026-03-02T10:42:00Z', version, stale: false, others: [] });

function start(answers: (Draft | ApiProblem | (() => Promise<Draft>))[]): { keeper: DraftKeeper; write: (words: string) => void; sent: [string, number][]; device: () => string | undefined } {
  let now = doc('');
  let device: string | undefined;
  const sent: [string, number][] = [];
  const keeper = new DraftKeeper({
    read: () => now, keep: (document) => { device = JSON.stringify(document); return true; }, forget: () => { device = undefined; },
    save: (document, version) => {
      sent.push([JSON.stringify(document), version]);
      const next = answers.shift();
      if (!next) return Promise.reject(new Error('unexpected save'));
      return typeof next === 'function' ? next() : next instanceof ApiProblem ? Promise.reject(next) : Promise.resolve(next);
    },
  }, PAUSES);
  return { keeper, write: (words) => { now = doc(words); keeper.touch(); }, sent, device: () => device };
}
const unreachable = new ApiProblem({ code: 'network.unreachable', status: 0 });

describe('DraftKeeper', () => {
  it('saves once after a pause, with the version last seen, and needs no copy here then', async () => {
    const { keeper, write, sent, device } = start([draft(1), draft(2)]);
    write('a'); write('ab'); write('abc');
    await wait(12);
    expect(device()).toContain('abc');
    await wait(30);
    expect(sent).toHaveLength(1);
    expect(keeper.standing()).toEqual({ is: 'saved', at: '2026-03-02T10:42:00Z' });
    expect(device()).toBeUndefined();
    write('abcd');
    await wait(40);
    expect(sent[1]?.[1]).toBe(1);
    keeper.end();
  });

  it('sends what was written while a save was under way', async () => {
    let answer: (value: Draft) => void = () => undefined;
    const { keeper, write, sent, device } = start([() => new Promise((done) => { answer = done; }), draft(2)]);
    write('first');
    await wait(30);
    write('second');
    answer(draft(1));
    await wait(60);
    expect(sent.map(([text]) => text.includes('second'))).toEqual([false, true]);
    expect(sent[1]?.[1]).toBe(1);
    expect(device()).toBeUndefined();
    keeper.end();
  });

  it('keeps it here while nobody answers, and tries again by itself', async () => {
    const { keeper, write, device } = start([unreachable, draft(1)]);
    write('a');
    await wait(28);
    expect(keeper.standing().is).toBe('offline');
    expect(device()).toContain('"a"');
    await wait(60);
    expect(keeper.standing().is).toBe('saved');
    keeper.end();
  });

  it('stops saving when another tab was first, and keeps the words here', async () => {
    const { keeper, write, sent, device } = start([new ApiProblem({ code: 'thing.stale', status: 409 })]);
    write('mine');
    await wait(40);
    write('mine, more');
    await wait(40);
    expect(keeper.standing().is).toBe('stale');
    expect(sent).toHaveLength(1);
    expect(device()).toContain('mine, more');
    keeper.end();
  });

  it('keeps the last words on this device when it ends', () => {
    const { keeper, write, device } = start([]);
    write('the end');
    keeper.end();
    expect(device()).toContain('the end');
  });
});
