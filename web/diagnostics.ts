// Figures of the running page for whoever looks into it with the browser's tools: `kartoteka.frames()` in the console.
import type {Exports} from './bridge/program';

// ui::FrameReason, in its order.
const reasons = [
  'start', 'input', 'hover', 'focus', 'scroll', 'resize', 'theme', 'visibility', 'context_restored', 'navigation',
  'database', 'font', 'animation', 'timer', 'storage', 'progress',
] as const;

export interface Diagnostics {
  /** Frames drawn since the start, in all and by reason; a frame with two reasons counts under both. */
  frames(): {total: number} & Record<(typeof reasons)[number], number>;
}

declare global {
  interface Window {
    kartoteka: Diagnostics;
  }
}

export function publishDiagnostics(exports: Exports): void {
  window.kartoteka = Object.freeze({
    frames: () => ({
      total: exports._kt_frame_count(-1),
      ...(Object.fromEntries(reasons.map((reason, i) => [reason, exports._kt_frame_count(i)])) as Record<(typeof reasons)[number], number>),
    }),
  });
}
