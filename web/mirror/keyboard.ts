// Keys: those that a node wants, Escape in a dialog or a menu, the way to the search field, undo and redo. All others are the browser's.
import type {Exports} from '../bridge/program';
import {Activations, keys, Kind, modifiersOf} from './activation';
import type {Control, Entry} from './entry';
import {entryOf, has, isTextField} from './entry';
import {State} from './wire';

const inLine = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Delete', 'Backspace']);
const activatedByEnter = new Set(['button', 'link', 'tab', 'menuitem', 'checkbox', 'toggle', 'radio', 'select', 'file']);

/** Whether the key is the element's own business even where the node wants keys. */
function isElements(entry: Entry, key: string): boolean {
  if (isTextField(entry)) {
    // An empty one has nothing to take away: the key means what stands before the field.
    if (key === 'Backspace' && entry.role === 'combobox') return (entry.element as Control).value !== '';
    return inLine.has(key) || (entry.role === 'multiline' && key !== 'Escape');
  }
  return key === 'Enter' && activatedByEnter.has(entry.role);
}

function wanting(event: KeyboardEvent): Entry | undefined {
  const target = entryOf(event.target);
  if (target && isElements(target, event.key) && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return undefined;
  for (let entry = target; entry; entry = entryOf(entry.element.parentElement)) {
    if (has(entry, State.wantsKeys)) return entry;
  }
  return undefined;
}

function enclosingMenu(target: EventTarget | null): Entry | undefined {
  let entry = entryOf(target);
  while (entry && entry.role !== 'menu') entry = entryOf(entry.element.parentElement);
  return entry;
}

function asksForSearch(event: KeyboardEvent): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  if (command) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  const entry = entryOf(event.target);
  return event.key === '/' && !(entry && isTextField(entry));
}

/** The letter of the key, also where another script is being typed. */
function letterOf(event: KeyboardEvent): string {
  return /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/, '').toLowerCase();
}

/** Undo or redo; in a text field both are the field's own. */
function asksToTakeBack(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const entry = entryOf(event.target);
  if (entry && isTextField(entry)) return undefined;
  const letter = letterOf(event);
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo';
  return letter === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : undefined;
}

export function watchKeyboard(root: HTMLElement, activations: Activations, exports: Exports): void {
  root.addEventListener('keydown', (event) => {
    // As in a spreadsheet: it edits what has the focus.
    if (event.key === 'F2' && entryOf(event.target)?.role === 'button') {
      event.preventDefault();
      (event.target as HTMLElement).click();
      return;
    }
    const key = keys[event.key];
    if (key === undefined || event.isComposing) return;
    const menu = event.key === 'Escape' ? enclosingMenu(event.target) : undefined;
    if (menu) {
      event.preventDefault();
      activations.send(Kind.cancel, menu.id);
      return;
    }
    const entry = wanting(event);
    if (!entry) return;
    const ends = event.key !== 'Escape' || has(entry, State.takesEscape);
    activations.send(Kind.key, entry.id, {key, modifiers: modifiersOf(event)});
    // An arrow that follows goes on from where this one leads to.
    activations.answer();
    // Escape goes on to the dialog around, unless it is the node's own; a line's Enter does nothing else.
    if (ends) event.preventDefault();
  });

  // A press outside a menu closes it, and does what it would do anyway.
  window.addEventListener('pointerdown', (event) => {
    for (const element of root.querySelectorAll('[role="menu"]')) {
      const menu = entryOf(element);
      if (menu && !element.contains(event.target as Node | null)) activations.send(Kind.cancel, menu.id);
    }
  }, true);

  root.addEventListener('cancel', (event) => {
    const entry = entryOf(event.target);
    if (entry?.role !== 'dialog') return;
    event.preventDefault();
    activations.send(Kind.cancel, entry.id);
  }, true);
  // Some browsers close at a second Escape whatever `cancel` was answered; C++ decides all the same.
  root.addEventListener('close', (event) => {
    const entry = entryOf(event.target);
    if (entry?.role === 'dialog' && entry.element.isConnected) activations.send(Kind.cancel, entry.id);
  }, true);

  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || root.querySelector('dialog[open]')) return;
    const back = asksToTakeBack(event);
    if (!back && !asksForSearch(event)) return;
    event.preventDefault();
    if (back) exports._kt_undo(back === 'redo' ? 1 : 0);
    else exports._kt_focus_search();
    activations.answer();
  });
}
