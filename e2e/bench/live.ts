// How long a post takes from leaving its writer until each of many readers has it.
import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface LiveTarget { readonly url: string; readonly event: string; readonly open?: { networkId: string }; readonly cookies: readonly string[]; readonly post: (text: string) => Promise<unknown> }
export interface Delivery { readonly delays: readonly number[]; readonly missed: number; readonly doubled: number }

const POSTS_PER_SECOND = 2;

export async function measureDelivery(target: LiveTarget, posts: number): Promise<Delivery> {
  const readers = fork('dist/tools/e2e-bench-readers.mjs', { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const { post, ...order } = target;
  try {
    if (await ask(readers, order) !== 'connected') throw new Error('readers could not connect');
    await pause(500);
    for (let i = 0; i < 4; i++) { await post(`warm-up ${randomUUID()}`); await pause(250); }
    await ask(readers, 'report');
    const sent = new Map<string, number>();
    for (let i = 0; i < posts; i++) {
      const text = `measured ${randomUUID()}`;
      sent.set(text, performance.timeOrigin + performance.now());
      void post(text);
      await pause(1000 / POSTS_PER_SECOND);
    }
    await pause(3000);
    return tally(sent, await ask(readers, 'report') as Record<string, number[]>, target.cookies.length);
  } finally {
    readers.send('close');
  }
}

function tally(sent: ReadonlyMap<string, number>, arrivals: Record<string, number[]>, readers: number): Delivery {
  const delays: number[] = [];
  let missed = 0;
  let doubled = 0;
  for (const [text, at] of sent) {
    const times = arrivals[text] ?? [];
    delays.push(...times.map((time) => time - at));
    missed += Math.max(0, readers - times.length);
    doubled += Math.max(0, times.length - readers);
  }
  return { delays, missed, doubled };
}

function ask(child: ChildProcess, message: object | string): Promise<unknown> {
  return new Promise((done, fail) => {
    child.once('message', (answer: unknown) => typeof answer === 'object' && answer && 'error' in answer ? fail(new Error(String(answer.error))) : done(answer));
    child.send(message);
  });
}
