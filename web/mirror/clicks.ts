// Clicks and choices. The element's own click is the only activation: mouse, touch, Enter, Space and assistive
// technology all end there, once each.
import {Activations, Kind, modifiersOf} from './activation';
import type {Entry} from './entry';
import {entryOf, has, isTextField} from './entry';
import {State} from './wire';

const clickable = new Set(['button', 'link', 'tab', 'menuitem', 'checkbox', 'toggle', 'radio', 'columnheader', 'row', 'combobox', 'option']);

/** The file inputs' choices, for the worker to read: a handle is a number that C++ can hold. */
export class ChosenFiles {
  private readonly files = new Map<number, File>();
  private last = 0;

  add(file: File): number {
    this.files.set(++this.last, file);
    return this.last;
  }

  get(handle: number): File | undefined {
    return this.files.get(handle);
  }
}

function clickTarget(event: Event): Entry | undefined {
  for (let entry = entryOf(event.target); entry; entry = entryOf(entry.element.parentElement)) {
    if (clickable.has(entry.role)) return entry;
    if (isTextField(entry) || entry.role === 'dialog') return undefined;
  }
  return undefined;
}

export function watchClicks(root: HTMLElement, activations: Activations, files: ChosenFiles): void {
  root.addEventListener('click', (event) => {
    const own = entryOf(event.target);
    const entry = own?.role === 'file' ? own : clickTarget(event);
    if (!entry) return;
    if (has(entry, State.disabled)) {
      event.preventDefault(); // ticks no box and opens no chooser, but shows why: not every browser focuses what is tapped
      entry.element.focus();
      return;
    }
    if (entry.role === 'file') return;
    // The browser follows links, and the address tells the program where they led; with a modifier a new tab goes there.
    if (entry.element instanceof HTMLAnchorElement && modifiersOf(event) !== 0) return;
    const {element} = entry;
    const text = element instanceof HTMLInputElement ? String(Number(element.checked)) : '';
    activations.send(Kind.click, entry.id, {text, modifiers: modifiersOf(event), x: event.clientX, y: event.clientY});
    activations.answer();
  });

  // The focus stays in the field whose options these are.
  root.addEventListener('mousedown', (event) => {
    const role = entryOf(event.target)?.role;
    if (role === 'option' || role === 'listbox') event.preventDefault();
  });

  root.addEventListener('change', (event) => {
    const entry = entryOf(event.target);
    if (!entry) return;
    if (entry.role === 'select') {
      activations.send(Kind.select, entry.id, {number: (entry.element as HTMLSelectElement).selectedIndex});
    } else if (entry.role === 'file') {
      const input = entry.element as HTMLInputElement;
      const file = input.files?.[0];
      if (file) activations.send(Kind.file, entry.id, {number: files.add(file), text: file.name});
      input.value = '';  // so that the same file can be chosen again
    }
  });
}
