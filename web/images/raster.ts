// Pictures made of pixels, told by their first bytes: what a file is called, and what its type is said to be, prove
// nothing, and anything else (SVG) could do more than be looked at.
import {Code, StorageError} from '../storage/outcome';

/** The media type by the file's signature; with `????` for bytes that may be anything. */
const signatures: readonly (readonly [string, string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
  ['image/webp', 'RIFF????WEBP'],
  ['image/avif', '????ftypavif'],
  ['image/bmp', 'BM'],
];

const signatureLength = 12;

function typeOf(bytes: Uint8Array): string | undefined {
  const matches = (signature: string) =>
    [...signature].every((character, at) => character === '?' || bytes[at] === character.charCodeAt(0));
  return signatures.find(([, signature]) => matches(signature))?.[0];
}

/** Upright, as its EXIF data has it. Throws when it is no picture that this browser can decode. */
export async function decode(blob: Blob, premultiplyAlpha: PremultiplyAlpha): Promise<ImageBitmap> {
  const type = typeOf(new Uint8Array(await blob.slice(0, signatureLength).arrayBuffer()));
  if (!type) throw new StorageError(Code.undecodable, 'no picture of a known kind');
  try {
    return await createImageBitmap(blob.slice(0, blob.size, type), {imageOrientation: 'from-image', premultiplyAlpha});
  } catch (cause) {
    throw new StorageError(Code.undecodable, String(cause));
  }
}

/** Scaled down to `longest` pixels in its longer direction. The bitmap itself when it is no larger; else that is closed. */
export async function shrink(bitmap: ImageBitmap, longest: number, premultiplyAlpha: PremultiplyAlpha): Promise<ImageBitmap> {
  const {width, height} = bitmap;
  const scale = longest / Math.max(width, height);
  if (scale >= 1) return bitmap;
  const size = {resizeWidth: Math.max(1, Math.round(width * scale)), resizeHeight: Math.max(1, Math.round(height * scale))};
  return createImageBitmap(bitmap, {...size, resizeQuality: 'high', premultiplyAlpha}).finally(() => bitmap.close());
}

/** The largest square of the middle, scaled down to `side` pixels. */
export async function cropSquare(bitmap: ImageBitmap, side: number): Promise<ImageBitmap> {
  const {width, height} = bitmap;
  const cut = Math.min(width, height);
  const size = Math.min(side, cut);
  const [x, y] = [Math.floor((width - cut) / 2), Math.floor((height - cut) / 2)];
  return createImageBitmap(bitmap, x, y, cut, cut, {resizeWidth: size, resizeHeight: size, resizeQuality: 'high'}).finally(() => bitmap.close());
}

/** As WebP, or where the browser writes none, as PNG. */
export async function encode(bitmap: ImageBitmap): Promise<Blob> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({type: 'image/webp', quality: 0.85});
}
