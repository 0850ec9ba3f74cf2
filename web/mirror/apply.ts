// Brings an element up to date with the fields that a patch carries. Texts are data that strangers wrote: they go in as
// text and never as markup, and a link leads only where a link may lead.
import type {Control, Entry} from './entry';
import {has, isTextField, scrolls} from './entry';
import {elementId, givesWay, isNamedByContent} from './elements';
import type {Fields, Role} from './wire';
import {State} from './wire';

const linkSchemes = ['#', 'http:', 'https:', 'mailto:', 'tel:', 'sms:', 'viber:', 'blob:'];

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

function flag(on: boolean): string | undefined {
  return on ? 'true' : undefined;
}

/** Called when a child comes into an element that was named by its text. */
export function yieldName(entry: Entry): void {
  if (entry.labelled || !givesWay(entry.role)) return;
  entry.labelled = true;
  entry.label?.remove();
  entry.label = null;
  applyName(entry, entry.fields.name ?? '');
}

function applyName(entry: Entry, name: string): void {
  if (entry.labelled || !isNamedByContent(entry.role)) {
    // What folds a section stands in its heading, and says the same.
    setAttribute(entry.element, 'aria-label', entry.role === 'heading' ? undefined : name);
    return;
  }
  if (!entry.label) {
    entry.label = document.createTextNode('');
    entry.element.prepend(entry.label);
  }
  if (entry.label.data !== name) entry.label.data = name;
}

export function applyValue(entry: Entry, value: string): void {
  if (isTextField(entry)) {
    if (value === entry.reported) return;
    (entry.element as Control).value = value;
    entry.reported = value;
    entry.edited = false;
  } else if (entry.role === 'select') {
    (entry.element as HTMLSelectElement).selectedIndex = value === '' ? -1 : Number(value);
  } else if (entry.role === 'progressbar') {
    setAttribute(entry.element, 'aria-valuenow', value);
  }
}

function applyOptions(entry: Entry, options: string[]): void {
  const select = entry.element as HTMLSelectElement;
  const chosen = select.selectedIndex;
  select.replaceChildren(...options.map((text) => {
    const option = document.createElement('option');
    option.textContent = text;
    return option;
  }));
  select.selectedIndex = chosen;
}

function applyHref(entry: Entry, href: string): void {
  const allowed = linkSchemes.some((scheme) => href.toLowerCase().startsWith(scheme));
  setAttribute(entry.element, 'href', allowed ? href : undefined);
}

const saysWhetherSelected: ReadonlySet<Role> = new Set(['tab', 'option']);
/** Roles that have their place among others as aria-posinset, not as a row of a grid. */
const inSet: ReadonlySet<Role> = new Set(['listitem', 'option']);

function applyState(entry: Entry, fresh: boolean): void {
  const {element, role} = entry;
  // Most new elements have nothing to say, and a table brings hundreds of them at once.
  if (fresh && !entry.fields.state && !saysWhetherSelected.has(role)) return;
  const disabled = has(entry, State.disabled);
  // What says why it is disabled can be focused, so that everybody learns of it. A button that has the focus keeps it:
  // one that is busy for a moment must not throw the keyboard to the page's top.
  const explained = Boolean(entry.fields.description) && role !== 'select';
  const natively = 'disabled' in element && !explained && !(role === 'button' && element === document.activeElement);
  if ('disabled' in element) element.disabled = disabled && natively;
  setAttribute(element, 'aria-disabled', flag(disabled && !natively));
  if (isTextField(entry)) (element as Control).readOnly = disabled || has(entry, State.readOnly);
  if (role === 'checkbox' || role === 'toggle' || role === 'radio') {
    (element as HTMLInputElement).checked = has(entry, State.checked);
  }
  setAttribute(element, 'aria-expanded', has(entry, State.expandable) ? String(has(entry, State.expanded)) : undefined);
  setAttribute(element, 'aria-pressed', has(entry, State.pressable) ? String(has(entry, State.pressed)) : undefined);
  setAttribute(element, 'aria-selected', saysWhetherSelected.has(role) ? String(has(entry, State.selected)) : flag(has(entry, State.selected)));
  setAttribute(element, 'aria-current', has(entry, State.current) ? 'page' : undefined);
  setAttribute(element, 'aria-busy', flag(has(entry, State.busy)));
  setAttribute(element, 'aria-invalid', flag(has(entry, State.invalid)));
  setAttribute(element, 'aria-required', flag(has(entry, State.required)));
  setAttribute(element, 'aria-haspopup', role === 'combobox' ? 'listbox' : flag(has(entry, State.hasPopup)));
  setAttribute(element, 'aria-hidden', flag(has(entry, State.decorative)));
  element.toggleAttribute('data-files', has(entry, State.takesFiles));
  setAttribute(element, 'aria-sort', has(entry, State.sortAscending) ? 'ascending' : has(entry, State.sortDescending) ? 'descending' : undefined);
  if (has(entry, State.passedByTab)) element.tabIndex = -1;
  else if (has(entry, State.wantsKeys) && element.tabIndex < 0) element.tabIndex = 0;
  element.classList.toggle('draggable', has(entry, State.draggable));
  if (role === 'link') {
    setAttribute(element, 'target', has(entry, State.newWindow) ? '_blank' : undefined);
    setAttribute(element, 'rel', has(entry, State.newWindow) ? 'noopener noreferrer' : undefined);
  }
}

function applyRectangle(entry: Entry, origin: {x: number; y: number}): void {
  const {x, y, w, h} = entry.fields.rect ?? {x: 0, y: 0, w: 0, h: 0};
  const {style} = entry.element;
  style.left = `${x + origin.x}px`;
  style.top = `${y + origin.y}px`;
  style.width = `${w}px`;
  style.height = `${h}px`;
  if (isTextField(entry) && entry.role !== 'multiline') style.lineHeight = `${h}px`;
}

function applyFont(entry: Entry): void {
  const {font} = entry.fields;
  if (!font || font.size === 0) return;
  const {style} = entry.element;
  style.fontSize = `${Math.round(font.size)}px`;
  style.fontWeight = String(font.weight);
  style.textAlign = ['start', 'right', 'center'][font.align] ?? 'start';
  style.padding = entry.role === 'multiline' ? `5px ${font.inset}px` : `0 ${font.inset}px`;
  // As ui/widgets/text.cpp spaces its lines.
  if (entry.role === 'multiline') style.lineHeight = `${Math.round(font.size * 0.75) * 2}px`;
}

function applyContent(entry: Entry): void {
  const {element, fields} = entry;
  const scrolling = scrolls(entry.role, fields);
  element.classList.toggle('scroll', scrolling);
  if (!scrolling) {
    entry.spacer?.remove();
    entry.spacer = null;
    return;
  }
  if (!entry.spacer) {
    entry.spacer = document.createElement('div');
    entry.spacer.className = 'spacer';
    element.prepend(entry.spacer);
  }
  entry.spacer.style.left = `${Math.max(0, (fields.content?.w ?? 0) - 1)}px`;
  entry.spacer.style.top = `${Math.max(0, (fields.content?.h ?? 0) - 1)}px`;
}

function applyPopup(element: Element, {controls, active}: {controls: number; active: number}): void {
  setAttribute(element, 'aria-controls', controls ? elementId(controls) : undefined);
  setAttribute(element, 'aria-activedescendant', active ? elementId(active) : undefined);
  setAttribute(element, 'aria-autocomplete', 'list');
}

/** `changed` holds what the patch carries; `entry.fields` has it already. `origin` is the parent's place for a layer. */
export function apply(entry: Entry, changed: Fields, origin: {x: number; y: number}, composing: boolean): void {
  const {element} = entry;
  if (changed.name !== undefined) applyName(entry, changed.name);
  if (changed.options) applyOptions(entry, changed.options);
  const explains = changed.description !== undefined && has(entry, State.disabled);
  if (changed.state !== undefined || changed.role || explains) applyState(entry, changed.role !== undefined);
  if (changed.value !== undefined) {
    if (!composing) applyValue(entry, changed.value);
    else if (changed.value !== entry.reported) entry.withheld = changed.value;
  }
  if (changed.description !== undefined) setAttribute(element, 'aria-description', changed.description);
  if (changed.href !== undefined) applyHref(entry, changed.href);
  if (changed.placeholder !== undefined) setAttribute(element, 'placeholder', changed.placeholder);
  if (isTextField(entry) && (changed.role || changed.autocomplete !== undefined)) {
    element.setAttribute('autocomplete', entry.fields.autocomplete || 'off');
  }
  const place = inSet.has(entry.role) ? 'aria-posinset' : 'aria-rowindex';
  if (changed.row !== undefined) setAttribute(element, place, changed.row > 0 ? String(changed.row) : undefined);
  if (changed.column !== undefined) setAttribute(element, 'aria-colindex', changed.column > 0 ? String(changed.column) : undefined);
  const size = inSet.has(entry.role) ? 'aria-setsize' : 'aria-rowcount';
  if (changed.rowCount !== undefined) setAttribute(element, size, changed.rowCount > 0 ? String(changed.rowCount) : undefined);
  if (changed.columnCount !== undefined) {
    setAttribute(element, 'aria-colcount', changed.columnCount > 0 ? String(changed.columnCount) : undefined);
  }
  if (changed.rect || changed.role) applyRectangle(entry, origin);
  if (changed.font) applyFont(entry);
  if (changed.content || changed.role) applyContent(entry);
  if (changed.popup) applyPopup(element, changed.popup);
}
