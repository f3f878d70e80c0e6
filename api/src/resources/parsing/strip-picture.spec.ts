// Pictures leave behind what was noted in them, and are seen as before.
import { loadImage, createCanvas } from '@napi-rs/canvas';
import { cleanPicture } from './pictures';
import { PictureParts, stripPicture } from './strip-picture';
import { NOTED, notedGif, notedPicture, photo } from './testing/photo';

async function pixels(bytes: Buffer): Promise<{ size: [number, number]; seen: string }> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return { size: [image.width, image.height], seen: Buffer.from(canvas.getContext('2d').getImageData(0, 0, image.width, image.height).data).toString('base64') };
}
const says = (bytes: Buffer): string[] => NOTED.filter((words) => bytes.toString('latin1').includes(words));

describe('what is noted in a picture', () => {
  it.each([
    ['image/jpeg', () => photo()], ['image/jpeg', () => photo({ way: 6 })], ['image/png', () => notedPicture('png')], ['image/webp', () => notedPicture('webp')], ['image/gif', async () => notedGif()],
  ] as const)('is gone from a %s, which looks as it did', async (type, make) => {
    const noted = await make();
    expect(says(noted)).not.toEqual([]);
    const clean = stripPicture(noted, type);
    expect([says(clean), clean.length < noted.length]).toEqual([[], true]);
    expect(await pixels(clean)).toEqual(await pixels(noted));
    expect(stripPicture(clean, type).equals(clean)).toBe(true);
  });

  it('leaves which way up it is, and nothing else of EXIF', async () => {
    const upright = stripPicture(await photo({ way: 6 }), 'image/jpeg');
    expect(upright.indexOf('Exif')).toBeGreaterThan(0);
    expect((await pixels(upright)).size).toEqual([20, 40]);
    expect(stripPicture(await photo(), 'image/jpeg').indexOf('Exif')).toBe(-1);
  });

  it('is never kept because a picture ends too early', async () => {
    for (const [type, bytes] of [['image/jpeg', await photo()], ['image/png', await notedPicture('png')], ['image/webp', await notedPicture('webp')], ['image/gif', notedGif()]] as const)
      for (const end of [3, 9, 14, 24]) expect(() => stripPicture(bytes.subarray(0, end), type)).toThrow(PictureParts);
  });
});

describe('a picture that is kept', () => {
  it('is as small as it is wanted, upright, and has its size beside it', async () => {
    const { clean, small, size } = await cleanPicture(await photo({ width: 3000, height: 1000, way: 6 }), 'image/jpeg', 900);
    expect([size, (await pixels(clean)).size, (await pixels(small)).size]).toEqual([{ width: 300, height: 900 }, [300, 900], [160, 480]]);
    expect(says(clean)).toEqual([]);
    expect((await cleanPicture(await photo(), 'image/jpeg', 900)).size).toEqual({ width: 40, height: 20 });
  });
});
