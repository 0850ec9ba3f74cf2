// SHA-256 (FIPS 180-4), piece by piece: the browser's own digest takes a file only as a whole.

// The first 32 bits of the fractional parts of the cube roots (section 4.2.2) and square roots (5.3.3) of the primes.
const primes: number[] = [];
for (let n = 2; primes.length < 64; ++n) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
const fraction = (root: number): number => (root % 1) * 2 ** 32 | 0;
const rounds = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

const blockSize = 64;
const w = new Int32Array(64);

export class Sha256 {
  private readonly state = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
  private readonly pending = new Uint8Array(blockSize);
  private filled = 0;
  private length = 0;

  update(bytes: Uint8Array): void {
    this.length += bytes.length;
    let at = 0;
    while (at < bytes.length) {
      if (this.filled === 0 && bytes.length - at >= blockSize) {
        this.block(bytes, at);
        at += blockSize;
        continue;
      }
      const taken = Math.min(blockSize - this.filled, bytes.length - at);
      this.pending.set(bytes.subarray(at, at + taken), this.filled);
      at += taken;
      this.filled = (this.filled + taken) % blockSize;
      if (this.filled === 0) this.block(this.pending, 0);
    }
  }

  /** In lower-case hexadecimal; ends the message. */
  finish(): string {
    const bytes = this.length;
    const end = new Uint8Array(((bytes + 8) % blockSize < bytes % blockSize ? 2 : 1) * blockSize - (bytes % blockSize));
    end[0] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - 8, Math.floor(bytes / 2 ** 29));
    view.setUint32(end.length - 4, (bytes % 2 ** 29) * 8);
    this.update(end);
    return Array.from(this.state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  }

  private block(bytes: Uint8Array, at: number): void {
    for (let t = 0; t < 16; ++t, at += 4) w[t] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    for (let t = 16; t < 64; ++t) {
      const x = w[t - 15]!, y = w[t - 2]!;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0;
    }
    const {state} = this;
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let t = 0; t < 64; ++t) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + rounds[t]! + w[t]!) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + t1) | 0; d = c; c = b; b = a; a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = state[i]! + word));
  }
}
