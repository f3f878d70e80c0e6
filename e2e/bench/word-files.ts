// One hundred lessons go out to Word, and the hundred Word files come in again: how long each way takes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callAs, cookieOf, type Member } from '../members';
import { percentile, record } from './measure';

const FILES = 100;
interface Where { readonly url: string; readonly lead: Member; readonly data: string; readonly slug: string }

export async function measureWordFiles({ url, lead, data, slug }: Where): Promise<void> {
  const folder = join(data, 'word-files');
  mkdirSync(folder);
  const delays: number[] = [];
  let number = 0;
  for (let cursor = ''; number < FILES;) {
    const { items, next } = await callAs<{ items: { id: string }[]; next: string | null }>(url, lead, 'GET', `/api/resources?limit=50${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    for (const { id } of items.slice(0, FILES - number)) {
      const began = performance.now();
      const answer = await fetch(`${url}/api/resources/${id}/word`, { headers: { cookie: cookieOf(lead) } });
      if (!answer.ok) throw new Error(`Word export: ${answer.status}`);
      number += 1;
      writeFileSync(join(folder, `${String(number).padStart(3, '0')}.docx`), Buffer.from(await answer.arrayBuffer()));
      delays.push(performance.now() - began);
    }
    if (!next) break;
    cursor = next;
  }
  record('a lesson as a Word file, p50', 'ms', '–', [percentile(delays, 0.5)], null, { p99: percentile(delays, 0.99), files: number });
  const began = performance.now();
  const run = spawnSync(process.execPath, ['dist/api/cli.js', 'import', folder, '--trust', slug, '--as', `${lead.id}@example.org`], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', TRELLIS_DATA: data } });
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  const seconds = (performance.now() - began) / 1000;
  record(`import of ${number} Word files`, 's', '–', [seconds], null, { perSecond: number / seconds, said: run.stdout.trim().split('\n').at(-1) });
}
