// What page and worker alike ask of the browser: randomness, and the order of letters in the person's language for sort
// keys (src/platform/web/system.h, collation.h).
import type {SystemHost} from './host';
import type {Memory} from './memory';

export class System implements SystemHost {
  private readonly collator: Intl.Collator;

  constructor(private readonly memory: Memory, language: string) {
    this.collator = new Intl.Collator(language, {sensitivity: 'base', ignorePunctuation: false});
  }

  /** At most 65536 bytes, as crypto.getRandomValues has it. */
  random(bytes: number, size: number): void {
    crypto.getRandomValues(this.memory.bytes(bytes, size));
  }

  /** Writes for each of `count` code points (32 bits) its rank (16 bits): from 1 on, equal letters alike, 0 for ignored. */
  collationRanks(letters: number, ranks: number, count: number): void {
    const {collator} = this;
    const input = this.memory.view(letters, count * 4);
    const output = this.memory.view(ranks, count * 2);
    const known = Array.from({length: count}, (_, index) => ({
      index, letter: String.fromCodePoint(input.getUint32(index * 4, true)),
    })).filter(({letter}) => collator.compare(letter, '') !== 0);
    known.sort((a, b) => collator.compare(a.letter, b.letter));
    for (let index = 0; index < count; ++index) output.setUint16(index * 2, 0, true);
    let rank = 0;
    known.forEach(({index, letter}, at) => {
      const before = known[at - 1];
      if (!before || collator.compare(before.letter, letter) !== 0) ++rank;
      output.setUint16(index * 2, rank, true);
    });
  }
}
