// Text fields: the element is the editor. Every edit is reported as it happens, composed text too; `change` when an edit
// is finished.
import {Activations, Kind} from './activation';
import type {Control, Entry} from './entry';
import {entryOf, isTextField} from './entry';
import type {Mirror} from './mirror';

function fieldOf(target: EventTarget | null): Entry | undefined {
  const entry = entryOf(target);
  return entry && isTextField(entry) ? entry : undefined;
}

export function watchFields(root: HTMLElement, activations: Activations, mirror: Mirror, typed: (event: Event) => void): void {
  const finish = (entry: Entry) => {
    if (!entry.edited) return;
    entry.edited = false;
    activations.send(Kind.change, entry.id, {text: (entry.element as Control).value});
  };

  root.addEventListener('input', (event) => {
    const entry = fieldOf(event.target);
    if (!entry) return;
    const {value} = entry.element as Control;
    entry.reported = value;
    entry.withheld = undefined;
    entry.edited = true;
    activations.send(Kind.input, entry.id, {text: value});
    typed(event);
  });
  // Autofill and assistive technology end here without a key or a blur.
  root.addEventListener('change', (event) => {
    const entry = fieldOf(event.target);
    if (entry) finish(entry);
  });
  root.addEventListener('focusout', (event) => {
    const entry = fieldOf(event.target);
    if (entry) finish(entry);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    const entry = fieldOf(event.target);
    if (entry && entry.role !== 'multiline') finish(entry);
  });

  root.addEventListener('compositionstart', (event) => {
    mirror.composing = fieldOf(event.target) ?? null;
  });
  root.addEventListener('compositionend', (event) => {
    const entry = fieldOf(event.target);
    if (entry) mirror.composed(entry);
  });
}
