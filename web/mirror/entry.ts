// What the mirror knows of one node: its element, and what the element last showed or reported.
import type {Fields, Role} from './wire';
import {State} from './wire';

export type Control = HTMLInputElement | HTMLTextAreaElement;

export interface Entry {
  id: number;
  role: Role;
  element: HTMLElement;
  /** All fields as they were told last. */
  fields: Fields;
  /** The element's own text, for roles named by their content. */
  label: Text | null;
  /** Named by aria-label, since children took the place of the text. */
  labelled: boolean;
  /** In a scrolling element, what gives its content a size. */
  spacer: HTMLElement | null;
  /** Text fields: what the element showed when C++ last heard of it or wrote it. */
  reported: string;
  /** Text fields: what C++ wanted to write while an input method composed; a later edit goes first. */
  withheld: string | undefined;
  /** Text fields: edited since the focus came or the last `change`. */
  edited: boolean;
  /** Scrolling elements: what C++ last set, so that its echo is not reported. */
  scrolled: {x: number; y: number};
}

const entries = new WeakMap<Element, Entry>();

export function remember(entry: Entry): void {
  entries.set(entry.element, entry);
}

/** The entry of the element or of its nearest ancestor in the mirror. */
export function entryOf(target: EventTarget | null): Entry | undefined {
  for (let node = target instanceof Element ? target : null; node; node = node.parentElement) {
    const entry = entries.get(node);
    if (entry) return entry;
  }
  return undefined;
}

export function isTextField(entry: Entry): boolean {
  return entry.role === 'textbox' || entry.role === 'multiline' || entry.role === 'searchbox' || entry.role === 'combobox';
}

/** Dropped and pasted files go to the innermost one around the target, and not past a dialog. */
export function fileTaker(target: EventTarget | null): Entry | undefined {
  let entry = entryOf(target);
  while (entry && !has(entry, State.takesFiles)) {
    if (entry.role === 'dialog') return undefined;
    entry = entryOf(entry.element.parentElement);
  }
  return entry;
}

export function scrolls(role: Role, fields: Fields): boolean {
  return role === 'scrollarea' || ((role === 'rowgroup' || role === 'listbox') && (fields.content?.h ?? 0) > 0);
}

export function has(entry: Entry, flag: number): boolean {
  return ((entry.fields.state ?? 0) & flag) !== 0;
}
