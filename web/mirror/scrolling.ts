// Scrolling is the browser's: wheel, touch, keys and focus move the element, and C++ draws what it shows. The event comes
// before the same repaint's frame, so nothing lags.
import {Activations, Kind} from './activation';
import {entryOf} from './entry';

export function watchScrolling(root: HTMLElement, activations: Activations): void {
  root.addEventListener('scroll', (event) => {
    const entry = entryOf(event.target);
    if (!entry || entry.element !== event.target) return;
    const {scrollLeft: x, scrollTop: y} = entry.element;
    if (Math.abs(entry.scrolled.x - x) < 1 && Math.abs(entry.scrolled.y - y) < 1) return;
    entry.scrolled = {x, y};
    activations.send(Kind.scroll, entry.id, {x, y});
  }, {capture: true, passive: true});
}
