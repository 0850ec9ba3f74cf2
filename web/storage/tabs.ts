// The tabs of one card index: one writes and says so, the others follow it and may ask to write themselves.
import {Answer, type TabsExports, type TabsHost} from './host';
import {WriterLock} from './lock';

type Message =
  | {kind: 'stored'; generation: number}
  | {kind: 'ask'; from: string}
  | {kind: 'answer'; to: string; given: boolean};

/** Milliseconds that a writer has to answer, and that an asker has to take what it was given. */
const PATIENCE = 4000;

export class Tabs implements TabsHost {
  private readonly name = crypto.getRandomValues(new Uint32Array(4)).join('-');
  private readonly channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('kartoteka') : undefined;
  private readonly lock = new WriterLock((held) => this.changed(held));
  private exports: TabsExports | undefined;
  private asker = '';
  private asking: number | undefined;
  private giving: number | undefined;

  /** Takes the writer's part when it is free. */
  async open(): Promise<void> {
    if (!(await this.lock.open())) void this.lock.wait();
  }

  /** What has come before is lost: C++ reads everything after this. */
  connect(exports: TabsExports): void {
    this.exports = exports;
    if (this.channel) this.channel.onmessage = ({data}: MessageEvent<Message>) => this.receive(data);
    // A tab that slept may have missed what was said; looking costs little.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') exports._kt_tabs_on_stored(0);
    });
  }

  /** This tab has stored everything up to `generation`. */
  stored(generation: number): void {
    this.post({kind: 'stored', generation});
  }

  writes(): boolean {
    return this.lock.held;
  }

  ask(): void {
    this.post({kind: 'ask', from: this.name});
    this.stopAsking();
    this.asking = window.setTimeout(() => this.exports?._kt_tabs_on_answer(Answer.none), PATIENCE);
  }

  takeOver(): void {
    this.stopAsking();
    void this.lock.steal();
  }

  answer(given: boolean): void {
    this.post({kind: 'answer', to: this.asker, given});
    // The asker takes the lock past whoever queues for it; if it is gone by now, the next in the queue gets it.
    if (given) this.giving = window.setTimeout(() => this.giveUp(), PATIENCE);
  }

  private giveUp(): void {
    this.lock.release();
    void this.lock.wait();
  }

  private receive(message: Message): void {
    if (message.kind === 'stored') {
      this.exports?._kt_tabs_on_stored(message.generation);
    } else if (message.kind === 'ask') {
      this.asker = message.from;
      this.exports?._kt_tabs_on_asked();
    } else if (message.to === this.name) {
      if (message.given) return this.takeOver();
      this.stopAsking();
      this.exports?._kt_tabs_on_answer(Answer.refused);
    }
  }

  private changed(held: boolean): void {
    window.clearTimeout(this.giving);
    this.exports?._kt_tabs_on_writer(Number(held));
    if (!held) void this.lock.wait();
  }

  private post(message: Message): void {
    this.channel?.postMessage(message);
  }

  private stopAsking(): void {
    window.clearTimeout(this.asking);
  }
}
