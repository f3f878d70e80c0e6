// Reads zip archives that may be hostile, and writes plain ones. Sizes are believed only when the bytes bear them out.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ZipLimits { readonly entries: number; readonly entryBytes: number; readonly totalBytes: number }
export interface ZipEntry { readonly path: string; readonly bytes: number; readonly read: () => Buffer }

/** In words for whoever chose the file. */
export class ZipError extends Error {}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const BROKEN = 'The file is damaged: it cannot be unpacked';

/**
 * The files of an archive, folders left out. What is unpacked never exceeds the limits, whatever the archive says of its sizes.
 * @throws ZipError when it is damaged, encrypted, or packed more tightly than any real document.
 */
export function openZip(archive: Buffer, limits: ZipLimits): ZipEntry[] {
  const { count, at } = findDirectory(archive);
  if (count > limits.entries) throw new ZipError(`There are more than ${limits.entries.toLocaleString('en-GB')} files in it`);
  const budget = { left: limits.totalBytes };
  const entries: ZipEntry[] = [];
  const ranges: [number, number][] = [];
  let place = at;
  for (let number = 0; number < count; number += 1) {
    if (place + 46 > archive.length || archive.readUInt32LE(place) !== CENTRAL) throw new ZipError(BROKEN);
    const record = recordAt(archive, place);
    place = record.end;
    if (record.path.endsWith('/')) continue;
    if (record.flags & 1) throw new ZipError('The file is protected with a password: take the password off first');
    const start = dataStart(archive, record.offset);
    if (start + record.packed > archive.length) throw new ZipError(BROKEN);
    ranges.push([record.offset, start + record.packed]);
    entries.push({ path: record.path, bytes: record.bytes, read: () => unpack(archive.subarray(start, start + record.packed), record, limits, budget) });
  }
  refuseOverlaps(ranges);
  return entries;
}

function findDirectory(archive: Buffer): { count: number; at: number } {
  const earliest = Math.max(0, archive.length - 65_557);
  for (let place = archive.length - 22; place >= earliest; place -= 1) {
    if (archive.readUInt32LE(place) !== END) continue;
    const [count, at] = [archive.readUInt16LE(place + 10), archive.readUInt32LE(place + 16)];
    if (count === 0xffff || at === 0xffffffff) throw new ZipError('The file is too large');
    return { count, at };
  }
  throw new ZipError(BROKEN);
}

interface Record { readonly path: string; readonly flags: number; readonly method: number; readonly crc: number; readonly packed: number; readonly bytes: number; readonly offset: number; readonly end: number }

function recordAt(archive: Buffer, at: number): Record {
  const [name, extra, comment] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32)];
  const end = at + 46 + name + extra + comment;
  if (end > archive.length) throw new ZipError(BROKEN);
  const path = archive.toString(archive.readUInt16LE(at + 8) & 0x800 ? 'utf8' : 'latin1', at + 46, at + 46 + name);
  return { path, flags: archive.readUInt16LE(at + 8), method: archive.readUInt16LE(at + 10), crc: archive.readUInt32LE(at + 16), packed: archive.readUInt32LE(at + 20), bytes: archive.readUInt32LE(at + 24), offset: archive.readUInt32LE(at + 42), end };
}

function dataStart(archive: Buffer, offset: number): number {
  if (offset + 30 > archive.length || archive.readUInt32LE(offset) !== LOCAL) throw new ZipError(BROKEN);
  return offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
}

/** Entries that share their bytes are how a small archive claims to hold a large one. */
function refuseOverlaps(ranges: [number, number][]): void {
  ranges.sort((one, other) => one[0] - other[0]);
  ranges.forEach(([start], index) => { if (index > 0 && start < ranges[index - 1]![1]) throw new ZipError(BROKEN); });
}

function unpack(packed: Buffer, { method, crc }: Record, limits: ZipLimits, budget: { left: number }): Buffer {
  const most = Math.min(limits.entryBytes, budget.left);
  let bytes: Buffer;
  if (method === 0) bytes = packed;
  else if (method === 8) bytes = inflated(packed, most);
  else throw new ZipError('The file is packed in a way that cannot be read here: pack it again as an ordinary zip');
  if (bytes.length > most) throw new ZipError('The file unpacks to more than any real document');
  budget.left -= bytes.length;
  if (crc32(bytes) !== crc) throw new ZipError(BROKEN);
  return bytes;
}

function inflated(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new ZipError((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'The file unpacks to more than any real document' : BROKEN);
  }
}

/** The files of an office document by path. Two of one name are never both looked at by real programs, so they are refused. */
export function readParts(archive: Buffer, limits: ZipLimits, wanted: (path: string) => boolean = () => true): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of openZip(archive, limits)) {
    const path = entry.path.replaceAll('\\', '/').replace(/^\//, '');
    if (parts.has(path)) throw new ZipError(BROKEN);
    if (wanted(path)) parts.set(path, entry.read());
  }
  return parts;
}

/** Pictures are packed already. */
const PACKED = /\.(png|jpe?g|gif|webp|docx|zip)$/i;
/** 1 January 1980, the earliest the format knows: the same content gives the same bytes. */
const DATE = 0x21;

export function writeZip(files: Iterable<readonly [string, string | Uint8Array]>): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [path, content] of files) {
    const bytes = Buffer.from(content as Uint8Array);
    const packed = PACKED.test(path) ? bytes : deflateRawSync(bytes);
    const name = Buffer.from(path);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); fields.writeUInt16LE(0x800, 2); fields.writeUInt16LE(packed === bytes ? 0 : 8, 4); fields.writeUInt16LE(DATE, 8);
    fields.writeUInt32LE(crc32(bytes), 10); fields.writeUInt32LE(packed.length, 14); fields.writeUInt32LE(bytes.length, 18); fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(uint32(LOCAL), fields, name, packed);
    centrals.push(uint32(CENTRAL), uint16(20), fields, tail, name);
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const count = centrals.length / 5;
  return Buffer.concat([...locals, directory, uint32(END), uint16(0), uint16(0), uint16(count), uint16(count), uint32(directory.length), uint32(offset), uint16(0)]);
}

const uint16 = (value: number): Buffer => { const bytes = Buffer.alloc(2); bytes.writeUInt16LE(value); return bytes; };
const uint32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value); return bytes; };
