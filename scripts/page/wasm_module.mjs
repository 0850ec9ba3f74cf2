// What a WebAssembly module says of itself: its functions with their names and sizes, in the order of its index spaces.
import {readFileSync} from 'node:fs';

const sectionIds = {custom: 0, imports: 2, code: 10};
const functionNames = 1; // the subsection of "name"

/** Reads what WebAssembly's binary format is made of. */
class Reader {
  constructor(bytes, at = 0, end = bytes.length) {
    Object.assign(this, {bytes, at, end});
  }

  byte() {
    return this.bytes[this.at++];
  }

  number() { // LEB128
    let [value, shift] = [0, 0];
    for (let byte = 0x80; byte & 0x80; shift += 7) {
      byte = this.byte();
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }

  part(size) {
    const part = new Reader(this.bytes, this.at, this.at + size);
    this.at += size;
    return part;
  }

  text() {
    const {at, end} = this.part(this.number());
    return this.bytes.toString('utf8', at, end);
  }

  get left() {
    return this.at < this.end;
  }
}

function* sections(bytes) {
  for (const reader = new Reader(bytes, 8); reader.left;) {
    const id = reader.byte();
    yield [id, reader.part(reader.number())];
  }
}

function importedFunctions(section) {
  let functions = 0;
  for (let left = section.number(); left > 0; --left) {
    const where = `${section.text()}.${section.text()}`;
    const kind = section.byte();
    if (kind === 0) ++functions;
    if (kind === 0) section.number();
    else if (kind === 3) section.part(2);
    else if (kind === 1 || kind === 2) limits(section, kind);
    else throw new Error(`${where} is imported as kind ${kind}, which is not known here`);
  }
  return functions;
}

function limits(section, kind) {
  if (kind === 1) section.byte();
  const bounded = section.byte() & 1;
  section.number();
  if (bounded) section.number();
}

function named(section) {
  const names = new Map();
  while (section.left) {
    const kind = section.byte();
    const part = section.part(section.number());
    if (kind !== functionNames) continue;
    for (let left = part.number(); left > 0; --left) names.set(part.number(), part.text());
  }
  return names;
}

/** The functions that the module itself has, in their order: {name, bytes}; the name is undefined where it has none. */
export function functionsOf(file) {
  const bytes = readFileSync(file);
  let imported = 0;
  let names = new Map();
  const sizes = [];
  for (const [id, section] of sections(bytes)) {
    if (id === sectionIds.imports) imported = importedFunctions(section);
    if (id === sectionIds.custom && section.text() === 'name') names = named(section);
    if (id !== sectionIds.code) continue;
    for (let left = section.number(); left > 0; --left) {
      const size = section.number();
      sizes.push(size);
      section.part(size);
    }
  }
  return sizes.map((size, index) => ({name: names.get(imported + index), bytes: size}));
}

/**
 * What stays the same of a name when other code changes: the linker numbers private functions of one name (".123"), and
 * the compiler the lambdas of a file ("$_7").
 */
export const lasting = (name) => name.replace(/(\.llvm)?(\.\d+)+$/, '').replace(/\d+\$_\d+/g, '$_');
