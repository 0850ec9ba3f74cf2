// The output folder of one build of the page: files under names with their content's hash, and what they are called.
import {createHash} from 'node:crypto';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

export const digest = (algorithm, bytes, encoding) => createHash(algorithm).update(bytes).digest(encoding);

export class Output {
  /** @type {Map<string, Buffer>} every file, by its path below the folder */
  files = new Map();
  /** @type {Map<string, string>} logical name → path below the folder, for files whose name bears their hash */
  names = new Map();

  add(path, bytes) {
    this.files.set(path, Buffer.from(bytes));
  }

  /** Files under assets/, which never change under one name: a host may let browsers keep them for ever. */
  addHashed(name, bytes) {
    const dot = name.lastIndexOf('.');
    const hashed = `${name.slice(0, dot)}-${digest('sha256', bytes, 'hex').slice(0, 10)}${name.slice(dot)}`;
    this.names.set(name, `assets/${hashed}`);
    this.add(`assets/${hashed}`, bytes);
    return hashed;
  }

  write(folder) {
    rmSync(folder, {recursive: true, force: true});
    for (const [path, bytes] of this.files) {
      mkdirSync(dirname(join(folder, path)), {recursive: true});
      writeFileSync(join(folder, path), bytes);
    }
  }
}
