// The proof that an exported Word file opens cleanly: LibreOffice, where it is installed, converts it and saves it again, and nothing is missing.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { lessonFromMarkdown, toPlainText, type LessonDocument } from '@trellis/lesson';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { newBlockId } from '../block-id';
import { Parser } from '../parsing/parser';
import { readParts, writeZip } from '../parsing/zip-archive';
import { makeResource } from '../testing';

const OFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/homebrew/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find((program) => existsSync(program));
/** Its formulas are a part of their own, which small installations leave out. */
const MATHS = OFFICE && readdirSync(dirname(realpathSync(OFFICE))).some((file) => /^libsmlo/.test(file));
const proof = (there: unknown, what: string, run: () => Promise<void>): void => (there ? it(what, run, 240_000) : it.skip(`${what} (not proven here: LibreOffice, or its part for formulas, is not installed)`, run));

const LESSON = `# Sound travels

A **drum skin** moves *to and fro*, says [the handbook](https://example.org/sound); H<sub>2</sub>O is no drum.

- a rubber band
  - stretched
- a ruler

1. Pluck it.
2. Watch it.

| Thing | Pitch |
| --- | ---: |
| bottle | high |
| drum | low |

> [!TIP]
> Hold your hand on your throat.

---

Work out the pitch of the ruler.
`;
const FORMULAS = 'Speed:\n\n$$\nv = \\frac{s}{t}\n$$\n\nWork out $f = 1 / T$ for the ruler.\n';

let [app, folder]: [TestApp | undefined, string | undefined] = [undefined, undefined];
beforeAll(async () => {
  if (!OFFICE) return;
  [app, folder] = [await TestApp.start(startApp), mkdtempSync(join(tmpdir(), 'trellis-office-'))];
});
afterAll(async () => {
  await app?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

async function wordOf(person: TestPerson, address: string): Promise<Buffer> {
  const reply = await fetch(`${app!.url}${address}`, { headers: { authorization: `Bearer ${person.secret}` } });
  return Buffer.from(await reply.arrayBuffer());
}

/** As a person would: open it, save it as something else. A profile of its own, so that no other run is in the way. */
async function converted(bytes: Buffer, to: 'pdf' | 'docx'): Promise<Buffer> {
  const [source, out] = [join(folder!, 'lesson.docx'), join(folder!, to)];
  writeFileSync(source, bytes);
  await promisify(execFile)(OFFICE!, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', to === 'docx' ? 'docx:MS Word 2007 XML' : to, '--outdir', out, source], { timeout: 120_000 });
  return readFileSync(join(out, `lesson.${to}`));
}

async function bringBack(person: TestPerson, bytes: Buffer) {
  const headers = { authorization: `Bearer ${person.secret}` };
  const started = await fetch(`${app!.url}/api/uploads`, { method: 'POST', headers: { ...headers, 'tus-resumable': '1.0.0', 'upload-length': String(bytes.length), 'upload-metadata': `filename ${Buffer.from('lesson.docx').toString('base64')}` } });
  const { id } = await started.json() as { id: string };
  await fetch(`${app!.url}/api/uploads/${id}`, { method: 'PATCH', headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }, body: Uint8Array.from(bytes) });
  const found = (await person.client.call('lesson-import.create', { body: { uploads: [{ id, path: 'lesson.docx' }] } })).body;
  return (await person.client.call('lesson-import.lesson', { params: { id: found.id, number: 1 } })).body;
}

const lessonOf = (person: TestPerson, markdown: string) => makeResource(person, { title: 'Sound travels', document: lessonFromMarkdown(markdown, { newId: newBlockId }), licence: 'CC-BY-4.0' });
const CAPS = { entries: 200, entryBytes: 4_000_000, totalBytes: 8_000_000 };
const edited = (file: Buffer, from: string, to: string): Buffer => writeZip([...readParts(file, CAPS)].map(([path, part]) => [path, path === 'word/document.xml' ? new TextDecoder().decode(part).replace(from, to) : part]));

describe('an exported Word file', () => {
  proof(OFFICE, 'opens in LibreOffice with every word on its pages', async () => {
    const jo = await (await TestTrust.make(app!)).person({ name: 'Jo Bell' });
    const lesson = await lessonOf(jo, LESSON);
    const pdf = await converted(await wordOf(jo, `/api/resources/${lesson.id}/word`), 'pdf');
    const { blocks } = await app!.nest.get(Parser).run({ do: 'read', name: 'lesson.pdf', bytes: pdf });
    const there = new Set(words(toPlainText({ content: blocks })));
    expect([...words(toPlainText(lesson.document as unknown as LessonDocument)), 'Licence', 'CC', 'Jo', 'Bell'].filter((word) => !there.has(word))).toEqual([]);
  });

  proof(OFFICE, 'comes back from LibreOffice with every block found again, and the one that was changed', async () => {
    const jo = await (await TestTrust.make(app!)).person();
    const lesson = await lessonOf(jo, LESSON);
    const file = await wordOf(jo, `/api/resources/${lesson.id}/word`);
    expect((await bringBack(jo, await converted(file, 'docx'))).back).toEqual({ kept: 8, changed: 0, added: 0, removed: 0, doubts: [] });
    const { back, document } = await bringBack(jo, await converted(edited(file, 'Hold your hand', 'Lay two fingers'), 'docx'));
    expect(back).toEqual({ kept: 7, changed: 1, added: 0, removed: 0, doubts: [] });
    expect(JSON.stringify(document)).toContain('Lay two fingers on your throat.');
  });

  proof(MATHS, 'keeps its formulas in LibreOffice', async () => {
    const jo = await (await TestTrust.make(app!)).person();
    const lesson = await lessonOf(jo, FORMULAS);
    const { back } = await bringBack(jo, await converted(await wordOf(jo, `/api/resources/${lesson.id}/word`), 'docx'));
    expect(back).toEqual({ kept: 3, changed: 0, added: 0, removed: 0, doubts: [] });
  });
});
