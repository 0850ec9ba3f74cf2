// Addresses of the files that the page fetches by itself. Their names bear their content's hash, so that a page never
// gets another version's file; scripts/page/bundle.mjs fills them in.
export type AssetName =
  | 'kartoteka.wasm'
  | 'kartoteka_rest.wasm'
  | 'worker.js'
  | 'phone_numbers.js'
  | 'inter-regular.ttf'
  | 'inter-semibold.ttf'
  | 'icons.ttf';

declare const KARTOTEKA_ASSETS: Readonly<Partial<Record<AssetName, string>>>;

/** Works from any sub-path, in the page and in its worker: all bundled scripts and assets share one folder. */
export function asset(name: AssetName): URL {
  const url = assetIfAny(name);
  if (!url) throw new Error(`this build has no ${name}`);
  return url;
}

/** Undefined when this build of the page has no such file. */
export function assetIfAny(name: AssetName): URL | undefined {
  const file = KARTOTEKA_ASSETS[name];
  return file === undefined ? undefined : new URL(file, import.meta.url);
}
