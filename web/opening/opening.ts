// The page before the program runs: progress, or what is missing and what to do about it.

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found as T;
}

export class Opening {
  private readonly panel = element('opening');
  private readonly text = element('opening-text');
  private readonly bar = element<HTMLProgressElement>('opening-progress');

  /** From 0 to 1; never back. */
  progress(fraction: number): void {
    this.bar.value = Math.max(this.bar.position, Math.min(1, fraction));
  }

  done(): void {
    this.panel.hidden = true;
  }

  /** Ends the opening with a text for the person, and technical details for whoever helps. */
  fail(message: string, details: string[]): void {
    this.panel.hidden = false;
    this.bar.remove();
    this.text.setAttribute('role', 'alert');
    this.text.textContent = message;
    const list = document.createElement('ul');
    list.append(...details.map((detail) => Object.assign(document.createElement('li'), {textContent: detail})));
    this.panel.append(list);
  }
}
