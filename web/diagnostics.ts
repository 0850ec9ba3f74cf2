// Figures of the running page for whoever looks into it with the browser's tools: `kartoteka.frames()` in the console.
import type {Arrival, Parts} from './bridge/parts';
import type {Exports} from './bridge/program';

// ui::FrameReason, in its order.
const reasons = [
  'start', 'input', 'hover', 'focus', 'scroll', 'resize', 'theme', 'visibility', 'context_restored', 'navigation',
  'database', 'font', 'animation', 'timer', 'storage', 'progress',
] as const;

export interface Diagnostics {
  /** Frames drawn since the start, in all and by reason; a frame with two reasons counts under both. */
  frames(): {total: number} & Record<(typeof reasons)[number], number>;
  /** How the program's second part came, and the table's places of what was called before it was here. */
  secondPart(): {arrival: Arrival; early: readonly number[]};
}

declare global {
  interface Window {
    kartoteka: Diagnostics;
  }
}

export function publishDiagnostics(exports: Exports, parts: Parts): void {
  window.kartoteka = Object.freeze({
    frames: () => ({
      total: exports._kt_frame_count(-1),
      ...(Object.fromEntries(reasons.map((reason, i) => [reason, exports._kt_frame_count(i)])) as Record<(typeof reasons)[number], number>),
    }),
    secondPart: () => ({arrival: parts.arrival, early: [...parts.early]}),
  });
}
