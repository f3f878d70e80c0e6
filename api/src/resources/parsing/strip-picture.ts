// Takes out of a picture what a camera, a phone or a program notes beside it: place, time, device, person, earlier versions. What is seen stays as it was.
// Parts are kept by a list of those that are needed to show it, so that what nobody has heard of goes, too.

export class PictureParts extends Error {}

/** @throws PictureParts where its parts cannot be told apart: then it must not be kept. */
export function stripPicture(bytes: Uint8Array, type: string): Buffer {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (type === 'image/jpeg') return stripJpeg(picture);
    if (type === 'image/png') return stripPng(picture);
    if (type === 'image/webp') return stripWebp(picture);
    return stripGif(picture);
  } catch (error) {
    throw endsEarly(error) ? new PictureParts('it ends too early') : error;
  }
}

const endsEarly = (error: unknown): boolean => ['ERR_OUT_OF_RANGE', 'ERR_BUFFER_OUT_OF_BOUNDS'].includes((error as { code?: string }).code ?? '');

const between = (picture: Buffer, start: number, end: number): Buffer => {
  if (end > picture.length || end < start) throw new PictureParts('it ends too early');
  return picture.subarray(start, end);
};

/** Colours (ICC in APP2, Adobe's in APP14) and how densely it is drawn (JFIF). Of EXIF only which way up it is. */
function stripJpeg(picture: Buffer): Buffer {
  const kept = [picture.subarray(0, 2)];
  for (let at = 2; ;) {
    while (picture[at] === 0xff && picture[at + 1] === 0xff) at += 1;
    if (picture[at] !== 0xff) throw new PictureParts('a part has no beginning');
    const marker = picture.readUInt8(at + 1);
    // What follows the end is no part of it: other pictures, films, notes of the phone.
    if (marker === 0xd9) return Buffer.concat([...kept, picture.subarray(at, at + 2)]);
    const part = between(picture, at, at + 2 + picture.readUInt16BE(at + 2));
    at += part.length;
    if (marker === 0xe1) kept.push(...uprightOf(part));
    else if (isShown(marker, part)) kept.push(part);
    if (marker === 0xda) {
      const end = endOfScan(picture, at);
      kept.push(picture.subarray(at, end));
      at = end;
    }
  }
}

function isShown(marker: number, part: Buffer): boolean {
  if (marker === 0xe0) return part.subarray(4, 9).toString('latin1') === 'JFIF\0';
  if (marker === 0xe2) return part.subarray(4, 16).toString('latin1') === 'ICC_PROFILE\0';
  if (marker === 0xee) return part.subarray(4, 9).toString('latin1') === 'Adobe';
  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe;
}

/** Data go on until a mark that is neither a filled-up byte nor a restart. */
function endOfScan(picture: Buffer, start: number): number {
  for (let at = picture.indexOf(0xff, start); at >= 0; at = picture.indexOf(0xff, at + 1)) {
    const next = picture.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new PictureParts('it has no end');
}

/** An EXIF part of its own that says nothing but the way up; none where it is the usual one. */
function uprightOf(part: Buffer): Buffer[] {
  if (part.subarray(4, 10).toString('latin1') !== 'Exif\0\0') return [];
  const tiff = part.subarray(10);
  const little = tiff.subarray(0, 2).toString('latin1') === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const first = long(4);
    for (let entry = 0; entry < short(first); entry += 1) {
      const at = first + 2 + entry * 12;
      const way = short(at) === 0x0112 ? short(at + 8) : 1;
      if (way > 1 && way <= 8) return [exifWith(way)];
    }
  } catch (error) {
    if (!endsEarly(error)) throw error;
  }
  return [];
}

function exifWith(way: number): Buffer {
  const head = Buffer.from(['ffe10022', '457869660000', '49492a0008000000', '0100', '1201', '0300', '01000000', '00000000', '00000000'].join(''), 'hex');
  head.writeUInt16LE(way, 28);
  return head;
}

const PNG_PARTS: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP', 'acTL', 'fcTL', 'fdAT']);

function stripPng(picture: Buffer): Buffer {
  const kept = [picture.subarray(0, 8)];
  for (let at = 8; ;) {
    const part = between(picture, at, at + 12 + picture.readUInt32BE(at));
    const name = part.subarray(4, 8).toString('latin1');
    if (PNG_PARTS.has(name)) kept.push(part);
    if (name === 'IEND') return Buffer.concat(kept);
    at += part.length;
  }
}

const WEBP_PARTS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the head of an extended one: there is EXIF, there is XMP. */
const WEBP_NOTES = 0x08 | 0x04;

function stripWebp(picture: Buffer): Buffer {
  const kept: Buffer[] = [];
  const end = Math.min(picture.length, 8 + picture.readUInt32LE(4));
  for (let at = 12; at + 8 <= end;) {
    const name = picture.subarray(at, at + 4).toString('latin1');
    const size = picture.readUInt32LE(at + 4);
    // The byte that fills a part up to an even length is left out by some programs at the very end.
    const part = Buffer.concat([between(picture, at, at + 8 + size), Buffer.alloc(size % 2)]);
    if (name === 'VP8X') part.writeUInt8(part.readUInt8(8) & ~WEBP_NOTES, 8);
    if (WEBP_PARTS.has(name)) kept.push(part);
    at += 8 + size + (size % 2);
  }
  const body = Buffer.concat(kept);
  if (!body.length) throw new PictureParts('nothing in it is shown');
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** How often a moving one begins anew is the only note of a program that is kept. */
function stripGif(picture: Buffer): Buffer {
  const colours = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(picture.readUInt8(10));
  const kept = [between(picture, 0, at)];
  for (;;) {
    const mark = picture.readUInt8(at);
    if (mark === 0x3b) return Buffer.concat([...kept, picture.subarray(at, at + 1)]);
    let begin: number;
    let keeps = true;
    if (mark === 0x2c) begin = at + 11 + colours(picture.readUInt8(at + 9));
    else if (mark === 0x21) {
      const label = picture.readUInt8(at + 1);
      begin = at + 2;
      keeps = label === 0xf9 || (label === 0xff && picture.subarray(at + 3, at + 14).toString('latin1') === 'NETSCAPE2.0');
    } else throw new PictureParts('a part has no beginning');
    let end = begin;
    for (let size = picture.readUInt8(end); size > 0; size = picture.readUInt8(end)) end += size + 1;
    const part = between(picture, at, end + 1);
    if (keeps) kept.push(part);
    at = end + 1;
  }
}
