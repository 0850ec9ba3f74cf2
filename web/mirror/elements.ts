// Which real element stands for which role.
import type {Fields, Role} from './wire';
import {State} from './wire';

/** Roles whose accessible name is the text inside; all others are named by aria-label. */
const namedByContent: ReadonlySet<Role> = new Set([
  'text', 'paragraph', 'heading', 'button', 'link', 'tab', 'columnheader', 'cell', 'listitem', 'status', 'alert', 'menuitem',
  'option',
]);

export function isNamedByContent(role: Role): boolean {
  return namedByContent.has(role);
}

const inputTypes = {
  // Dates and numbers are written as the interface's language writes them, which the browser's own editors refuse.
  text: 'text', date: 'text', number: 'text', email: 'email', tel: 'tel', url: 'url', search: 'search',
} as const;

function make<K extends keyof HTMLElementTagNameMap>(tag: K, role?: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (role) element.setAttribute('role', role);
  return element;
}

function makeButton(role?: string): HTMLButtonElement {
  const button = make('button', role);
  button.type = 'button';
  return button;
}

function makeInput(type: string, role?: string): HTMLInputElement {
  const input = make('input', role);
  input.type = type;
  return input;
}

function makeTextField(role: Role, fields: Fields): HTMLElement {
  if (role === 'multiline') return make('textarea');
  if (role === 'searchbox') return makeInput('search');
  if ((fields.state ?? 0) & State.secret) return makeInput('password');
  const kind = fields.input ?? 'text';
  const input = makeInput(inputTypes[kind], role === 'combobox' ? role : undefined);
  if (kind === 'number') input.inputMode = 'decimal';
  return input;
}

const makers: Partial<Record<Role, (fields: Fields, id: number, parent: number) => HTMLElement>> = {
  text: () => make('span'),
  paragraph: () => make('p'),
  heading: (fields) => make(`h${Math.min(6, Math.max(1, fields.level ?? 1))}` as 'h1'),
  button: () => makeButton(),
  link: () => make('a'),
  checkbox: () => makeInput('checkbox'),
  toggle: () => makeInput('checkbox', 'switch'),
  radio: (_fields, _id, parent) => {
    const radio = makeInput('radio');
    radio.name = `group-${parent}`;
    return radio;
  },
  select: () => make('select'),
  tab: (fields) => fields.href ? make('a', 'tab') : makeButton('tab'),
  cell: () => make('div', 'gridcell'),
  list: () => make('ul', 'list'),
  listitem: () => make('li', 'listitem'),
  navigation: () => make('nav'),
  banner: () => make('header', 'banner'),
  main: () => make('main'),
  complementary: () => make('aside', 'complementary'),
  region: () => make('section'),
  dialog: () => make('dialog'),
  image: () => make('div', 'img'),
  menuitem: () => makeButton('menuitem'),
  scrollarea: () => make('div', 'group'),
  file: () => makeInput('file'),
};

/** Roles whose own text gives way to aria-label, or to their child's name, when they have children: else both would make their name. */
const oneName: ReadonlySet<Role> = new Set(['button', 'link', 'tab', 'menuitem', 'columnheader', 'cell', 'heading']);

export function givesWay(role: Role): boolean {
  return oneName.has(role);
}

/** Roles that a combobox points at. Their elements are never recycled, so the id stays the node's. */
const named: ReadonlySet<Role> = new Set(['listbox', 'option']);

export function elementId(node: number): string {
  return `m${node}`;
}

export function makeElement(role: Role, fields: Fields, id: number, parent: number): HTMLElement {
  const isField = role === 'textbox' || role === 'multiline' || role === 'searchbox' || role === 'combobox';
  const maker = makers[role];
  const element = isField ? makeTextField(role, fields)
    : maker ? maker(fields, id, parent)
    : make('div', role === 'none' ? undefined : role);
  element.classList.add('m');
  if (isField) element.classList.add('field');
  if (named.has(role)) element.id = elementId(id);
  return element;
}
