// The command line as people and git call it: what it prints and its exit status.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeLine } from './merge-command';

describe('lesson', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lesson-command-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const run = (args: readonly string[], input = ''): { status: number | null; out: string; error: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/lesson.mjs', ...args], { encoding: 'utf8', input, env: { ...process.env, INIT_CWD: folder } });
    return { status, out: stdout, error: stderr };
  };
  write('base', '# Rain\n\nIt falls on 5 days.\n');
  write('ours', '# Rain\n\nIt falls on 6 days.\n');
  write('theirs', '# Rain and snow\n\nIt falls on 12 days.\n');

  it('prints conflicts as git does and exits with their number', () => {
    const conflict = '<<<<<<< ours\nIt falls on 6 days.\n||||||| base\nIt falls on 5 days.\n=======\nIt falls on 12 days.\n>>>>>>> theirs\n';
    expect(run(['merge', '-o', 'merged', '--json', 'base', 'ours', 'theirs'])).toMatchObject({ status: 1, out: expect.stringContaining('"clean":false'), error: '' });
    expect(readFileSync(join(folder, 'merged'), 'utf8')).toBe(`# Rain and snow\n\n${conflict}`);
  });

  it('exits with 255 and says why when something is wrong', () => {
    expect(run(['merge', 'base', 'ours', 'nowhere'])).toMatchObject({ status: 255, out: '', error: 'lesson: nowhere: there is no such file\n' });
  });

  it('answers a batch line by line, in order', () => {
    const { status, out } = run(['merge', '--batch'], '{"id":"a","base":"x\\n","ours":"y\\n","theirs":"x\\n"}\n\n{"id":7,"base":"x\\n","ours":"x\\n","theirs":"z"}\n');
    expect([status, out.trimEnd().split('\n').map((line) => JSON.parse(line))]).toEqual([0, [{ id: 'a', clean: true, merged: 'y\n', conflicts: [], autoJoined: [] }, { id: 7, clean: true, merged: 'z', conflicts: [], autoJoined: [] }]]);
    expect(JSON.parse(mergeLine('nonsense', 3).answer)).toEqual({ id: null, error: 'Line 3 is not JSON.' });
    expect(mergeLine('{"id":1,"base":"a"}', 4)).toMatchObject({ failed: true });
  });

  it('says what changed', () => {
    expect(run(['diff', 'base', 'theirs'])).toEqual({ status: 1, out: 'edited heading\n  Rain{+ and snow+}\nedited paragraph\n  It falls on [-5-]{+12+} days.\n', error: '' });
  });
});
