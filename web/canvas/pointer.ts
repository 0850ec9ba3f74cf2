// The mouse and touches as ImGui sees them: for hover and drags alone, since activation is the elements' click.
import type {Exports} from '../bridge/program';

export function watchPointer(stage: HTMLElement, exports: Exports): void {
  const send = (event: PointerEvent, button: number, down: boolean) =>
    exports._kt_pointer(event.clientX, event.clientY, button, Number(down), Number(event.pointerType !== 'mouse'));
  let pressed = false;

  // Bubbling to the common parent. Capturing the pointer here would redirect the elements' clicks to it.
  stage.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary) return;
    pressed = true;
    send(event, event.button, true);
  });
  window.addEventListener('pointermove', (event) => {
    if (event.isPrimary) send(event, -1, false);
  });
  window.addEventListener('pointerup', (event) => {
    if (!event.isPrimary || !pressed) return;
    pressed = event.buttons !== 0;
    send(event, event.button, false);
    if (event.pointerType !== 'mouse') exports._kt_pointer_left();
  });
  // The browser took the gesture, for scrolling.
  window.addEventListener('pointercancel', () => {
    pressed = false;
    exports._kt_pointer_left();
  });
  document.addEventListener('pointerleave', () => {
    if (!pressed) exports._kt_pointer_left();
  });
  // A link or a selection that is dragged takes the pointer's events away.
  stage.addEventListener('dragstart', (event) => event.preventDefault());
}
