// The program comes in two parts (scripts/page/split.mjs): what a start needs, and the rest. The first stands in for each
// function of the rest by an import, named by its place in the table, where the rest puts itself once it is here.
import {compileProgram} from '../opening/download';

/** How the rest came: not yet, there was none to come, before the start, in an idle moment, or within a call that needed it. */
export type Arrival = 'missing' | 'none' | 'before the start' | 'idle' | 'call';

const pause = 10_000; // milliseconds until the next try to fetch what could not be fetched

export class Parts {
  arrival: Arrival;
  /** Places in the table of the functions that were called before the rest was here. */
  readonly early: number[] = [];
  private readonly standIns: readonly string[];
  private exports: WebAssembly.Exports | undefined;
  private coming: Promise<void> | undefined;
  private broken: unknown;

  /**
   * `rest`: when it is here already. `source`: where it comes from otherwise. `lost` is told when a call needed the rest
   * and it could not be fetched: what was called has ended in the middle, so that the page can only be loaded again.
   */
  constructor(
    readonly first: WebAssembly.Module,
    private rest: WebAssembly.Module | undefined,
    private readonly source: URL | undefined,
    private readonly lost: (error: unknown) => void = () => undefined,
  ) {
    this.standIns = WebAssembly.Module.imports(first).filter(({module}) => module === 'placeholder').map(({name}) => name);
    this.arrival = this.standIns.length > 0 ? 'missing' : 'none';
  }

  /** What instantiates the first part: Emscripten's imports, and what stands in for the rest. */
  imports(own: WebAssembly.Imports): WebAssembly.Imports {
    const standIn = (name: string) => (...values: unknown[]) => this.callEarly(Number(name), values);
    return {...own, placeholder: Object.fromEntries(this.standIns.map((name) => [name, standIn(name)]))};
  }

  /** The first part's instance, before anything of it is called. */
  attach(instance: WebAssembly.Instance): void {
    this.exports = instance.exports;
    if (this.rest) this.join(this.rest, 'before the start');
  }

  /** Fetches and compiles the rest beside everything else; resolves once it is part of the program. Never fails: it tries again. */
  load(): Promise<void> {
    return (this.coming ??= this.arrival === 'missing' ? this.fetch() : Promise.resolve());
  }

  /** Both parts, for another instance of the program. */
  async modules(): Promise<readonly [WebAssembly.Module, WebAssembly.Module?]> {
    if (!this.rest) await this.load(); // a call may have been sooner than what is on its way
    return this.rest ? [this.first, this.rest] : [this.first];
  }

  private async fetch(): Promise<void> {
    while (!this.rest) {
      try {
        const module = await compileProgram(this.address());
        this.rest ??= module; // unless a call was sooner
      } catch {
        await new Promise((done) => setTimeout(done, pause));
      }
    }
    if (this.exports) this.join(this.rest, 'idle');
  }

  private callEarly(place: number, values: unknown[]): unknown {
    if (this.broken !== undefined) throw this.broken;
    this.early.push(place);
    try {
      this.rest ??= new WebAssembly.Module(fetchNow(this.address()));
      this.join(this.rest, 'call');
    } catch (error) {
      this.broken = error;
      this.lost(error);
      throw error;
    }
    return (this.table().get(place) as (...values: unknown[]) => unknown)(...values);
  }

  private join(rest: WebAssembly.Module, how: Arrival): void {
    if (this.arrival !== 'missing') return;
    // Its start writes its functions into the table, over those that stand in for them.
    void new WebAssembly.Instance(rest, {primary: this.exports!});
    this.arrival = how;
  }

  private table(): WebAssembly.Table {
    // Release builds shorten the export's name, so it is found by what it is.
    return Object.values(this.exports!).find((value) => value instanceof WebAssembly.Table)!;
  }

  private address(): URL {
    if (!this.source) throw new Error('the program’s second part has no address');
    return this.source;
  }
}

/** A synchronous request gives a page text alone: in this encoding each byte is one character. */
function fetchNow(url: URL): Uint8Array<ArrayBuffer> {
  const request = new XMLHttpRequest();
  request.open('GET', url, false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  if (request.status !== 200) throw new Error(`${url.pathname}: ${request.status}`);
  return Uint8Array.from(request.responseText, (character) => character.charCodeAt(0) & 0xff);
}
