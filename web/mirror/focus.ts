// The DOM's focus is the only focus; C++ draws the ring where the browser would show one.
import {Activations} from './activation';
import {entryOf, isTextField} from './entry';

export function watchFocus(root: HTMLElement, activations: Activations): void {
  root.addEventListener('focusin', (event) => {
    const entry = entryOf(event.target);
    if (!entry) return;
    activations.focus(entry.id, entry.element.matches(':focus-visible'));
    activations.editing(isTextField(entry) ? entry.id : 0);
  });
  root.addEventListener('focusout', (event) => {
    // Another window has the focus now, and gives it back to the same element.
    if (!document.hasFocus() || entryOf(event.relatedTarget)) return;
    focusLost(activations);
  });
  // A key pressed after a click makes the ring visible, as it does for the browser's own.
  root.addEventListener('keyup', (event) => {
    const entry = entryOf(event.target);
    if (entry && event.key !== 'Tab' && entry.element === document.activeElement && !isTextField(entry)) {
      activations.focus(entry.id, entry.element.matches(':focus-visible'));
    }
  });
}

export function focusLost(activations: Activations): void {
  activations.focus(0, false);
  activations.editing(0);
}
