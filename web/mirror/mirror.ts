// The mirror: one real element for each node of the semantic tree, over the canvas that draws it.
import type {MirrorHost} from '../bridge/host';
import type {Program} from '../bridge/program';
import {apply, applyValue, yieldName} from './apply';
import {makeElement} from './elements';
import type {Control, Entry} from './entry';
import {entryOf, isTextField, remember} from './entry';
import {Recycling} from './recycling';
import type {Fields, PatchSink} from './wire';
import {applyPatch} from './wire';

type Movable = ParentNode & Node & {moveBefore?(node: Node, before: Node | null): void};

/** Moves without a blur where the browser can. */
function place(parent: Movable, element: Node, before: Node | null): void {
  if (parent.moveBefore && element.isConnected && parent.isConnected) parent.moveBefore(element, before);
  else parent.insertBefore(element, before);
}

function settle(element: Element, container: Movable, before: Node | null): void {
  if (before === element) return;
  if (element.parentNode === container && element.nextSibling === before) return;
  place(container, element, before);
}

export class Mirror implements MirrorHost, PatchSink {
  private readonly entries = new Map<number, Entry>();
  private readonly recycling = new Recycling();
  /** The field in which an input method composes: nobody else writes there. */
  composing: Entry | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly program: Program,
    private readonly focusLost: () => void,
  ) {}

  patch(address: number, size: number): void {
    applyPatch(this.program.memory, address, size, this);
  }

  remove(id: number): void {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.delete(id);
    if (!this.recycling.add(entry)) this.detach(entry.element);
  }

  put(id: number, parentId: number, previousId: number, fields: Fields): void {
    const parent = this.entries.get(parentId);
    const container = parent?.element ?? this.root;
    const previous = this.entries.get(previousId);
    let before = this.placeAfter(previous, parent, container);
    let entry = this.entries.get(id);
    let changed = fields;
    const recycled = entry ? undefined : this.recycling.take(id, fields, container, before);
    if (recycled) {
      ({entry, changed} = recycled);
      this.entries.set(id, entry);
    } else if (fields.role || !entry) {
      entry = this.renew(entry, id, parentId, fields);
      before = this.placeAfter(previous, parent, container); // the element that went may have stood there
    } else {
      Object.assign(entry.fields, fields);
    }
    if (parent) yieldName(parent);
    settle(entry.element, container, before);
    apply(entry, changed, this.origin(entry, parent), this.composing === entry);
  }

  placed(): void {
    for (const entry of this.recycling.drain()) this.detach(entry.element);
    for (const entry of this.entries.values()) {
      if (entry.role === 'dialog' && !(entry.element as HTMLDialogElement).open) (entry.element as HTMLDialogElement).showModal();
    }
  }

  focus(id: number): void {
    const element = this.entries.get(id)?.element;
    // A heading takes the focus only when it is given to it.
    if (element && element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
    element?.focus({preventScroll: false});
  }

  scroll(id: number, x: number, y: number): void {
    const entry = this.entries.get(id);
    // Asking an element where it is makes the browser lay out the page first.
    if (!entry || (entry.scrolled.x === x && entry.scrolled.y === y)) return;
    entry.element.scrollTo(x, y);
    entry.scrolled = {x: entry.element.scrollLeft, y: entry.element.scrollTop};
  }

  selectAll(id: number): void {
    const entry = this.entries.get(id);
    if (!entry || !isTextField(entry)) return;
    entry.element.focus();
    (entry.element as Control).select();
  }

  insert(id: number, text: string): void {
    const entry = this.entries.get(id);
    if (!entry || !isTextField(entry)) return;
    const control = entry.element as Control;
    control.focus();
    // Once this patch is done: the edit is reported as it happens, and that may draw a frame.
    queueMicrotask(() => {
      // Like typing, so that the browser's own undo takes it back.
      if (document.execCommand('insertText', false, text)) return;
      control.setRangeText(text, control.selectionStart ?? control.value.length, control.selectionEnd ?? control.value.length, 'end');
      control.dispatchEvent(new InputEvent('input', {bubbles: true}));
    });
  }

  /** After composing: what C++ wanted to write meanwhile. */
  composed(entry: Entry): void {
    this.composing = null;
    if (entry.withheld !== undefined) applyValue(entry, entry.withheld);
    entry.withheld = undefined;
  }

  private renew(old: Entry | undefined, id: number, parent: number, fields: Fields): Entry {
    const role = fields.role ?? 'none';
    const element = makeElement(role, fields, id, parent);
    if (old) {
      for (const child of [...old.element.children]) {
        if (child !== old.spacer) element.append(child);
      }
      this.detach(old.element);
    }
    const entry: Entry = {
      id, role, element, fields: {...fields}, label: null, labelled: false, spacer: null, reported: '', withheld: undefined, edited: false,
      scrolled: {x: 0, y: 0},
    };
    this.entries.set(id, entry);
    remember(entry);
    return entry;
  }

  /** The node that a child of `parent` after `previous` comes before; null: it is the last. */
  private placeAfter(previous: Entry | undefined, parent: Entry | undefined, container: Element): Node | null {
    if (previous?.element.parentNode === container) return previous.element.nextSibling;
    const own = parent?.spacer ?? parent?.label;
    return own ? own.nextSibling : container.firstChild;
  }

  /** Dialogs lie in the browser's top layer, whose coordinates are the window's. */
  private origin(entry: Entry, parent: Entry | undefined): {x: number; y: number} {
    const origin = {x: 0, y: 0};
    if (entry.role !== 'dialog' || !parent) return origin;
    const box = parent.element.getBoundingClientRect();
    return {x: box.left, y: box.top};
  }

  private detach(element: HTMLElement): void {
    const hadFocus = element.contains(document.activeElement);
    // Closing gives the focus back to where it was before the dialog.
    if (element instanceof HTMLDialogElement && element.open) element.close();
    element.remove();
    if (hadFocus && !entryOf(document.activeElement)) this.focusLost();
  }
}
