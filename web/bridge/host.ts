// What the page offers to C++: the one object that web/bridge/*.js forward their imports to. Addresses are offsets into
// the program's memory; texts are UTF-8.

import type {ImagesHost} from '../images/host';
import type {FilesHost, StoreHost, TabsHost} from '../storage/host';

export interface CanvasHost {
  readonly gl: WebGL2RenderingContext;
  requestFrame(): void;
  wakeIn(milliseconds: number): void;
  /** An ImGuiMouseCursor. */
  setCursor(cursor: number): void;
}

/** Characters that the bundled faces lack: web/canvas/glyphs.ts. */
export interface GlyphHost {
  /** Fills the GlyphBox of src/platform/web/imports.h, stages the pixels; false when there is no such character. */
  draw(character: number, px: number, weight: number, measureOnly: boolean, box: number): boolean;
}

export interface MirrorHost {
  patch(address: number, size: number): void;
}

export interface PageHost {
  setLocation(text: number, size: number, replace: boolean): void;
  setTitle(text: number, size: number): void;
  setLanguage(text: number, size: number, rightToLeft: boolean): void;
  /** Stages the value: see kt_page_format in src/platform/web/imports.h. */
  format(what: number, value: number): void;
  setColors(text: number, size: number): void;
  setColorScheme(scheme: number): void;
  setUnsaved(unsaved: boolean): void;
  /** Stages the value; 0 when it was never set. */
  preference(key: number, size: number): number;
  setPreference(key: number, keySize: number, value: number, valueSize: number): void;
  copy(text: number, size: number): void;
  reload(): void;
  requestIdle(delay: number): void;
  /** The next frame shows what the person waits for. */
  opened(): void;
}

/** In the page: web/phones/phones.ts. What it answers with a text, it stages. */
export interface PhonesHost {
  loaded(): boolean;
  read(raw: number, rawSize: number, region: number, regionSize: number): void;
  regionOf(country: number, size: number): void;
  regionName(region: number, size: number): void;
  ownRegion(): void;
}

/** In the page: what runs backups and restores (web/worker/client.ts). */
export interface JobsHost {
  backup(imageSize: number, device: number, exportedAt: number, files: boolean, salvage: boolean): void;
  databaseFile(imageSize: number, exportedAt: number): void;
  contact(name: number, nameSize: number, text: number, size: number): void;
  /** A handle of mirror/clicks.ts. */
  restore(file: number): void;
  /** Replaces the image by one written anew from its rows. */
  rewrite(imageSize: number): void;
  cancel(): void;
}

/** In the worker: the file that is written or read (web/worker/worker.ts). */
export interface WorkHost {
  write(bytes: number, size: number): boolean;
  read(bytes: number, size: number): number;
  reread(): number;
  openFile(key: number, size: number): number;
  readFile(bytes: number, size: number): number;
  writeFile(bytes: number, size: number): boolean;
  endFile(key: number, size: number): boolean;
  progress(fraction: number, contacts: number): void;
  failed(code: number, detail: number, size: number): void;
}

/** In both: web/bridge/system.ts. */
export interface SystemHost {
  random(bytes: number, size: number): void;
  collationRanks(letters: number, ranks: number, count: number): void;
}

export interface Host {
  jobs: JobsHost;
  work: WorkHost;
  system: SystemHost;
  canvas: CanvasHost;
  glyphs: GlyphHost;
  mirror: MirrorHost;
  page: PageHost;
  phones: PhonesHost;
  store: StoreHost;
  files: FilesHost;
  images: ImagesHost;
  tabs: TabsHost;
}
