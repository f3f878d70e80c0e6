// Makes resources for tests, through HTTP as their authors would.
import { setTimeout as pause } from 'node:timers/promises';
import type { ResourceFull } from '@trellis/contracts';
import type { TestPerson } from '@trellis/identity/testing';
import { Database } from '@trellis/platform';
import type { TestApp } from '@trellis/platform/testing';
import { ExpectLessons } from './expect-lessons';

export { HOSTILE, pdfFile, wordFile } from './parsing/testing/made-files';
export { NOTED, photo } from './parsing/testing/photo';

/** A lesson of paragraphs; a line beginning with `# ` is a heading. Blocks get ids when they are stored. */
export function lessonOf(...lines: string[]): { type: 'doc'; content: { type: string; [attribute: string]: unknown }[] } {
  return {
    type: 'doc',
    content: lines.map((line) => (line.startsWith('# ')
      ? { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: line.slice(2) }] }
      : { type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

/** A resource of this person, visible to the trust unless said otherwise. */
export async function makeResource(person: TestPerson, fields: Record<string, unknown> = {}): Promise<ResourceFull> {
  const body = { title: 'Particles', subject: 'science', visibility: 'trust', document: lessonOf('# Particles', 'Everything is made of them.', 'They never rest.'), ...fields };
  return expected(201, await person.client.call('resource.create', { body }));
}

/** This person's own copy; with `lines`, changed so that it counts as an adaptation. */
export async function makeAdaptation(person: TestPerson, originId: string, { lines, visibility, ...body }: { lines?: string[]; visibility?: string; title?: string; reason?: string } = {}): Promise<ResourceFull> {
  let copy = expected(201, await person.client.call('resource.adapt', { params: { id: originId }, body }));
  if (lines) copy = await saveLines(person, copy, ...lines);
  return visibility ? expected(200, await person.client.call('resource.describe', { params: { id: copy.id }, body: { visibility, version: copy.version } })) : copy;
}

/** Saves a revision that keeps what is there and adds these paragraphs. */
export async function saveLines(person: TestPerson, resource: ResourceFull, ...lines: string[]): Promise<ResourceFull> {
  const document = { type: 'doc', content: [...(resource.document.content ?? []), ...lessonOf(...lines).content] };
  return expected(201, await person.client.call('revision.create', { params: { id: resource.id }, body: { document, baseNumber: resource.number } }));
}

/** As a mandate does that asks for these resources, or no longer. */
export const markExpected = (app: TestApp, trustId: string, ids: readonly string[], expected = true): Promise<void> =>
  app.nest.get(Database).write({ trustId }, (tx) => app.nest.get(ExpectLessons).mark(tx, ids, expected));

/** As when a wave has closed. */
export const countExpected = (app: TestApp, trustId: string): Promise<void> => app.nest.get(Database).write({ trustId }, (tx) => app.nest.get(ExpectLessons).countAgain(tx));

/** Once every event of this trust has been heard by everyone who listens. */
export async function untilHeard(app: TestApp, trustId: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    const { rows } = await app.asOwner(trustId, (db) => db.query<{ n: number }>("SELECT count(*)::int AS n FROM queue.job WHERE name = 'event' AND data->>'trustId' = $1 AND state < 'completed'", [trustId]));
    if (rows[0]!.n === 0) return;
    await pause(50);
  }
  throw new Error('not everything was heard');
}

/** Sends a file as a resumable upload in one piece, and says which upload it is. */
export async function sendUpload(app: TestApp, person: TestPerson, bytes: Uint8Array, name: string): Promise<string> {
  const headers = { authorization: `Bearer ${person.secret}` };
  const metadata = `filename ${Buffer.from(name).toString('base64')}`;
  const begun = await fetch(`${app.url}/api/uploads`, { method: 'POST', headers: { ...headers, 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': metadata } });
  const { id } = await begun.json() as { id: string };
  const sent = await fetch(`${app.url}/api/uploads/${id}`, { method: 'PATCH', headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: Uint8Array.from(bytes) });
  if (sent.status !== 204) throw new Error(`${sent.status} ${await sent.text()}`);
  return id;
}

/** A file beside a lesson. */
export async function attachFile(app: TestApp, person: TestPerson, id: string, bytes: Uint8Array, name: string) {
  return person.client.call('attachment.add', { params: { id }, body: { uploadId: await sendUpload(app, person, bytes, name) } });
}

function expected<T>(status: number, reply: { status: number; body: T }): T {
  if (reply.status !== status) throw new Error(`Expected ${status}, got ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply.body;
}
