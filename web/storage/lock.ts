// The Web Lock that makes this tab the writer, for as long as it lives or until another tab takes it.

const LOCK = 'kartoteka-writer';
/** Milliseconds. A tab that is being reloaded gives the lock back a moment after its successor asks. */
const PATIENCE = 400;

export class WriterLock {
  private isHeld = false;
  private waiting = false;
  private letGo: () => void = () => undefined;

  /** `changed` is called when the lock comes while this tab waits for it, and when another tab takes it. */
  constructor(
    private readonly changed: (held: boolean) => void,
    private locks: LockManager | undefined = navigator.locks,
  ) {}

  get held(): boolean {
    return this.isHeld;
  }

  /** Once, at the start: true when no other tab holds it. */
  async open(): Promise<boolean> {
    // Without locks (an insecure origin, blocked site data) the log's add() still fences off a second writer.
    if (!this.locks) return (this.isHeld = true);
    try {
      // A busy browser may be slow to grant a free lock, so only the answer "not available" counts, and never a timer
      // alone.
      const now = {ifAvailable: true};
      return (await this.request(now)) || (await this.request({signal: AbortSignal.timeout(PATIENCE)})) || (await this.request(now));
    } catch {
      this.locks = undefined;
      return this.open();
    }
  }

  /** Stands in the queue for it, however often this is called. */
  async wait(): Promise<void> {
    if (this.waiting || !this.locks) return;
    this.waiting = true;
    const granted = await this.request({});
    this.waiting = false;
    if (granted) this.changed(true);
  }

  /** Takes it from whichever tab holds it, which is told. */
  async steal(): Promise<void> {
    if (!this.locks) this.isHeld = true;
    if (this.isHeld || (await this.request({steal: true}))) this.changed(true);
  }

  release(): void {
    this.isHeld = false;
    this.letGo();
  }

  private request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve, reject) => {
      let had = false;
      const granted = (lock: Lock | null) => {
        resolve(lock !== null);
        if (!lock) return undefined;
        had = this.isHeld = true;
        return new Promise<void>((letGo) => (this.letGo = letGo));
      };
      this.locks!.request(LOCK, options, granted).catch((cause: unknown) => {
        if (had) this.lost();
        else if (options.signal?.aborted) resolve(false);
        else reject(cause);
      });
    });
  }

  private lost(): void {
    this.isHeld = false;
    this.changed(false);
  }
}
