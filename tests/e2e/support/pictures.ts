// Pictures made for tests, and what a place on the page looks like.
import {crc32, deflateSync} from 'node:zlib';

import type {Locator, Page} from '@playwright/test';

import type {FilePayload} from './app';

export type Colour = readonly [red: number, green: number, blue: number];

export const red: Colour = [220, 20, 20];
export const blue: Colour = [20, 40, 220];
export const green: Colour = [20, 160, 60];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A PNG whose pixels have the colours that `at` gives. */
export function png(name: string, width: number, height: number, at: (x: number, y: number) => Colour): FilePayload {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits of red, green and blue
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) rows.set(at(x, y), y * (width * 3 + 1) + 1 + x * 3);
  }
  const buffer = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0)),
  ]);
  return {name, mimeType: 'image/png', buffer};
}

/** What the browser makes of the picture as JPEG, said in its EXIF data to be turned to the right. */
export async function turnedJpeg(page: Page, picture: FilePayload): Promise<FilePayload> {
  const bytes = await page.evaluate(async (encoded) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0))]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
    return [...new Uint8Array(await (await canvas.convertToBlob({type: 'image/jpeg', quality: 0.95})).arrayBuffer())];
  }, picture.buffer.toString('base64'));
  // TIFF, big-endian, with one entry: orientation 6.
  const exif = Buffer.from('457869660000' + '4d4d002a00000008' + '0001' + '0112000300000001' + '00060000' + '00000000', 'hex');
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  const jpeg = Buffer.from(bytes);
  const buffer = Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)]);
  return {name: 'turned.jpg', mimeType: 'image/jpeg', buffer};
}

/** The colour that the page shows at a place of the element: 0 … 1 from its left and top. */
export async function colourAt(element: Locator, x: number, y: number): Promise<Colour> {
  const page = element.page();
  const box = (await element.boundingBox())!;
  const clip = {x: box.x + box.width * x - 1, y: box.y + box.height * y - 1, width: 2, height: 2};
  const shot = await page.screenshot({clip});
  return page.evaluate(async (encoded) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
    return [r!, g!, b!] as const;
  }, shot.toString('base64'));
}

/** Near enough: encoding and scaling change colours a little. */
export function alike(a: Colour, b: Colour): boolean {
  return a.every((value, channel) => Math.abs(value - b[channel]!) < 40);
}

/** What a person does with a file and the pointer, or the clipboard. */
export async function give(target: Locator, event: 'dragover' | 'drop' | 'dragleave' | 'paste', files: FilePayload[], text?: string): Promise<void> {
  await target.evaluate((element, [type, given, words]) => {
    const data = new DataTransfer();
    for (const {name, mimeType, bytes} of given) {
      data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, {type: mimeType}));
    }
    if (words !== undefined) data.setData('text/plain', words);
    const options = {bubbles: true, cancelable: true};
    element.dispatchEvent(type === 'paste' ? new ClipboardEvent(type, {...options, clipboardData: data})
      : new DragEvent(type, {...options, dataTransfer: data}));
  }, [event, files.map(({name, mimeType, buffer}) => ({name, mimeType, bytes: buffer.toString('base64')})), text] as const);
}
