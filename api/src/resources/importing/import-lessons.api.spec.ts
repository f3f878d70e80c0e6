// Importing real lessons and hostile files: once, twice, changed; found when it returns.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { pdfFile, rawWord, wordFile } from '../parsing/testing/made-files';
import { writeZip } from '../parsing/zip-archive';
import { attachFile, makeAdaptation } from '../testing';
import { ImportLessons } from './import-lessons';

let app: TestApp;
let folder: string;
beforeAll(async () => {
  app = await TestApp.start(startApp);
  folder = mkdtempSync(join(tmpdir(), 'trellis-import-'));
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const CORPUS = join(process.cwd(), '../shared/corpus/lessons/lessons.jsonl');
/** A lesson of every source and size: every 200th line. */
const sample = (): Record<string, unknown>[] => readFileSync(CORPUS, 'utf8').split('\n').filter((line, index) => line && index % 200 === 0).map((line) => JSON.parse(line) as Record<string, unknown>);
const jsonl = (name: string, items: unknown[]): string => {
  const path = join(folder, name);
  writeFileSync(path, items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n'));
  return path;
};
const lesson = (id: string, more: object = {}) => ({ id, title: `Lesson ${id}`, subject: 'Mathematics', keyStage: ['KS2'], yearGroups: ['5'], topic: 'Fractions', tags: ['halves'], bodyMarkdown: '# Halves\n\nA half is one of two equal parts.\n', language: 'en', licence: 'CC-BY-4.0', attribution: 'Somebody', ...more });

async function importer() {
  const trust = await TestTrust.make(app);
  const jo = await trust.person({ roles: ['subject_lead'] });
  return { trust, jo, run: (source: string) => app.nest.get(ImportLessons).run({ trustId: trust.id, personId: jo.id, source }) };
}

describe('importing a .jsonl of lessons', () => {
  it('puts real lessons in, central, credited and findable, and changes nothing the second time', async () => {
    const { trust, jo, run } = await importer();
    const items = sample();
    const path = jsonl('sample.jsonl', items);
    expect(await run(path)).toMatchObject({ created: items.length, updated: 0, unchanged: 0, rejected: [] });
    expect(await run(path)).toMatchObject({ created: 0, updated: 0, unchanged: items.length, rejected: [] });
    const reader = await trust.person();
    const { body } = await reader.client.call('resource.search', { query: { facets: true, limit: 50 } });
    expect(body.total).toBe(items.length);
    expect(body.items.every(({ central, author }) => central && author.id === jo.id)).toBe(true);
    const known = items[0]!;
    const hit = (await reader.client.call('resource.search', { query: { q: String(known['title']) } })).body.items[0]!;
    const shown = (await reader.client.call('resource.show', { params: { id: hit.id } })).body;
    expect(shown).toMatchObject({ title: known['title'], licence: known['licence'], attribution: known['attribution'], visibility: 'trust', number: 1 });
    expect(shown.summary).not.toBe('');
  });

  it('makes a new revision only of a changed text, whose blocks keep their ids', async () => {
    const { jo, run } = await importer();
    await run(jsonl('one.jsonl', [lesson('a'), lesson('b')]));
    const find = async (q: string) => (await jo.client.call('resource.search', { query: { q } })).body.items[0]!.id;
    const id = await find('"Lesson a"');
    const before = (await jo.client.call('resource.show', { params: { id } })).body;
    const copy = await makeAdaptation(jo, id);
    const bodyMarkdown = '# Halves\n\nNew opening.\n\nA half is one of two equal parts.\n';
    expect(await run(jsonl('two.jsonl', [lesson('a', { bodyMarkdown, topic: 'Parts' }), lesson('b', { title: 'Lesson b, renamed' })]))).toMatchObject({ created: 0, updated: 2, unchanged: 0 });
    const after = (await jo.client.call('resource.show', { params: { id } })).body;
    expect([after.number, after.topic, after.blocks]).toEqual([2, 'Parts', 3]);
    const ids = (document: typeof after.document) => document.content!.map((block) => (block['attrs'] as { id: string }).id);
    expect([ids(after.document)[0], ids(after.document)[2]]).toEqual(ids(before.document));
    expect((await jo.client.call('resource.show', { params: { id: copy.id } })).body.origin).toMatchObject({ number: 1, newer: true });
    const renamed = (await jo.client.call('resource.show', { params: { id: await find('renamed') } })).body;
    expect([renamed.title, renamed.number]).toEqual(['Lesson b, renamed', 1]);
  });

  it('tells whoever adapted a lesson that it was brought in again with another text, and nobody of one that says the same', async () => {
    const { trust, jo, run } = await importer();
    const sam = await trust.person();
    await run(jsonl('told.jsonl', [lesson('a'), lesson('b')]));
    const { items } = (await jo.client.call('resource.search', { query: { q: '' } })).body;
    for (const { id, title } of items) await makeAdaptation(sam, id, { title: `My ${title}` });
    await run(jsonl('again.jsonl', [lesson('a', { bodyMarkdown: '# Halves\n\nTwo halves make a whole.\n' }), lesson('b', { topic: 'Parts' })]));
    const told = async () => (await sam.client.call('notification.list')).body.items.map(({ text }) => text);
    for (let waited = 0; waited < 8000 && !(await told()).length; waited += 50) await pause(50);
    expect(await told()).toEqual(['The original of “My Lesson a” has moved on: Brought in again']);
    expect((await sam.client.call('update.waiting')).body.items).toMatchObject([{ title: 'My Lesson a', from: 1, to: 2 }]);
  });

  it('keeps a lesson findable by the words of the files beside it when it is brought in again', async () => {
    const { jo, run } = await importer();
    await run(jsonl('filed.jsonl', [lesson('a')]));
    const found = async (q: string) => (await jo.client.call('resource.search', { query: { q } })).body.items.map(({ title }) => title);
    const { id } = (await jo.client.call('resource.search', { query: {} })).body.items[0]!;
    await attachFile(app, jo, id, pdfFile('# Answers\nQuoxel sevenths'), 'answers.pdf');
    expect(await found('quoxel')).toEqual(['Lesson a']);
    expect(await run(jsonl('filed-again.jsonl', [lesson('a', { bodyMarkdown: '# Halves\n\nTwo halves make a whole.\n' })]))).toMatchObject({ updated: 1 });
    expect(await found('quoxel')).toEqual(['Lesson a']);
    expect(await found('whole')).toEqual(['Lesson a']);
  });

  it('names each item it cannot take, and takes the others', async () => {
    const { jo, run } = await importer();
    const report = await run(jsonl('bad.jsonl', [
      lesson('good'), 'not json', '[]', lesson('', {}), lesson('untitled', { title: '' }), lesson('stage', { keyStage: ['KS9'] }), lesson('empty', { bodyMarkdown: ' \n' }),
      lesson('huge', { bodyMarkdown: 'word '.repeat(500_000) }), lesson('nul', { bodyMarkdown: 'before\0after' }), lesson('deep', { bodyMarkdown: `${'> '.repeat(5000)}x` }),
      lesson('good', { bodyMarkdown: 'The second of one id.' }), lesson('odd', { subject: 'Cookery & Nutrition!', yearGroups: ['Reception'] }),
    ]));
    expect(report.rejected.map(({ item }) => item)).toEqual(expect.arrayContaining(['line 2', 'line 3', 'line 4', 'untitled', 'stage', 'empty', 'huge']));
    expect(report.rejected.every(({ reason }) => reason.length > 5)).toBe(true);
    expect([report.created + report.updated + report.rejected.length, report.updated]).toEqual([12, 1]);
    const { body } = await jo.client.call('resource.search', { query: { q: '"Lesson odd"' } });
    expect(body.items).toMatchObject([{ subject: 'cookery-nutrition', years: [0] }]);
  });

  it('has to be somebody’s, and from somewhere', async () => {
    const { trust, run } = await importer();
    await expect(run(join(folder, 'nowhere.jsonl'))).rejects.toThrow('There is nothing at');
    const stranger = await (await TestTrust.make(app)).person();
    await expect(app.nest.get(ImportLessons).run({ trustId: trust.id, personId: stranger.id, source: jsonl('x.jsonl', [lesson('x')]) })).rejects.toThrow('not an active member');
  });
});

describe('importing a folder of Markdown', () => {
  it('reads what stands at the top of each file, and knows the files again', async () => {
    const { jo, run } = await importer();
    const lessons = join(folder, 'lessons');
    mkdirSync(join(lessons, 'ks3', '.git'), { recursive: true });
    writeFileSync(join(lessons, 'ks3', 'forces.md'), '---\ntitle: "Forces: pushes"\nsubject: Physics\nkeyStage: [KS3]\nyears:\n  - 7\n  - 8\nlicence: OGL-UK-3.0\n---\n\nA force is a push or a pull on something.\n');
    writeFileSync(join(lessons, 'plain.md'), '## Found in the heading\n\nText.\n');
    writeFileSync(join(lessons, 'bytes.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe]));
    writeFileSync(join(lessons, 'notes.txt'), 'not a lesson');
    copyFileSync(join(lessons, 'plain.md'), join(lessons, 'ks3', '.git', 'hidden.md'));
    expect(await run(lessons)).toMatchObject({ created: 2, rejected: [{ item: 'lessons/bytes.md', reason: 'This file is not UTF-8 text' }] });
    expect(await run(lessons)).toMatchObject({ created: 0, unchanged: 2 });
    const { body } = await jo.client.call('resource.search', { query: { mine: true } });
    expect(body.items.map(({ title, subject, years }) => [title, subject, years]).sort()).toEqual([['Forces: pushes', 'physics', [7, 8]], ['Found in the heading', 'other', []]]);
    const forces = body.items.find(({ subject }) => subject === 'physics')!;
    expect((await jo.client.call('resource.show', { params: { id: forces.id } })).body).toMatchObject({ licence: 'OGL-UK-3.0', summary: 'A force is a push or a pull on something.' });
  });
});

describe('importing office files', () => {
  it('takes a folder of Word, PDF and zip files, pictures too, and changes nothing the second time', async () => {
    const { trust, run } = await importer();
    const unit = join(folder, 'Unit 4');
    mkdirSync(unit);
    const files: [string, Buffer][] = [['1 Osmosis.docx', wordFile('# Osmosis\n\nWater moves through a membrane.\n', 'Osmosis')], ['2 scan.pdf', pdfFile('')], ['3 more.zip', writeZip([['inner/Diffusion.docx', wordFile('Perfume across a room.\n', 'Diffusion')]])], ['bad.docx', rawWord('<broken')]];
    for (const [name, bytes] of files) writeFileSync(join(unit, name), bytes);
    const first = await run(unit);
    expect(first).toMatchObject({ created: 3, updated: 0, rejected: [{ item: 'Unit 4/bad.docx', reason: 'The file is damaged: it cannot be read' }] });
    expect(await run(unit)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    const reader = await trust.person();
    const { body } = await reader.client.call('resource.search', { query: { q: 'membrane' } });
    expect(body.items[0]).toMatchObject({ title: 'Osmosis', central: true });
  });
});
