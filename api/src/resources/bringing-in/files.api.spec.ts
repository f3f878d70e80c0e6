// Files over HTTP: uploads that survive a cut, attachments that cannot hurt, Word files in and out again with every block found.
import { createHash, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { Parser } from '../parsing/parser';
import { Storage } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { Upload } from 'tus-js-client';
import { startApp } from '../../start-app';
import { HOSTILE, pdfFile, png, slidesFile, wordFile } from '../parsing/testing/made-files';
import { readParts, writeZip } from '../parsing/zip-archive';
import { ForgetPictures } from '../attaching/forget-pictures';
import { storageKey } from '../file-key';
import { ForgetAbandoned } from './forget-abandoned';
import { attachFile, lessonOf, makeAdaptation, makeResource, NOTED, photo, saveLines, sendUpload } from '../testing';

let app: TestApp;
let trust: TestTrust;
let jo: TestPerson;
let sam: TestPerson;
beforeAll(async () => {
  app = await TestApp.start(startApp, { FILES_MOST_MB: '6', FILES_QUOTA_MB: '12' });
  trust = await TestTrust.make(app);
  [jo, sam] = [await trust.person({ name: 'Jo Bell' }), await trust.person({ name: 'Sam Dee' })];
});
afterAll(() => app?.stop());

const MEGABYTE = 1024 * 1024;
const header = (person: TestPerson) => ({ authorization: `Bearer ${person.secret}` });
const get = (person: TestPerson, path: string) => fetch(app.url + path, { headers: header(person) });
const start = (person: TestPerson, bytes: number, name = 'file') => fetch(`${app.url}/api/uploads`, { method: 'POST', headers: { ...header(person), 'tus-resumable': '1.0.0', 'upload-length': String(bytes), 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` } });
const append = (person: TestPerson, id: string, offset: number, body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>, more: Record<string, string> = {}) =>
  fetch(`${app.url}/api/uploads/${id}`, { method: 'PATCH', headers: { ...header(person), 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...more }, body, ...(body instanceof ReadableStream && { duplex: 'half' }) } as RequestInit);
const upload = (person: TestPerson, bytes: Uint8Array, name: string) => sendUpload(app, person, bytes, name);
const attach = (person: TestPerson, id: string, bytes: Uint8Array, name: string) => attachFile(app, person, id, bytes, name);
const bringIn = async (person: TestPerson, ...files: [string, Uint8Array][]) => {
  const uploads = [];
  for (const [path, bytes] of files) uploads.push({ id: await upload(person, bytes, path), path });
  const reply = await person.client.call('lesson-import.create', { body: { uploads } });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.problem));
  return reply.body;
};
const text = (node: unknown): string => JSON.stringify(node).replace(/.*?"text":"((?:[^"\\]|\\.)*)"|.*/g, '$1');

describe('a resumable upload', () => {
  it('is understood by a client of the protocol that knows nothing of us', async () => {
    const bytes = Buffer.from(Array.from({ length: 3 * MEGABYTE }, (_, at) => (at * 7) % 251));
    const url = await new Promise<string>((resolve, reject) => {
      const task = new Upload(bytes, { endpoint: `${app.url}/api/uploads`, chunkSize: MEGABYTE, headers: header(jo), metadata: { filename: 'numbers.bin' }, retryDelays: null, onError: reject, onSuccess: () => resolve(task.url!) });
      task.start();
    });
    expect(await (await get(jo, new URL(url).pathname)).json()).toMatchObject({ name: 'numbers.bin', bytes: bytes.length, received: bytes.length });
    await jo.client.call('upload.cancel', { params: { id: url.split('/').at(-1)! } });
  });

  it('goes on after a cut from where it broke off', async () => {
    const bytes = Buffer.concat([png(), Buffer.alloc(200_000, 7)]);
    const { id } = await (await start(jo, bytes.length, 'photo.png')).json() as { id: string };
    const cut = new ReadableStream<Uint8Array>({ start: (controller) => { controller.enqueue(Uint8Array.from(bytes.subarray(0, 50_000))); setTimeout(() => controller.error(new Error('the line is dead')), 150); } });
    await expect(append(jo, id, 0, cut)).rejects.toThrow();
    let offset = 0;
    for (let tries = 0; tries < 100 && offset === 0; tries += 1) {
      await new Promise((done) => setTimeout(done, 20));
      offset = Number((await fetch(`${app.url}/api/uploads/${id}`, { method: 'HEAD', headers: header(jo) })).headers.get('upload-offset'));
    }
    expect(offset).toBe(50_000);
    const rest = await append(jo, id, offset, Uint8Array.from(bytes.subarray(offset)));
    expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, String(bytes.length)]);
    const lesson = await makeResource(jo);
    expect((await jo.client.call('attachment.add', { params: { id: lesson.id }, body: { uploadId: id } })).body).toMatchObject({ name: 'photo.png', bytes: png().length });
  });

  it('belongs to its sender alone, holds to its offset, its size and the room there is', async () => {
    const { id } = await (await start(jo, 10)).json() as { id: string };
    expect((await append(sam, id, 0, 'abc')).status).toBe(404);
    expect((await append(jo, id, 3, 'abc')).status).toBe(409);
    expect((await append(jo, id, 0, 'abc', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await append(jo, id, 0, 'abcdefghijklmn')).status).toBe(413);
    const lesson = await makeResource(jo);
    expect((await jo.client.call('attachment.add', { params: { id: lesson.id }, body: { uploadId: id } })).problem.code).toBe('upload.unfinished');
    expect((await start(jo, 7 * MEGABYTE)).status).toBe(413);
    expect((await start(jo, 0)).status).toBe(422);
    const full = await trust.person();
    const ids = [await (await start(full, 6 * MEGABYTE)).json() as { id: string }, await (await start(full, 6 * MEGABYTE)).json() as { id: string }];
    const none = await start(full, 1);
    expect([none.status, (await none.json() as { detail: string }).detail]).toEqual([413, expect.stringMatching(/Remove files/)]);
    for (const each of ids) expect((await full.client.call('upload.cancel', { params: each })).status).toBe(204);
    expect((await start(full, 1)).status).toBe(201);
    expect((await jo.client.call('upload.cancel', { params: { id } })).status).toBe(204);
  });
});

describe('a file beside a lesson', () => {
  it('is found by its words, shown small, and kept by whoever may read the lesson', async () => {
    const lesson = await makeResource(jo, { title: 'Leaves' });
    const { status, body } = await attach(jo, lesson.id, pdfFile('# Chlorophyll\nA worksheet about stomata.'), '../../plan.PDF');
    expect([status, body]).toMatchObject([201, { name: 'plan.pdf', kind: 'pdf', type: 'application/pdf', pages: 1, small: true, excerpt: 'Chlorophyll A worksheet about stomata.', by: { name: 'Jo Bell' } }]);
    const path = `/api/resources/${lesson.id}/attachments/${body.id}`;
    const file = await get(sam, path);
    expect(Object.fromEntries(['content-type', 'content-disposition', 'x-content-type-options', 'content-security-policy'].map((name) => [name, file.headers.get(name)]))).toEqual({
      'content-type': 'application/pdf', 'content-disposition': "attachment; filename=\"plan.pdf\"; filename*=UTF-8''plan.pdf", 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'",
    });
    expect((await get(sam, `${path}/small`)).headers.get('content-type')).toBe('image/webp');
    expect((await sam.client.call('resource.search', { query: { q: 'stomata' } })).body.items.map(({ id }) => id)).toEqual([lesson.id]);
    await saveLines(jo, lesson, 'More to say');
    expect((await sam.client.call('resource.search', { query: { q: 'stomata' } })).body.items).toHaveLength(1);
    const secret = await makeResource(jo, { visibility: 'private' });
    const hidden = (await attach(jo, secret.id, await photo(), 'a.jpg')).body;
    const seen = Buffer.from(await (await get(jo, `/api/resources/${secret.id}/attachments/${hidden.id}`)).arrayBuffer());
    expect([seen.length, NOTED.filter((words) => seen.includes(words))]).toEqual([hidden.bytes, []]);
    expect((await get(sam, `/api/resources/${secret.id}/attachments/${hidden.id}`)).status).toBe(404);
    expect((await get(sam, `/api/resources/${lesson.id}/attachments/${hidden.id}`)).status).toBe(404);
  });

  it('goes along into an adaptation, and is taken away from one of them only', async () => {
    const lesson = await makeResource(jo);
    const { body: original } = await attach(jo, lesson.id, wordFile('Shared words\n'), 'sheet.docx');
    const mine = await makeAdaptation(sam, lesson.id);
    const list = await sam.client.call('attachment.list', { params: { id: mine.id } });
    expect(list.body).toMatchObject({ mayChange: true, items: [{ name: 'sheet.docx', kind: 'word' }] });
    expect((await sam.client.call('attachment.remove', { params: { id: lesson.id, attachmentId: original.id } })).status).toBe(403);
    expect((await sam.client.call('attachment.remove', { params: { id: mine.id, attachmentId: list.body.items[0]!.id } })).status).toBe(204);
    expect((await get(jo, `/api/resources/${lesson.id}/attachments/${original.id}`)).status).toBe(200);
    expect((await jo.client.call('attachment.remove', { params: { id: lesson.id, attachmentId: original.id } })).status).toBe(204);
    expect((await get(jo, `/api/resources/${lesson.id}/attachments/${original.id}`)).status).toBe(404);
    expect((await sam.client.call('attachment.add', { params: { id: lesson.id }, body: { uploadId: await upload(sam, png(), 'a.png') } })).status).toBe(403);
  });

  it.each(HOSTILE.filter(([what]) => what !== 'nothing at all' && !/^(files that overlap|an XML bomb|XML without a bottom)/.test(what)))('is no hostile one: %s', async (_, make, name, words) => {
    const lesson = await makeResource(sam);
    const reply = await attach(sam, lesson.id, make(), name);
    expect([reply.status, reply.problem.code, reply.problem.detail]).toEqual([422, 'file.refused', expect.stringMatching(words)]);
    expect((await sam.client.call('attachment.list', { params: { id: lesson.id } })).body.items).toEqual([]);
  });
});

describe('lessons brought in', () => {
  it('come from a zip with a report for each file, are seen before they are saved, and are saved once', async () => {
    const archive = writeZip([
      ['Unit/1 forces.docx', wordFile('# Forces\n\nPush and pull.\n', 'Forces')], ['Unit/2 slides.pptx', slidesFile([{ title: 'Levers', lines: ['Long', 'Short'], notes: 'Bring a ruler' }])],
      ['Unit/notes.md', '---\ntitle: Friction\nsubject: Science\n---\n\nRubber on ice.\n'], ['Unit/bomb.docx', HOSTILE[1]![1]()], ['__MACOSX/x.docx', 'litter'], ['Unit/film.mov', 'x'], ['../../escape.md', '# Out\n\nNowhere.\n'],
    ]);
    const found = await bringIn(jo, ['unit.zip', archive]);
    expect(found.lessons.map(({ path, title, reason }) => [path, title, reason && 'refused'])).toEqual([
      ['escape.md', 'Out', null], ['Unit/1 forces.docx', 'Forces', null], ['Unit/2 slides.pptx', 'Levers', null], ['Unit/bomb.docx', 'bomb', 'refused'], ['Unit/film.mov', 'film', 'refused'], ['Unit/notes.md', 'Friction', null],
    ]);
    const numbers = new Map(found.lessons.map(({ title, number }) => [title, number]));
    const slides = await jo.client.call('lesson-import.lesson', { params: { id: found.id, number: numbers.get('Levers')! } });
    expect(text(slides.body.document)).toBe('LeversLongShortBring a ruler');
    expect((await sam.client.call('lesson-import.show', { params: { id: found.id } })).status).toBe(404);
    const body = { visibility: 'trust', lessons: ['Forces', 'Levers', 'Friction'].map((title) => ({ number: numbers.get(title), title, subject: 'science' })) };
    const saved = await jo.client.call('lesson-import.save', { params: { id: found.id }, body });
    expect(saved.body.saved).toHaveLength(3);
    const again = await jo.client.call('lesson-import.save', { params: { id: found.id }, body });
    expect(again.body.saved.map(({ resourceId }) => resourceId)).toEqual(saved.body.saved.map(({ resourceId }) => resourceId));
    expect((await sam.client.call('resource.search', { query: { q: 'rubber' } })).body.items[0]).toMatchObject({ title: 'Friction', subject: 'science' });
    const refused = await jo.client.call('lesson-import.save', { params: { id: found.id }, body: { lessons: [{ number: numbers.get('bomb'), title: 'x', subject: 'science' }] } });
    expect([refused.status, refused.problem.errors]).toEqual([422, [{ path: 'body.lessons.0.number', message: 'Nothing could be read from this file' }]]);
  });

  it('can be thrown away with their pictures', async () => {
    const found = await bringIn(jo, ['scan.pdf', pdfFile('')]);
    const { document } = (await jo.client.call('lesson-import.lesson', { params: { id: found.id, number: 1 } })).body;
    const src = /\/api\/files\/[0-9a-f-]+/.exec(JSON.stringify(document))![0];
    expect((await get(jo, src)).status).toBe(200);
    expect((await jo.client.call('lesson-import.discard', { params: { id: found.id } })).status).toBe(204);
    expect([(await get(jo, src)).status, (await jo.client.call('lesson-import.show', { params: { id: found.id } })).status]).toEqual([404, 404]);
  });
});

describe('what was left lying', () => {
  it('is thrown away after its time, with the bytes, and nothing younger, saved or another’s', async () => {
    const stored = async (id: string) => {
      const piece = await app.nest.get(Storage).read(`${trust.id}/uploads/${id}/0`);
      piece?.stream.destroy();
      return piece !== null;
    };
    const [old, young] = [await upload(sam, Buffer.from('half a file'), 'old.txt'), await upload(sam, Buffer.from('half a file'), 'young.txt')];
    const [left, kept] = [await bringIn(sam, ['scan.pdf', pdfFile('')]), await bringIn(sam, ['scan.pdf', pdfFile('')])];
    const pictureOf = async (id: string) => /\/api\/files\/[0-9a-f-]+/.exec(JSON.stringify((await sam.client.call('lesson-import.lesson', { params: { id, number: 1 } })).body.document))![0];
    const [lost, safe] = [await pictureOf(left.id), await pictureOf(kept.id)];
    await sam.client.call('lesson-import.save', { params: { id: kept.id }, body: { lessons: [{ number: 1, as: 'new', title: 'Scan', subject: 'science' }] } });
    const age = (table: string, id: string, by: string) => app.asOwner(trust.id, (db) => db.query(`UPDATE ${table} SET created_at = now() - $3::interval WHERE trust_id = $1 AND id = $2`, [trust.id, id, by]));
    await age('upload', old, '25 hours');
    await age('upload', young, '23 hours');
    for (const { id } of [left, kept]) await age('lesson_import', id, '15 days');
    expect([await stored(old), await stored(young)]).toEqual([true, true]);
    for (const _ of [1, 2]) await app.nest.get(ForgetAbandoned).run(trust.id);
    expect([await stored(old), await stored(young), (await get(sam, `/api/uploads/${old}`)).status, (await get(sam, `/api/uploads/${young}`)).status]).toEqual([false, true, 404, 200]);
    expect([(await sam.client.call('lesson-import.show', { params: { id: left.id } })).status, (await get(sam, lost)).status, (await get(sam, safe)).status]).toEqual([404, 404, 200]);
    await sam.client.call('upload.cancel', { params: { id: young } });
  });
});

describe('a picture that was put into a lesson', () => {
  const picture = async (person: TestPerson, bytes: Uint8Array): Promise<{ id: string; url: string }> => {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(bytes)], { type: 'image/png' }), 'leaf.png');
    const { status, body, problem } = await person.client.call('file.upload', { body: form });
    if (status !== 201) throw new Error(problem.code);
    return body;
  };
  const showing = (...urls: string[]) => ({ type: 'doc', content: [...lessonOf('Look').content, ...urls.map((src) => ({ type: 'paragraph', content: [{ type: 'image', attrs: { src, alt: 'A leaf' } }] }))] });
  /** Bytes that no other picture has. */
  const bytesOf = (mark: number) => png(8 + mark, 8);
  const largeOf = (mark: number) => png(3000, 3100 + mark, undefined, 0);
  const statuses = (...pictures: { url: string }[]) => Promise.all(pictures.map(async ({ url }) => (await get(jo, url)).status));
  const monthLater = () => app.asOwner(trust.id, (db) => db.query("UPDATE file SET shown_at = shown_at - interval '30 days' WHERE trust_id = $1", [trust.id]));
  const forget = () => app.nest.get(ForgetPictures).run(trust.id);

  it('is thrown away when nothing shows it a month later, with its bytes; not while a version, a draft or a post does', async () => {
    const [once, drafted, posted, nowhere, twin] = await Promise.all([1, 2, 3, 4, 1].map((mark) => picture(jo, bytesOf(mark))));
    const lesson = await makeResource(jo, { document: showing(once!.url) });
    const later = await jo.client.call('revision.create', { params: { id: lesson.id }, body: { document: showing(), baseNumber: 1 } });
    expect(later.status).toBe(201);
    expect((await jo.client.call('draft.save', { params: { id: lesson.id }, body: { document: showing(drafted!.url), baseNumber: 2, version: 0 } })).status).toBe(200);
    const lead = await trust.person({ roles: ['network_lead'] });
    const network = (await lead.client.call('network.create', { body: { name: 'Leaves', subject: 'science' } })).body;
    expect((await lead.client.call('thread.create', { params: { id: network.id }, body: { title: 'Leaves', text: `![A leaf](${posted!.url})`, clientKey: randomUUID() } })).status).toBe(201);
    await forget();
    expect(await statuses(once!, drafted!, posted!, nowhere!, twin!)).toEqual([200, 200, 200, 200, 200]);
    await monthLater();
    const young = await picture(jo, bytesOf(5));
    const bytesAt = async (mark: number): Promise<boolean> => { const stored = await app.nest.get(Storage).read(storageKey(trust.id, createHash('sha256').update(bytesOf(mark)).digest())); stored?.stream.destroy(); return stored !== null; };
    expect([await bytesAt(1), await bytesAt(4)]).toEqual([true, true]);
    await forget();
    expect(await statuses(once!, drafted!, posted!, nowhere!, twin!, young)).toEqual([200, 200, 200, 404, 404, 200]);
    expect([await bytesAt(1), await bytesAt(4)]).toEqual([true, false]);
    await jo.client.call('draft.discard', { params: { id: lesson.id } });
    await monthLater();
    await forget();
    expect(await statuses(once!, drafted!, posted!)).toEqual([200, 404, 200]);
  });

  it('takes room until it is part of something saved', async () => {
    const full = await trust.person();
    const large = await picture(full, largeOf(6));
    await expect(picture(full, largeOf(7))).rejects.toThrow('file.no_room');
    expect((await start(full, 5 * MEGABYTE)).status).toBe(413);
    await makeResource(full, { document: showing(large.url) });
    await monthLater();
    await forget();
    expect((await start(full, 5 * MEGABYTE)).status).toBe(201);
  });
});

describe('a lesson that goes to Word and comes back', () => {
  const document = { type: 'doc', content: [...lessonOf('# Heat', 'Metals conduct heat very well indeed.', 'Wood does not conduct heat at all.').content, { type: 'mathBlock', attrs: { tex: 'Q=mc' } }] };
  const download = async (person: TestPerson, id: string): Promise<Buffer> => { const file = await get(person, `/api/resources/${id}/word`); return buffer(Readable.fromWeb(file.body! as never)); };
  /** As Word would: the same file with other words in it. */
  const edited = (file: Buffer, from: string, to: string): Buffer => writeZip([...readParts(file, { entries: 100, entryBytes: MEGABYTE, totalBytes: MEGABYTE })].map(([path, part]) => [path, path === 'word/document.xml' ? new TextDecoder().decode(part).replace(from, to) : part]));

  it('carries licence and writers, and becomes the next version under the same blocks', async () => {
    const lesson = await makeResource(jo, { title: 'Heat', document, licence: 'CC-BY-4.0' });
    const file = await download(sam, lesson.id);
    const xml = new TextDecoder().decode(readParts(file, { entries: 100, entryBytes: MEGABYTE, totalBytes: MEGABYTE }).get('word/document.xml'));
    expect(xml).toContain('Licence: CC BY 4.0');
    expect(xml).toContain('Written by Jo Bell');
    expect(xml).toContain('<m:oMath>');
    const found = await bringIn(jo, ['heat.docx', edited(file, 'very well indeed', 'far better than wood')]);
    expect(found.lessons[0]).toMatchObject({ title: 'Heat', origin: { id: lesson.id, number: 1, moved: false, mayEdit: true } });
    const seen = await jo.client.call('lesson-import.lesson', { params: { id: found.id, number: 1 } });
    expect(seen.body.back).toEqual({ kept: 3, changed: 1, added: 0, removed: 0, doubts: [] });
    const moved = await saveLines(jo, lesson, 'Meanwhile a new end.');
    const { body } = await jo.client.call('lesson-import.save', { params: { id: found.id }, body: { lessons: [{ number: 1, as: 'version', title: 'Heat', subject: 'science' }] } });
    expect(body.saved).toEqual([{ number: 1, resourceId: lesson.id, title: 'Heat', conflicts: 0 }]);
    const now = (await jo.client.call('resource.show', { params: { id: lesson.id } })).body;
    expect([now.number, text(now.document)]).toEqual([moved.number + 1, 'HeatMetals conduct heat far better than wood.Wood does not conduct heat at all.Meanwhile a new end.']);
    const ids = (of: typeof now) => of.document.content!.map((block) => (block['attrs'] as { id: string }).id);
    expect(ids(now)).toEqual(ids(moved));
  });

  it('becomes an adaptation for a colleague, who may not write over it', async () => {
    const lesson = await makeResource(jo, { title: 'Heat', document });
    const found = await bringIn(sam, ['heat.docx', edited(await download(sam, lesson.id), 'Wood does not', 'Plastic does not')]);
    expect(found.lessons[0]!.origin).toMatchObject({ mayEdit: false });
    const save = (as: string) => sam.client.call('lesson-import.save', { params: { id: found.id }, body: { lessons: [{ number: 1, as, title: 'Heat for 7B', subject: 'science' }] } });
    expect((await save('version')).status).toBe(403);
    const { body } = await save('adaptation');
    expect((await sam.client.call('resource.show', { params: { id: body.saved[0]!.resourceId } })).body).toMatchObject({ title: 'Heat for 7B', changedBlocks: 1, origin: { id: lesson.id, number: 1 } });
  });

  it('goes out with the other lessons of its unit in one file, each with its credit and none of them hidden ones', async () => {
    const lessons = [await makeResource(jo, { title: 'Heat', document }), await makeResource(jo, { title: 'Light', licence: 'CC-BY-4.0' }), await makeResource(jo, { title: 'Secret', visibility: 'private' })];
    const unit = await jo.client.call('unit.create', { body: { title: 'Energy', subject: 'science', visibility: 'trust', items: lessons.map(({ id }) => ({ resourceId: id })) } });
    expect([unit.status, unit.problem?.errors]).toEqual([201, undefined]);
    const file = await get(sam, `/api/units/${unit.body.id}/word`);
    const xml = new TextDecoder().decode(readParts(await buffer(Readable.fromWeb(file.body! as never)), { entries: 100, entryBytes: MEGABYTE, totalBytes: MEGABYTE }).get('word/document.xml'));
    expect(['Energy', 'Heat', 'Light', 'Licence: CC BY 4.0', 'Secret'].map((words) => xml.includes(words))).toEqual([true, true, true, true, false]);
  });

  it('asks about blocks whose ids were lost on the way', async () => {
    const lesson = await makeResource(jo, { title: 'Heat', document });
    const parts = readParts(await download(jo, lesson.id), { entries: 100, entryBytes: MEGABYTE, totalBytes: MEGABYTE });
    const bare = writeZip([...parts].map(([path, part]) => [path, path === 'word/document.xml' ? new TextDecoder().decode(part).replace(/<w:bookmark(Start|End)[^>]*>/g, '').replace('very well indeed', 'very well and fast indeed') : part]));
    const found = await bringIn(jo, ['heat.docx', bare]);
    const { back } = (await jo.client.call('lesson-import.lesson', { params: { id: found.id, number: 1 } })).body;
    expect(back!.doubts).toHaveLength(1);
    expect(text(back!.doubts[0]!.after)).toBe('Metals conduct heat very well and fast indeed.');
  });
});

it('outlives whatever its files do', async () => {
  await expect(app.nest.get(Parser).run({ do: 'hang' }, { milliseconds: 500 })).rejects.toThrow();
  expect((await bringIn(jo, ['a.docx', wordFile('Fine\n')])).lessons[0]).toMatchObject({ reason: null, words: 1 });
});
