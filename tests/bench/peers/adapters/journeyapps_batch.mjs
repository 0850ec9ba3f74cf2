import {IDBBatchAtomicVFS} from '@journeyapps/wa-sqlite/src/examples/IDBBatchAtomicVFS.js';

import {Journeyapps} from './journeyapps.mjs';

export class Peer extends Journeyapps {
  constructor() {
    super(IDBBatchAtomicVFS, 'bench-batch');
  }
}
