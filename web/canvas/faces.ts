// The faces that canvas and elements share. Both take the em as the size, so that their texts agree.
import {asset} from '../assets';

/** platform::web::Face, in its order. */
const files = ['inter-regular.ttf', 'inter-semibold.ttf', 'icons.ttf'] as const;
const weights = ['400', '600'] as const;


export class Faces {
  private constructor(readonly files: readonly Uint8Array<ArrayBuffer>[]) {}

  static async load(received: (bytes: number) => void): Promise<Faces> {
    const loaded = await Promise.all(files.map(async (name) => {
      const response = await fetch(asset(name));
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      received(bytes.length);
      return bytes;
    }));
    await Promise.all(weights.map(async (weight, i) => {
      document.fonts.add(await new FontFace('Kartoteka Text', loaded[i]!, {weight}).load());
    }));
    return new Faces(loaded);
  }
}
