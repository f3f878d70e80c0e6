// A photograph as a phone takes it, made by code: with the place, the person, what a program noted, and a second picture behind the end.
import { createCanvas } from '@napi-rs/canvas';

/** Words that must be in no picture anybody else gets. */
export const NOTED = ['Quillon Zephyrine', '51.5007N', 'xmp:CreatorTool', 'Taken at Fenmoor'];

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** @param way which side is up, as cameras say it; 6 is a phone held upright */
export async function photo({ width = 40, height = 20, way = 1 } = {}): Promise<Buffer> {
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#c33';
  pen.fillRect(0, 0, width / 2, height);
  const plain = await canvas.encode('jpeg', 80);
  const way_ = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  way_.writeUInt16BE(way, 18);
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), way_, Buffer.from(`${NOTED[0]} ${NOTED[1]}`)]));
  const xmp = segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x ${NOTED[2]}="a phone"/>`));
  return Buffer.concat([plain.subarray(0, 2), exif, xmp, segment(0xfe, Buffer.from(NOTED[3]!)), plain.subarray(2), plain, Buffer.from(NOTED[0]!)]);
}

/** The same drawn by a program, which notes as much in a way of its own. */
export async function notedPicture(type: 'png' | 'webp'): Promise<Buffer> {
  const canvas = createCanvas(12, 8);
  canvas.getContext('2d').fillRect(0, 0, 6, 8);
  if (type === 'png') {
    const { crc32 } = await import('node:zlib');
    const plain = await canvas.encode('png');
    const body = Buffer.from(`tEXtAuthor\0${NOTED.join(' ')}`, 'latin1');
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length - 4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([plain.subarray(0, 33), length, body, check, plain.subarray(33), Buffer.from(NOTED[0]!)]);
  }
  const plain = await canvas.encode('webp', 80);
  const chunk = (name: string, data: Buffer): Buffer => { const head = Buffer.from(`${name}\0\0\0\0`, 'latin1'); head.writeUInt32LE(data.length, 4); return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]); };
  const extended = Buffer.alloc(10);
  extended[0] = 0x0c;
  extended.writeUIntLE(11, 4, 3);
  extended.writeUIntLE(7, 7, 3);
  const body = Buffer.concat([Buffer.from('WEBP'), chunk('VP8X', extended), ...[...(plain.subarray(12, 16).toString() === 'VP8X' ? [plain.subarray(30)] : [plain.subarray(12)])], chunk('EXIF', Buffer.from(NOTED.join(' '))), chunk('XMP ', Buffer.from(NOTED[2]!))]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** A moving picture of one look, with a comment. */
export const notedGif = (): Buffer => Buffer.concat([
  Buffer.from('GIF89a', 'latin1'), Buffer.from('0100010080000000000000ffffff', 'hex').subarray(0, 13), Buffer.from('21fe', 'hex'), Buffer.from([NOTED[0]!.length]), Buffer.from(NOTED[0]!), Buffer.from([0]),
  Buffer.from('21f904000000000000', 'hex').subarray(0, 8), Buffer.from('2c00000000010001000002024401003b', 'hex'),
]);
