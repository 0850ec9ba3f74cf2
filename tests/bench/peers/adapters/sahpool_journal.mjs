import {Sahpool} from './sahpool.mjs';

export class Peer extends Sahpool {
  constructor() {
    super('truncate');
  }
}
