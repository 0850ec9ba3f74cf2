// Pictures of contacts: made from what a person chose, and loaded for the canvas to draw.
import type {Memory} from '../bridge/memory';
import type {Files} from '../storage/files';
import {Code, storageError} from '../storage/outcome';
import type {ImagesExports, ImagesHost} from './host';
import {cropSquare, decode, encode, shrink} from './raster';

export class Images implements ImagesHost {
  private readonly loaded = new Map<number, ImageBitmap>();

  constructor(
    private readonly exports: ImagesExports,
    private readonly memory: Memory,
    private readonly gl: WebGL2RenderingContext,
    private readonly files: Files,
  ) {}

  makeSquare(request: number, file: number, side: number): void {
    const make = async () => {
      const blob = await encode(await cropSquare(await decode(this.files.chosen(file), 'premultiply'), side));
      return {key: await this.files.keep(blob), bytes: blob.size};
    };
    make().then(({key, bytes}) => {
      this.memory.stageText(key);
      this.exports._kt_images_on_made(request, Code.done, bytes);
    }, (cause: unknown) => {
      const {code, message} = storageError(cause);
      this.memory.stageText(message);
      this.exports._kt_images_on_made(request, code, 0);
    });
  }

  load(request: number, address: number, size: number, longest: number, premultiplied: boolean): void {
    const key = this.memory.text(address, size);
    const alpha = premultiplied ? 'premultiply' : 'none';
    const load = async () => shrink(await decode(await this.files.readWhole(key), alpha), longest, alpha);
    load().then((bitmap) => {
      this.loaded.set(request, bitmap);
      this.exports._kt_images_on_loaded(request, bitmap.width, bitmap.height);
    }, () => this.exports._kt_images_on_loaded(request, 0, 0));
  }

  upload(request: number): void {
    const {gl} = this;
    const bitmap = this.loaded.get(request);
    if (bitmap) gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
    this.drop(request);
  }

  drop(request: number): void {
    this.loaded.get(request)?.close();
    this.loaded.delete(request);
  }
}
