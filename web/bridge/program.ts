// The program's exported functions (web/bridge/exports.txt) with their types, and how to instantiate it.
import createKartoteka from 'kartoteka-program';
import {Memory} from './memory';
import type {Host} from './host';
import type {Parts} from './parts';
import type {ImagesExports} from '../images/host';
import type {FilesExports, StoreExports, TabsExports} from '../storage/host';

/** The functions of exports.txt, as Emscripten names them. */
export interface Exports extends StoreExports, FilesExports, ImagesExports, TabsExports {
  _kt_staging(size: number): number;
  _kt_add_font(face: number): void;
  _kt_set_surface(width: number, height: number, ratio: number, visible: number): void;
  _kt_set_media(dark: number, reducedMotion: number, forcedColors: number): void;
  _kt_context_restored(): void;
  _kt_frame(seconds: number): void;
  _kt_wake(seconds: number): void;
  _kt_answer(seconds: number): void;
  _kt_frame_count(reason: number): number;
  _kt_pointer(x: number, y: number, button: number, down: number, touch: number): void;
  _kt_pointer_left(): void;
  _kt_event(kind: number, node: number, value: number, key: number, modifiers: number, x: number, y: number): void;
  _kt_focus(node: number, visible: number): void;
  _kt_editing(node: number): void;
  _kt_navigate(): void;
  _kt_focus_search(): void;
  _kt_undo(redo: number): void;
  _kt_start(): number;
  /** Not 0 when the next idle moment is wanted, too. */
  _kt_idle(): number;
  _kt_update_waiting(): void;
  _kt_phones_loaded(): void;
  _kt_jobs_chunk(offset: number, size: number): number;
  _kt_jobs_handed_over(): void;
  _kt_jobs_progress(fraction: number, contacts: number): void;
  _kt_jobs_offered(contacts: number, leftOut: number, filesLeftOut: number): void;
  _kt_jobs_restored(contacts: number): void;
  _kt_jobs_take_chunk(offset: number): number;
  _kt_jobs_replace(): void;
  _kt_jobs_failed(code: number): void;
  _kt_work_take_chunk(offset: number): void;
  _kt_work_backup(device: number, exportedAt: number, files: number): number;
  _kt_work_salvage(exportedAt: number): number;
  _kt_work_left_out(): number;
  _kt_work_restore(fileSize: number): number;
  _kt_work_rewrite(): number;
  _kt_work_image_size(): number;
  _kt_work_chunk(offset: number, size: number): number;
}

export interface Program {
  readonly exports: Exports;
  readonly memory: Memory;
}

/**
 * Instantiates the compiled program. `makeHost` gets the program before C++ can call any import: none is called before
 * the first export is.
 */
export async function instantiate(parts: Parts, makeHost: (program: Program) => Partial<Host>): Promise<Program> {
  let memory: WebAssembly.Memory | undefined;
  const host: Partial<Host> = {};
  const options = {
    host,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) {
      void WebAssembly.instantiate(parts.first, parts.imports(imports)).then((instance) => {
        // Release builds shorten the export's name, so it is found by what it is.
        memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
        parts.attach(instance);
        done(instance, parts.first);
      });
      return {};
    },
  };
  const exports = (await createKartoteka(options)) as unknown as Exports;
  if (!memory) throw new Error('the program exports no memory');
  const program: Program = {exports, memory: new Memory(memory, (size) => exports._kt_staging(size))};
  Object.assign(host, makeHost(program));
  return program;
}
