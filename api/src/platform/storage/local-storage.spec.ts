// The local folder keeps files as the contract says, and leaves nothing half written behind.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalStorage } from './local-storage';
import { storageContract } from './storage.contract';

describe('LocalStorage', () => {
  let folder: string;

  storageContract(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trellis-files-'));
    return new LocalStorage(folder);
  });

  it('leaves no temporary files', async () => {
    const names = await readdir(folder, { recursive: true });
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));
});
