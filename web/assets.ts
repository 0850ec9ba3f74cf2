// Addresses of the files that the page fetches by itself. Their names bear their content's hash, so that a page never
// gets another version's file; scripts/page/bundle.mjs fills them in.
export type AssetName =
  | 'kartoteka.wasm'
  | 'worker.js'
  | 'phone_numbers.js'
  | 'inter-regular.ttf'
  | 'inter-semibold.ttf'
  | 'icons.ttf';

declare const KARTOTEKA_ASSETS: Readonly<Record<AssetName, string>>;

/** Works from any sub-path, in the page and in its worker: all bundled scripts and assets share one folder. */
export function asset(name: AssetName): URL {
  return new URL(KARTOTEKA_ASSETS[name], import.meta.url);
}
