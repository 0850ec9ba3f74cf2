// What a card index may hold after a crash: one of the states that the work went through, none older than the last "Saved".

/** Contacts in the lists, contacts ever made (removed ones stay as rows), the edits of the one that counts, files, and notes. */
export interface State {
  contacts: number;
  rows: number;
  towns: number;
  files: number;
  notes: number;
}

export const nothing: State = {contacts: 0, rows: 0, towns: 0, files: 0, notes: 0};

export class Ledger {
  private readonly states: State[];
  private acknowledged = 0;

  constructor(state: State) {
    this.states = [state];
  }

  /** The state that the last change leads to. */
  get last(): State {
    return this.states[this.states.length - 1]!;
  }

  get commits(): number {
    return this.acknowledged;
  }

  /** A change is under way, and not said to be saved yet. */
  get pending(): boolean {
    return this.acknowledged < this.states.length - 1;
  }

  begin(change: Partial<State>): void {
    this.states.push({...this.last, ...change});
  }

  acknowledge(): void {
    this.acknowledged = this.states.length - 1;
  }

  /** What was not acknowledged may be there or not; nothing else may differ. */
  judge(found: State): 'kept' | 'not kept' | 'lost' {
    const same = (state: State | undefined) => JSON.stringify(state) === JSON.stringify(found);
    if (this.pending && same(this.last)) return 'kept';
    return same(this.states[this.acknowledged]) ? 'not kept' : 'lost';
  }

  toString(): string {
    return JSON.stringify(this.states.slice(this.acknowledged));
  }
}
