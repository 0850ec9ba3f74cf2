// The mirror: one real element for each node of the semantic tree, over the canvas that draws it.
import type {MirrorHost} from '../bridge/host';
import type {Program} from '../bridge/program';
import {apply, applyValue, yieldName} from './apply';
import {makeElement} from './elements';
import type {Control, Entry} from './entry';
import {entryOf, isTextField, remember} from './entry';
import type {Fields, PatchSink} from './wire';
import {applyPatch} from './wire';

type Movable = ParentNode & Node & {moveBefore?(node: Node, before: Node | null): void};

/** Moves without a blur where the browser can. */
function place(parent: Movable, element: Node, before: Node | null): void {
  if (parent.moveBefore && element.isConnected && parent.isConnected) parent.moveBefore(element, before);
  else parent.insertBefore(element, before);
}

export class Mirror implements MirrorHost, PatchSink {
  private readonly entries = new Map<number, Entry>();
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
    this.detach(entry.element);
  }

  put(id: number, parentId: number, previousId: number, changed: Fields): void {
    const parent = this.entries.get(parentId);
    let entry = this.entries.get(id);
    if (changed.role || !entry) entry = this.renew(entry, id, parentId, changed);
    else Object.assign(entry.fields, changed);
    this.settle(entry, parent, this.entries.get(previousId));
    apply(entry, changed, this.origin(entry, parent), this.composing === entry);
  }

  placed(): void {
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
    if (!entry) return;
    entry.element.scrollTo(x, y);
    entry.scrolled = {x: entry.element.scrollLeft, y: entry.element.scrollTop};
  }

  selectAll(id: number): void {
    const entry = this.entries.get(id);
    if (!entry || !isTextField(entry)) return;
    entry.element.focus();
    (entry.element as Control).select();
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

  private settle(entry: Entry, parent: Entry | undefined, previous: Entry | undefined): void {
    const container = parent?.element ?? this.root;
    const {element} = entry;
    if (parent) yieldName(parent);
    const before: Node | null = previous && previous.element.parentNode === container
      ? previous.element.nextSibling
      : (parent?.spacer ?? parent?.label)?.nextSibling ?? (parent?.spacer || parent?.label ? null : container.firstChild);
    if (before === element || (element.parentNode === container && element.nextSibling === before && before !== null)) return;
    if (element.parentNode === container && before === null && container.lastChild === element) return;
    place(container, element, before);
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
