// Pictures of the demo, drawn point by point, so that nobody's photograph is needed.
import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];
const PAPER: Colour = [247, 243, 232];
const INK: Colour = [38, 62, 84];
const WATER: Colour = [205, 224, 236];
const SIZE = { width: 480, height: 300 };

/** Two beakers as pupils draw them: the particles of a liquid apart, and touching. */
export function drawnBeakers(): Buffer {
  return picture((x, y) => {
    const [left, place] = [x < SIZE.width / 2, x % (SIZE.width / 2)];
    if (place < 40 || place > 200 || y < 40 || y > 260) return PAPER;
    if (place < 44 || place > 196 || y > 256) return INK;
    if (y < 110) return PAPER;
    const step = left ? 38 : 24;
    const [dx, dy] = [(place - 50) % step - step / 2, (y - 114) % step - step / 2];
    return Math.hypot(dx, dy) < 11.5 && place - 50 < step * Math.floor(146 / step) && y - 114 < step * Math.floor(142 / step) ? INK : WATER;
  });
}

function picture(colourAt: (x: number, y: number) => Colour): Buffer {
  const { width, height } = SIZE;
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows.set(colourAt(x, y), y * (1 + width * 3) + 1 + x * 3);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each of three colours.
  head.set([8, 2], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), part('IHDR', head), part('IDAT', deflateSync(rows)), part('IEND', Buffer.alloc(0))]);
}

function part(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
