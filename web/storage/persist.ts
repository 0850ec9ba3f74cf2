// Asks the browser to keep the data, when the person wants it, and tells how much room there is.

export interface Use {
  used: number;
  quota: number;
  persistent: boolean;
  asked: boolean;
}

const REFRESH = 30_000;

export class Persistence {
  private asked: boolean;
  private saved = false;
  private refreshed = -Infinity;

  constructor(
    private readonly tell: (use: Use) => void,
    private readonly storage: StorageManager | undefined = navigator.storage,
  ) {
    this.asked = !storage; // there is nobody to ask
  }

  /** The browser may ask the person in turn. */
  async ask(): Promise<void> {
    this.asked = true;
    await this.storage?.persist().catch(() => false);
    await this.refresh();
  }

  /** After each save. */
  async onSaved(): Promise<void> {
    const first = !this.saved;
    this.saved = true;
    if (first || performance.now() - this.refreshed > REFRESH) await this.refresh();
  }

  async refresh(): Promise<void> {
    this.refreshed = performance.now();
    const [estimate, persistent] = await Promise.all([
      this.storage?.estimate().catch(() => undefined),
      this.storage?.persisted().catch(() => false),
    ]);
    this.tell({
      used: estimate?.usage ?? 0,
      quota: estimate?.quota ?? 0,
      persistent: persistent ?? false,
      asked: this.asked,
    });
  }
}
