// Files that are dropped on the page, or pasted into it.
import {type Activations, Kind} from './activation';
import type {ChosenFiles} from './clicks';
import {type Entry, entryOf, fileTaker, isTextField} from './entry';

function send(activations: Activations, taker: Entry, given: Iterable<File>, files: ChosenFiles): void {
  for (const file of given) {
    activations.send(Kind.file, taker.id, {number: files.add(file), text: file.name});
    if (taker.role === 'file') return; // as its own chooser gives one
  }
}

/** Folders look like files, but have no bytes. */
function droppedFiles(data: DataTransfer): File[] {
  return [...data.items].flatMap((item) => {
    const file = item.kind === 'file' && !item.webkitGetAsEntry()?.isDirectory ? item.getAsFile() : null;
    return file ? [file] : [];
  });
}

function isOwnText(event: DragEvent): boolean {
  const entry = entryOf(event.target);
  return entry !== undefined && isTextField(entry) && !event.dataTransfer?.types.includes('Files');
}

export function watchDrops(activations: Activations, files: ChosenFiles): void {
  let over = 0;
  const hover = (taker: Entry | undefined) => {
    const id = taker?.id ?? 0;
    if (id === over) return;
    if (over !== 0) activations.send(Kind.drag, over, {number: 0});
    over = id;
    if (over !== 0) activations.send(Kind.drag, over, {number: 1});
  };
  // Whatever is dropped where nothing takes it would otherwise be opened in the page's place.
  const takerOf = (event: DragEvent) => {
    event.preventDefault();
    return event.dataTransfer?.types.includes('Files') ? fileTaker(event.target) : undefined;
  };

  window.addEventListener('dragover', (event) => {
    if (isOwnText(event)) return;
    const taker = takerOf(event);
    if (event.dataTransfer) event.dataTransfer.dropEffect = taker ? 'copy' : 'none';
    hover(taker);
  });
  window.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) hover(undefined);
  });
  window.addEventListener('drop', (event) => {
    if (isOwnText(event)) return;
    const taker = takerOf(event);
    hover(undefined);
    if (taker && event.dataTransfer) send(activations, taker, droppedFiles(event.dataTransfer), files);
  });
}

export function watchPastes(root: HTMLElement, activations: Activations, files: ChosenFiles): void {
  window.addEventListener('paste', ({target, clipboardData}) => {
    if (!clipboardData || clipboardData.files.length === 0) return;
    const entry = entryOf(target);
    if (entry && isTextField(entry) && clipboardData.types.includes('text/plain')) return;
    if (root.querySelector('dialog[open]')) return;
    const taker = fileTaker(target) ?? fileTaker(root.querySelector('[data-files]'));
    if (taker) send(activations, taker, clipboardData.files, files);
  });
}
