// Makes pictures small, upright and free of what a camera notes about place and person.
import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas';
import { pictureSize } from '@trellis/lesson/office';

const SMALL_SIDE = 480;
const QUALITY = 80;
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

function shrunk(image: Image | Canvas, width: number, height: number): Canvas {
  const scale = Math.min(1, SMALL_SIDE / Math.max(width, height));
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
