// Mail written as .eml files: what a person would open is what was meant, and nobody else is written to.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileMail } from './file-mail';

describe('FileMail', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'trellis-mail-')); });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function written(message: { to: string; subject: string; text: string }): Promise<string> {
    await new FileMail(join(folder, 'mail'), 'Trellis <trellis@ash.example.org>').send(message);
    const names = await readdir(join(folder, 'mail'));
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/\.eml$/);
    return readFile(join(folder, 'mail', names[0]!), 'utf8');
  }

  it('has sender, receiver, subject, a text and an HTML part', async () => {
    const eml = await written({ to: 'jo.bell@ash.example.org', subject: 'Welcome to Trellis', text: 'Dear Jo,\n\nOpen https://trellis.example.org/welcome?x=1&y=2.\nBye' });
    expect(eml).toContain('From: Trellis <trellis@ash.example.org>');
    expect(eml).toContain('To: jo.bell@ash.example.org');
    expect(eml).toContain('Subject: Welcome to Trellis');
    expect(eml).toContain('Content-Type: text/plain');
    const html = decodeQuotedPrintable(eml.slice(eml.indexOf('Content-Type: text/html')));
    expect(html).toContain('<a href="https://trellis.example.org/welcome?x=1&amp;y=2">');
    expect(html).toContain('<p>Dear Jo,</p>');
  });

  it('never lets what a person wrote become HTML or a header', async () => {
    const eml = await written({ to: 'jo@ash.example.org', subject: 'Hello\r\nBcc: all@ash.example.org', text: '<img src=x onerror=alert(1)>' });
    expect(eml).not.toMatch(/^Bcc:/m);
    expect(decodeQuotedPrintable(eml)).toContain('&lt;img src=x');
  });

  it('writes to one person, whatever the address says', async () => {
    const eml = await written({ to: 'jo@ash.example.org, everyone@ash.example.org', subject: 'Hello', text: 'x' });
    const header = /^To: .*(\r\n[ \t].*)*/m.exec(eml)![0];
    expect(header).not.toMatch(/,\s*everyone@ash\.example\.org/);
  });
});

const decodeQuotedPrintable = (text: string): string => text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
