// The border between C++ (src/platform/web/page_store.cpp, blob_store.cpp, tabs.cpp) and storage and tabs: what C++ calls, and what it is
// answered with.

/** The imports of store_imports.h. Addresses are offsets into the program's memory. */
export interface StoreHost {
  load(after: number): void;
  append(request: number, generation: number, parts: number, sizes: number, count: number, strict: boolean,
    replacesTail: boolean): void;
  writeBase(request: number, generation: number, folded: number, meta: number, metaSize: number, segments: number, count: number,
    segmentCount: number, replaces: Replaces): void;
  persist(): void;
}

/** The numbers of host::Replaces (src/host/page_store.h). */
export const enum Replaces {
  folded = 0,
  everything = 1,
  damage = 2,
}

/** The exports of page_store.cpp. What is "staged" goes through kt_staging just before the call. */
export interface StoreExports {
  _kt_store_on_meta(): void;
  _kt_store_on_segment(index: number): void;
  _kt_store_on_log_part(generation: number, part: number): void;
  _kt_store_on_blocked(): void;
  _kt_store_on_lost(): void;
  _kt_store_on_progress(done: number, total: number): void;
  _kt_store_on_loaded(outcome: number): void;
  _kt_store_on_done(request: number, outcome: number): void;
  _kt_store_next_piece(request: number, segment: number): number;
  _kt_store_piece(): number;
  _kt_store_on_use(used: number, quota: number, persistent: number, asked: number): void;
}

/** What is needed of web/bridge/memory.ts. */
export interface StoreMemory {
  bytes(address: number, size: number): Uint8Array<ArrayBuffer>;
  view(address: number, size: number): DataView;
  text(address: number, size: number): string;
  stageText(text: string): void;
  stageBytes(bytes: Uint8Array): void;
}

/** The imports of file_imports.h. */
export interface FilesHost {
  describe(file: number): number;
  put(request: number, file: number): void;
  check(request: number, key: number, size: number): void;
  offer(request: number, key: number, keySize: number, name: number, nameSize: number, type: number, typeSize: number): void;
  showPdf(request: number, key: number, keySize: number, name: number, nameSize: number): void;
  keepOnly(request: number, keys: number, size: number): void;
}

/** The exports of src/platform/web/blob_store.cpp. */
export interface FilesExports {
  _kt_files_on_progress(fraction: number): void;
  _kt_files_on_done(request: number, outcome: number): void;
}

/** The imports of tab_imports.h. */
export interface TabsHost {
  writes(): boolean;
  ask(): void;
  takeOver(): void;
  answer(given: boolean): void;
}

/** The exports of src/platform/web/tabs.cpp. */
export interface TabsExports {
  _kt_tabs_on_stored(generation: number): void;
  _kt_tabs_on_writer(writes: number): void;
  _kt_tabs_on_asked(): void;
  _kt_tabs_on_answer(answer: Answer): void;
}

/** The numbers of platform::web::Tabs::Answer. */
export const enum Answer {
  refused = 0,
  none = 1,
}
