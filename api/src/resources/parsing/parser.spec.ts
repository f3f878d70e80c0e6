// Files from outside are opened in a process that hostile ones cannot hurt, and honest ones come out as lessons.
import { toPlainText } from '@trellis/lesson';
import { Log } from '@trellis/platform';
import { kindOf, plainName } from './file-kinds';
import { Parser } from './parser';
import { HOSTILE, pdfFile, png, rawWord, slidesFile, wordFile } from './testing/made-files';
import { openZip, writeZip } from './zip-archive';

const parser = new Parser(new Log('silent'));
afterAll(() => parser.onApplicationShutdown());
const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', (error: { detail?: string; message: string }) => error.detail ?? error.message);
const text = (lesson: { blocks: Parameters<typeof toPlainText>[0]['content'] }): string => toPlainText({ content: lesson.blocks });

describe('hostile files', () => {
  it.each(HOSTILE)('%s is refused as a lesson, with a reason', async (_, make, name, words) => {
    expect(await refusal(parser.run({ do: 'read', name, bytes: make() }))).toMatch(words);
  });

  it('are outlived: a file that hangs the process or swells in it ends that process, and the next file is read', async () => {
    expect(await refusal(parser.run({ do: 'hang' }, { milliseconds: 700 }))).toMatch(/too long or too much memory/);
    expect(await refusal(parser.run({ do: 'swell' }, { residentBytes: 300 * 1024 * 1024, watch: 20 }))).toMatch(/too long or too much memory/);
    expect(text(await parser.run({ do: 'read', name: 'a.docx', bytes: wordFile('Still here\n') }))).toBe('Still here');
  });

  it('that are two things at once are taken for the one their bytes begin with', async () => {
    const bytes = Buffer.concat([png(), Buffer.from('<script>alert(1)</script>'), writeZip([['a.txt', 'x']])]);
    expect(await kindOf(bytes, 'x.html')).toMatchObject({ kind: 'picture', type: 'image/png' });
  });

  it.each([
    ['../../etc/passwd', 'pdf', 'passwd.pdf'], ['C:\\Users\\me\\plan.docx', 'docx', 'plan.docx'], ['photo.jpeg', 'jpg', 'photo.jpeg'], ['photo.jpg', 'png', 'photo.png'], ['invoice.pdf.exe', 'pdf', 'invoice.pdf.pdf'],
    ['.htaccess', 'txt', 'htaccess.txt'], ['a\r\nSet-Cookie: b.txt', 'txt', 'aSet-Cookie b.txt'], ['\u202Egpj.docx', 'docx', 'gpj.docx'], ['', 'txt', 'file.txt'],
  ])('a name like “%s” becomes a plain one', (name, extension, plain) => { expect(plainName(name, extension)).toBe(plain); });

  it('an archive that lies about its sizes is held to what it unpacks to', () => {
    const archive = writeZip([['a.xml', 'x'.repeat(100_000)]]);
    expect(() => openZip(archive, { entries: 10, entryBytes: 50_000, totalBytes: 90_000 })[0]!.read()).toThrow(/more than/);
    expect(() => openZip(archive, { entries: 0, entryBytes: 50_000, totalBytes: 90_000 })).toThrow(/files in it/);
    expect(openZip(archive, { entries: 1, entryBytes: 200_000, totalBytes: 200_000 })[0]!.read().length).toBe(100_000);
  });
});

describe('lessons', () => {
  it('come out of PowerPoint slide by slide, with what the speaker says', async () => {
    const { title, blocks } = await parser.run({ do: 'read', name: 'forces.pptx', bytes: slidesFile([{ title: 'Forces', lines: ['Push', 'Pull'], notes: 'Bring the sledge' }, { title: 'Practice', lines: ['Measure it'], notes: 'Ten minutes' }]) });
    expect(title).toBe('Forces');
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'bulletList', 'callout', 'heading', 'paragraph', 'callout']);
    expect(text({ blocks })).toBe('Forces\nPush\nPull\nNotes for the teacher\nBring the sledge\nPractice\nMeasure it\nNotes for the teacher\nTen minutes');
  });

  it('come out of PDFs as text where there is some, as pictures where there is none', async () => {
    const { title, blocks, pictures, notes } = await parser.run({ do: 'read', name: 'leaf.pdf', bytes: pdfFile('# Leaves\nA leaf makes sugar out of light, water and air.\nIt needs all three of them every day.\n1. Take a leaf\n2. Boil it', '') });
    expect(title).toBe('Leaves');
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'orderedList', 'paragraph']);
    expect(text({ blocks })).toContain('A leaf makes sugar out of light, water and air. It needs all three of them every day.');
    expect(pictures).toMatchObject([{ src: 'page-2.png', type: 'image/png' }]);
    expect(notes.join()).toMatch(/taken as a picture/);
  });
});

describe('files kept beside a lesson', () => {
  it('are looked into: their words, their pages, a small picture', async () => {
    expect(await parser.run({ do: 'inspect', name: 'leaf.pdf', bytes: pdfFile('# Leaves', 'More') })).toMatchObject({ kind: 'pdf', type: 'application/pdf', pages: 2, text: 'Leaves\nMore', small: expect.any(Buffer), note: null });
    expect(await parser.run({ do: 'inspect', name: 'a.docx', bytes: wordFile('# Magma\n') })).toMatchObject({ kind: 'word', text: 'Magma', small: null });
    const { small } = await parser.run({ do: 'inspect', name: 'photo.png', bytes: png(1000, 500) });
    expect(Buffer.from(small!).toString('latin1', 8, 12)).toBe('WEBP');
  });

  it('are kept though damaged, if they can do no harm', async () => {
    expect(await parser.run({ do: 'inspect', name: 'a.docx', bytes: rawWord('<broken') })).toMatchObject({ kind: 'word', text: '', note: expect.stringMatching(/could not be looked into/) });
    expect(await refusal(parser.run({ do: 'inspect', name: 'a.docx', bytes: rawWord(Buffer.alloc(70 * 1024 * 1024, ' ')) }))).toMatch(/more than any real document/);
  });
});
