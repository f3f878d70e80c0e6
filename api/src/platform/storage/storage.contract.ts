// What every place for files must do; each engine's spec runs it.
import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Storage } from './storage.port';

/** `whole`: false for a server for tests that writes in place, so that a reader may meet half of what is being replaced. */
export function storageContract(open: () => Promise<Storage>, { whole = true } = {}): void {
  let storage: Storage;
  const key = (): string => `${randomUUID()}/${randomUUID()}.png`;
  const content = async (at: string): Promise<Buffer | null> => {
    const found = await storage.read(at);
    return found && buffer(found.stream);
  };

  beforeAll(async () => { storage = await open(); });

  it('gives back the very bytes, and how many', async () => {
    const at = key();
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, place) => place % 256));
    await storage.put(at, bytes, 'image/png');
    const found = await storage.read(at);
    expect(found!.bytes).toBe(70_000);
    expect((await buffer(found!.stream)).equals(bytes)).toBe(true);
  });

  it('keeps an empty file', async () => {
    const at = key();
    await storage.put(at, Buffer.alloc(0), 'text/plain');
    expect((await content(at))!.length).toBe(0);
  });

  it('knows nothing of what was never put', async () => {
    expect(await storage.read(key())).toBeNull();
  });

  it('replaces the bytes under a key whole, whoever reads meanwhile', async () => {
    const at = key();
    const versions = [Buffer.alloc(300_000, 'a'), Buffer.alloc(200_000, 'b')];
    await storage.put(at, versions[0]!, 'text/plain');
    const write = (turn: number): Promise<void> => storage.put(at, versions[turn % 2]!, 'text/plain');
    if (!whole) for (let turn = 0; turn < 4; turn += 1) await write(turn);
    const writes = Array.from({ length: whole ? 20 : 0 }, (_, turn) => write(turn));
    const reads = await Promise.all(Array.from({ length: 20 }, () => content(at)));
    await Promise.all(writes);
    for (const read of reads) expect(versions.some((version) => version.equals(read!))).toBe(true);
  });

  it('forgets what is removed, and does not mind removing it again', async () => {
    const at = key();
    await storage.put(at, Buffer.from('x'), 'text/plain');
    await storage.remove(at);
    await storage.remove(at);
    expect(await storage.read(at)).toBeNull();
  });

  it.each(['../outside', 'a/../../outside', '/etc/passwd', 'a//b', '', 'a/', '.hidden', 'a\\b', 'a\0b', 'C:/x', 'a/./b', 'é'])('refuses the key “%s”', async (at) => {
    await expect(storage.put(at, Buffer.from('x'), 'text/plain')).rejects.toThrow(/not a key/);
    await expect(storage.read(at)).rejects.toThrow(/not a key/);
    await expect(storage.remove(at)).rejects.toThrow(/not a key/);
  });
}
