import {IDBMirrorVFS} from '@journeyapps/wa-sqlite/src/examples/IDBMirrorVFS.js';

import {Journeyapps} from './journeyapps.mjs';

export class Peer extends Journeyapps {
  constructor() {
    super(IDBMirrorVFS, 'bench-mirror');
  }
}
