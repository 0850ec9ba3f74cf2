// What the elements report, on its way to C++: src/ui/semantics/activation.h.
import type {Program} from '../bridge/program';

// enum class Activation::Kind
export const Kind = {
  click: 0, input: 1, change: 2, select: 3, focus: 4, blur: 5, key: 6, scroll: 7, cancel: 8, file: 9, drag: 10,
} as const;

// enum class Key, by KeyboardEvent.key
export const keys: Record<string, number> = {
  Enter: 1, Escape: 2, ArrowUp: 3, ArrowDown: 4, ArrowLeft: 5, ArrowRight: 6, Home: 7, End: 8, PageUp: 9, PageDown: 10,
  Delete: 11, Backspace: 12,
};

export interface Details {
  text?: string;
  number?: number;
  key?: number;
  modifiers?: number;
  x?: number;
  y?: number;
}

export function modifiersOf(event: MouseEvent | KeyboardEvent): number {
  return Number(event.shiftKey) | (Number(event.ctrlKey) << 1) | (Number(event.altKey) << 2) | (Number(event.metaKey) << 3);
}

export class Activations {
  constructor(private readonly program: Program) {}

  send(kind: number, node: number, details: Details = {}): void {
    this.program.memory.stageText(details.text ?? '');
    this.program.exports._kt_event(
      kind, node, details.number ?? 0, details.key ?? 0, details.modifiers ?? 0, details.x ?? 0, details.y ?? 0);
  }

  /** Brings the elements up to date before the next event: a key that follows goes to the field that this one opened. */
  answer(): void {
    this.program.exports._kt_answer(performance.now() / 1000);
  }

  focus(node: number, visible: boolean): void {
    this.program.exports._kt_focus(node, Number(visible));
  }

  editing(node: number): void {
    this.program.exports._kt_editing(node);
  }
}
