// Decodes the patches that src/ui/semantics/wire.h describes.
import type {Memory} from '../bridge/memory';

// src/ui/semantics/tree.h: enum class Role, in its order.
export const roles = [
  'none', 'text', 'paragraph', 'heading', 'button', 'link', 'textbox', 'multiline', 'searchbox', 'checkbox', 'toggle',
  'radio', 'select', 'tablist', 'tab', 'tabpanel', 'grid', 'rowgroup', 'row', 'columnheader', 'cell', 'list',
  'listitem', 'navigation', 'banner', 'main', 'complementary', 'region', 'group', 'dialog', 'status', 'alert',
  'progressbar', 'image', 'menu', 'menuitem', 'separator', 'scrollarea', 'file', 'radiogroup',
  'combobox', 'listbox', 'option',
] as const;
export type Role = (typeof roles)[number];

// enum State
export const State = {
  disabled: 1 << 0, checked: 1 << 1, expanded: 1 << 2, expandable: 1 << 3, selected: 1 << 4, current: 1 << 5,
  busy: 1 << 6, invalid: 1 << 7, required: 1 << 8, readOnly: 1 << 9, pressed: 1 << 10, pressable: 1 << 11,
  sortAscending: 1 << 12, sortDescending: 1 << 13, wantsKeys: 1 << 14, secret: 1 << 15, hasPopup: 1 << 16,
  decorative: 1 << 17, newWindow: 1 << 18, draggable: 1 << 19, takesFiles: 1 << 20,
  takesEscape: 1 << 21,
  passedByTab: 1 << 22,
} as const;

// enum class InputKind
export const inputKinds = ['text', 'email', 'tel', 'url', 'date', 'number', 'search'] as const;

export interface Font {
  size: number;
  weight: number;
  align: number;
  inset: number;
}

/** The fields of a node that a PUT carries; with `role`, those that are missing have their defaults. */
export interface Fields {
  role?: Role;
  name?: string;
  value?: string;
  description?: string;
  href?: string;
  placeholder?: string;
  autocomplete?: string;
  options?: string[];
  state?: number;
  rect?: {x: number; y: number; w: number; h: number};
  row?: number;
  column?: number;
  rowCount?: number;
  columnCount?: number;
  level?: number;
  input?: (typeof inputKinds)[number];
  font?: Font;
  content?: {w: number; h: number};
  popup?: {controls: number; active: number};
}

export interface PatchSink {
  remove(id: number): void;
  put(id: number, parent: number, previous: number, fields: Fields): void;
  /** All of the tree is in place; the requests follow. */
  placed(): void;
  focus(id: number): void;
  scroll(id: number, x: number, y: number): void;
  selectAll(id: number): void;
  insert(id: number, text: string): void;
}

const enum Op { remove = 1, put = 2, focus = 3, scroll = 4, selectAll = 5, insert = 6 }

const decoder = new TextDecoder();

class Reader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get done(): boolean { return this.at >= this.bytes.length; }
  u8(): number { return this.view.getUint8(this.at++); }
  u16(): number { return this.view.getUint16((this.at += 2) - 2, true); }
  u32(): number { return this.view.getUint32((this.at += 4) - 4, true); }
  i32(): number { return this.view.getInt32((this.at += 4) - 4, true); }
  f32(): number { return this.view.getFloat32((this.at += 4) - 4, true); }
  text(): string {
    const size = this.u32();
    return decoder.decode(this.bytes.subarray(this.at, (this.at += size)));
  }
}

// By bit, lowest first.
const readers: ((reader: Reader, fields: Fields) => void)[] = [
  (r, f) => { f.role = roles[r.u8()] ?? 'none'; },
  (r, f) => { f.name = r.text(); },
  (r, f) => { f.value = r.text(); },
  (r, f) => { f.description = r.text(); },
  (r, f) => { f.href = r.text(); },
  (r, f) => { f.placeholder = r.text(); },
  (r, f) => { f.autocomplete = r.text(); },
  (r, f) => { f.options = Array.from({length: r.u16()}, () => r.text()); },
  (r, f) => { f.state = r.u32(); },
  (r, f) => { f.rect = {x: r.f32(), y: r.f32(), w: r.f32(), h: r.f32()}; },
  (r, f) => { f.row = r.i32(); },
  (r, f) => { f.column = r.i32(); },
  (r, f) => { f.rowCount = r.i32(); },
  (r, f) => { f.columnCount = r.i32(); },
  (r, f) => { f.level = r.u8(); },
  (r, f) => { f.input = inputKinds[r.u8()] ?? 'text'; },
  (r, f) => { f.font = {size: r.f32(), weight: r.u16(), align: r.u8(), inset: r.f32()}; },
  (r, f) => { f.content = {w: r.f32(), h: r.f32()}; },
  (r, f) => { f.popup = {controls: r.u32(), active: r.u32()}; },
];

export function applyPatch(memory: Memory, address: number, size: number, sink: PatchSink): void {
  // A copy: what the sink does may call back into C++ and grow its memory.
  const reader = new Reader(memory.bytes(address, size).slice());
  let placed = false;
  while (!reader.done) {
    const op: Op = reader.u8();
    const id = reader.u32();
    if (op > Op.put && !placed) {
      placed = true;
      sink.placed();
    }
    switch (op) {
      case Op.remove: sink.remove(id); break;
      case Op.put: {
        const parent = reader.u32(), previous = reader.u32(), mask = reader.u32();
        const fields: Fields = {};
        for (let bit = 0; mask >> bit !== 0; ++bit) if (mask & (1 << bit)) readers[bit]!(reader, fields);
        sink.put(id, parent, previous, fields);
        break;
      }
      case Op.focus: sink.focus(id); break;
      case Op.scroll: sink.scroll(id, reader.f32(), reader.f32()); break;
      case Op.selectAll: sink.selectAll(id); break;
      case Op.insert: sink.insert(id, reader.text()); break;
      default: throw new Error(`patch: unknown operation ${String(op)}`);
    }
  }
  if (!placed) sink.placed();
}
