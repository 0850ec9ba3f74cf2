// Frames and alarms as C++ asks for them: nothing runs while it asks for none.
import type {CanvasHost} from '../bridge/host';
import type {Exports} from '../bridge/program';

// ImGuiMouseCursor_: the ones that a drag shows; all other cursors are the elements' own.
const dragCursors: Record<number, string> = {2: 'move', 3: 'ns-resize', 4: 'ew-resize', 5: 'nesw-resize', 6: 'nwse-resize'};

// Milliseconds that an event may have waited for its handler.
const promptly = 16;

export class Frames implements CanvasHost {
  private requested = false;
  private alarm = 0;

  constructor(
    readonly gl: WebGL2RenderingContext,
    private readonly stage: HTMLElement,
    private readonly exports: Exports,
  ) {}

  requestFrame(): void {
    if (this.requested) return;
    this.requested = true;
    requestAnimationFrame((milliseconds) => {
      this.requested = false;
      if (!this.gl.isContextLost()) this.exports._kt_frame(milliseconds / 1000);
    });
  }

  /**
   * Draws what `event` has just asked for without waiting for the display's next turn, unless the page lags behind:
   * then one frame answers several events.
   */
  answer(event: Event): void {
    const now = performance.now();
    if (now - event.timeStamp < promptly && !this.gl.isContextLost()) this.exports._kt_frame(now / 1000);
  }

  wakeIn(milliseconds: number): void {
    clearTimeout(this.alarm);
    this.alarm = window.setTimeout(() => this.exports._kt_wake(performance.now() / 1000), milliseconds);
  }

  setCursor(cursor: number): void {
    this.stage.style.cursor = dragCursors[cursor] ?? '';
  }
}
