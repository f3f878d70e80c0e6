// Makes pictures small, upright and free of what a camera notes about place and person.
import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas';
import { pictureSize } from '@trellis/lesson/office';
import { PictureParts, stripPicture } from './strip-picture';

const SMALL_SIDE = 480;
const QUALITY = 80;
/** Of a picture drawn anew. */
const DRAWN = 85;
/** More than this unpacks to gigabytes: a picture bomb. */
const MOST_PIXELS = 60_000_000;

export class PictureError extends Error {}

async function load(bytes: Uint8Array): Promise<Image> {
  const size = pictureSize(bytes);
  if (size && size.width * size.height > MOST_PIXELS) throw new PictureError('The picture is larger than any screen: make it smaller first');
  try {
    const image = await loadImage(Buffer.from(bytes));
    if (!image.width || !image.height || image.width * image.height > MOST_PIXELS) throw new PictureError('The picture cannot be shown');
    return image;
  } catch (error) {
    throw error instanceof PictureError ? error : new PictureError('The picture is damaged: it cannot be shown');
  }
}

/** At most 480 pixels on its longer side, as WebP. */
export async function smallPicture(bytes: Uint8Array): Promise<Buffer> {
  const image = await load(bytes);
  return shrunk(image, image.width, image.height).encode('webp', QUALITY);
}

export interface CleanPicture { readonly clean: Buffer; readonly small: Buffer; readonly size: { readonly width: number; readonly height: number } }

/** What is kept of a picture: nothing but what is seen, no larger than wanted. A moving one stays as large as it is. */
export async function cleanPicture(bytes: Uint8Array, type: string, mostSide = Infinity): Promise<CleanPicture> {
  const image = await load(bytes);
  const still = type === 'image/gif' ? null : type.slice(6) as 'png' | 'jpeg' | 'webp';
  const canvas = still && Math.max(image.width, image.height) > mostSide ? shrunk(image, image.width, image.height, mostSide) : null;
  const { width, height } = canvas ?? image;
  return { clean: canvas && still ? await encoded(canvas, still) : await stripped(image, bytes, type), small: await shrunk(image, image.width, image.height).encode('webp', QUALITY), size: { width, height } };
}

/** Byte for byte where its parts can be told apart; else drawn anew, which leaves everything behind. */
async function stripped(image: Image, bytes: Uint8Array, type: string): Promise<Buffer> {
  try {
    return stripPicture(bytes, type);
  } catch (error) {
    if (!(error instanceof PictureParts) || type === 'image/gif') throw new PictureError('The picture is damaged: it cannot be shown');
    return encoded(shrunk(image, image.width, image.height, Infinity), type.slice(6) as 'png' | 'jpeg' | 'webp');
  }
}

const encoded = (canvas: Canvas, type: 'png' | 'jpeg' | 'webp'): Promise<Buffer> => (type === 'png' ? canvas.encode('png') : type === 'jpeg' ? canvas.encode('jpeg', DRAWN) : canvas.encode('webp', DRAWN));

function shrunk(image: Image | Canvas, width: number, height: number, side = SMALL_SIDE): Canvas {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = createCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** As PNG, with its size: for programs that know no WebP. */
export async function asPng(bytes: Uint8Array): Promise<{ bytes: Buffer; width: number; height: number }> {
  const image = await load(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return { bytes: await canvas.encode('png'), width: image.width, height: image.height };
}
