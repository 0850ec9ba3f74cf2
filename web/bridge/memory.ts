// Texts and bytes across the border to WebAssembly. Growing the memory detaches every view, so views are taken fresh.
const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class Memory {
  constructor(
    private readonly memory: WebAssembly.Memory,
    private readonly stagingFor: (size: number) => number,
  ) {}

  /** A view, valid until the next call into C++. */
  bytes(address: number, size: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.memory.buffer as ArrayBuffer, address >>> 0, size);
  }

  view(address: number, size: number): DataView {
    return new DataView(this.memory.buffer, address >>> 0, size);
  }

  text(address: number, size: number): string {
    return decoder.decode(this.bytes(address, size));
  }

  /** Puts a text where the next call into C++ takes it (kt_staging). Lone surrogates become U+FFFD. */
  stageText(text: string): void {
    this.stageBytes(encoder.encode(text));
  }

  stageBytes(bytes: Uint8Array): void {
    const address = this.stagingFor(bytes.length);
    if (bytes.length > 0) this.bytes(address, bytes.length).set(bytes);
  }
}
