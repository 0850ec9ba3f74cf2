// Asks the browser to keep the data, once there is any, and tells how much room there is.

export interface Use {
  used: number;
  quota: number;
  persistent: boolean;
  asked: boolean;
}

const REFRESH = 30_000;

export class Persistence {
  private asked = false;
  private refreshed = -Infinity;

  constructor(
    private readonly tell: (use: Use) => void,
    private readonly storage: StorageManager | undefined = navigator.storage,
  ) {}

  /** After each save: the first one is the moment to ask, for only then is there something to lose. */
  async saved(): Promise<void> {
    if (!this.asked) {
      this.asked = true;
      await this.storage?.persist().catch(() => false);
      await this.refresh();
    } else if (performance.now() - this.refreshed > REFRESH) {
      await this.refresh();
    }
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
