// What the program needs of a browser.

/** What is missing, in words; empty when all is there. */
export function missingFeatures(gl: WebGL2RenderingContext | null): string[] {
  const missing: string[] = [];
  if (typeof WebAssembly !== 'object') missing.push('WebAssembly');
  if (typeof indexedDB !== 'object') missing.push('IndexedDB, where the data is kept (some private windows forbid it)');
  if (typeof HTMLDialogElement !== 'function') missing.push('dialog elements');
  if (!gl) missing.push('WebGL 2 (it may be switched off in the browser’s settings)');
  return missing;
}
