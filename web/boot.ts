// The page's entry: loads faces and program side by side, wires them to the canvas and the mirror, and starts.
import {asset, assetIfAny} from './assets';
import type {Host} from './bridge/host';
import {Parts} from './bridge/parts';
import type {Program} from './bridge/program';
import {instantiate} from './bridge/program';
import {System} from './bridge/system';
import {Faces} from './canvas/faces';
import {Frames} from './canvas/frames';
import {Glyphs} from './canvas/glyphs';
import {BrowserPage} from './canvas/page';
import {watchPointer} from './canvas/pointer';
import {createContext, watchSurface} from './canvas/surface';
import {Images} from './images/images';
import {Activations} from './mirror/activation';
import {ChosenFiles, watchClicks} from './mirror/clicks';
import {watchDrops, watchPastes} from './mirror/drops';
import {watchFields} from './mirror/fields';
import {focusLost, watchFocus} from './mirror/focus';
import {watchKeyboard} from './mirror/keyboard';
import {Mirror} from './mirror/mirror';
import {watchScrolling} from './mirror/scrolling';
import {keepOffline} from './offline/updates';
import {compileProgram} from './opening/download';
import {Opening} from './opening/opening';
import {missingFeatures} from './opening/requirements';
import {Phones} from './phones/phones';
import {publishDiagnostics} from './diagnostics';
import {Connection} from './storage/connection';
import {Files} from './storage/files';
import {Store} from './storage/store';
import {Tabs} from './storage/tabs';
import {JobClient} from './worker/client';

// For the progress bar alone: roughly what the program's first part and the faces weigh, uncompressed.
const expectedBytes = 2_000_000;

const stage = document.getElementById('stage')!;
const canvas = document.querySelector<HTMLCanvasElement>('#canvas')!;
const root = document.getElementById('mirror')!;

// Milliseconds after which a card index that is still not open (another tab may block it) no longer holds up the rest.
const patience = 10_000;

interface Loaded {
  parts: Parts;
  gl: WebGL2RenderingContext;
  tabs: Tabs;
  connection: Connection;
  opened(): void;
}

function wire(program: Program, {parts, gl, tabs, connection, opened}: Loaded): Partial<Host> {
  const files = new ChosenFiles();
  const kept = new Files(program.exports, program.memory, connection, (handle) => files.get(handle));
  const activations = new Activations(program);
  const mirror = new Mirror(root, program, () => focusLost(activations));
  const frames = new Frames(gl, stage, program.exports);
  watchClicks(root, activations, files);
  watchDrops(activations, files);
  watchPastes(root, activations, files);
  watchFields(root, activations, mirror, (event) => frames.answer(event));
  watchFocus(root, activations);
  watchKeyboard(root, activations, program.exports);
  watchScrolling(root, activations);
  watchPointer(stage, program.exports);
  tabs.connect(program.exports);
  return {
    canvas: frames,
    glyphs: new Glyphs(program.memory),
    mirror,
    page: new BrowserPage(program, opened),
    phones: new Phones(program),
    store: new Store(program.exports, program.memory, connection, (generation) => tabs.stored(generation)),
    files: kept,
    images: new Images(program.exports, program.memory, gl, kept),
    tabs,
    jobs: new JobClient(program, parts, kept, (handle) => files.get(handle)),
    system: new System(program.memory, navigator.language),
  };
}

/** The first part of the program is what the list needs: other pages start with both. */
const leadsToList = (fragment: string): boolean => /^(#\/?)?$|^#\/contacts\b/.test(fragment);

const idle = (): Promise<unknown> =>
  new Promise((done) => ('requestIdleCallback' in globalThis ? requestIdleCallback(done, {timeout: 1000}) : setTimeout(done, 100)));

/** What called for it has ended in the middle: only a reload helps, and until then nothing more may be called. */
function partLost(error: unknown): void {
  stage.inert = true;
  opening.fail('A part of Kartoteka could not be fetched. Reload the page when the network is back; what was saved is safe.', [String(error)]);
}

async function open(opening: Opening): Promise<void> {
  const gl = createContext(canvas);
  const missing = missingFeatures(gl);
  if (!gl || missing.length > 0) {
    opening.fail('This browser lacks something that Kartoteka needs. A current Firefox, Chrome, Edge or Safari has it all.', missing);
    return;
  }
  const connection = new Connection();
  connection.open().catch(() => undefined); // beside the downloads; what is wrong with it, the store is told
  const tabs = new Tabs();
  let received = 0;
  const count = (bytes: number) => opening.progress((received += bytes) / expectedBytes);
  const source = assetIfAny('kartoteka_rest.wasm');
  const [first, rest, faces] = await Promise.all([
    compileProgram(asset('kartoteka.wasm'), count),
    source && !leadsToList(location.hash) ? compileProgram(source, count) : undefined,
    Faces.load(count),
    tabs.open(),
  ]);
  const parts = new Parts(first, rest, source, partLost);
  let opened = (): void => undefined;
  const usable = new Promise<void>((done) => (opened = done));
  const program = await instantiate(parts, (instance) => wire(instance, {parts, gl, tabs, connection, opened}));
  faces.files.forEach((bytes, face) => {
    program.memory.stageBytes(bytes);
    program.exports._kt_add_font(face);
  });
  watchSurface(canvas, program.exports);
  publishDiagnostics(program.exports, parts);
  program.memory.stageText(location.hash);
  if (program.exports._kt_start() === 0) throw new Error('the WebGL 2 context was refused');
  opening.done();
  await Promise.race([usable, new Promise((done) => setTimeout(done, patience))]);
  await idle();
  void parts.load();
  await keepOffline(() => program.exports._kt_update_waiting());
}

const opening = new Opening();
open(opening).catch((error: unknown) => {
  console.error(error);
  opening.fail('Kartoteka could not be opened. Reloading the page may help; your data is untouched.', [String(error)]);
});
