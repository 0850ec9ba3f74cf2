// Elements of nodes that a patch removes, for the nodes that the same patch puts in their place: a list that scrolls
// changes its rows' texts, instead of building hundreds of elements anew.
import type {Entry} from './entry';
import type {Fields, Role} from './wire';

/** Roles whose elements differ in nothing but what apply() sets. */
const recyclable: ReadonlySet<Role> = new Set(['row', 'cell', 'link', 'text', 'image', 'button']);

const defaults: Required<Omit<Fields, 'role'>> = {
  name: '', value: '', description: '', href: '', placeholder: '', autocomplete: '', options: [], state: 0,
  rect: {x: 0, y: 0, w: 0, h: 0}, row: 0, column: 0, rowCount: 0, columnCount: 0, level: 0, input: 'text',
  font: {size: 0, weight: 0, align: 0, inset: 0}, content: {w: 0, h: 0}, popup: {controls: 0, active: 0},
};

type Value = Fields[keyof Fields];

function same(a: Value, b: Value): boolean {
  if (a === b || typeof a !== 'object' || typeof b !== 'object') return a === b;
  return Object.entries(a).every(([key, value]) => value === (b as Record<string, unknown>)[key]);
}

/** What has to be applied to an element that shows `old` so that it shows `fresh`, fields that it lacks included. */
function difference(old: Fields, fresh: Fields): Fields {
  const wanted = Object.fromEntries(Object.keys(old).map((key) => [key, defaults[key as keyof typeof defaults]]));
  const changed = Object.entries({...wanted, ...fresh} as Fields)
    .filter(([key, value]) => key !== 'role' && !same(old[key as keyof Fields], value));
  return Object.fromEntries(changed);
}

export class Recycling {
  private readonly spare = new Map<Node, Entry>();

  /** Keeps the entry's element where it is until drain(). False: it must go at once. */
  add(entry: Entry): boolean {
    if (!recyclable.has(entry.role) || entry.element.contains(document.activeElement)) return false;
    this.spare.set(entry.element, entry);
    return true;
  }

  /**
   * An entry for a new node of that role and parent, best the one whose element stands `at` its place; it gets the new
   * id, and `changed` is what is left to be applied. Undefined: there is none that fits.
   */
  take(id: number, fields: Fields, parent: Node, at: Node | null): {entry: Entry; changed: Fields} | undefined {
    if (this.spare.size === 0) return undefined;
    const fits = (entry: Entry) => entry.role === fields.role && entry.element.parentNode === parent &&
      entry.fields.column === fields.column && Boolean(entry.fields.font) === Boolean(fields.font);
    let entry = at ? this.spare.get(at) : undefined;
    if (!entry || !fits(entry)) entry = fields.role === 'row' ? this.first(fits) : undefined;
    if (!entry) return undefined;
    this.spare.delete(entry.element);
    const changed = difference(entry.fields, fields);
    entry.id = id;
    entry.fields = fields;
    return {entry, changed};
  }

  private first(fits: (entry: Entry) => boolean): Entry | undefined {
    for (const entry of this.spare.values()) if (fits(entry)) return entry;
    return undefined;
  }

  /** What nobody took: to be removed, the outermost elements alone. */
  drain(): Entry[] {
    const left = [...this.spare.values()].filter(({element}) => !element.parentNode || !this.spare.has(element.parentNode));
    this.spare.clear();
    return left;
  }
}
