// The imports of src/platform/web/phone_imports.h. The library that knows all numbers is fetched when the first number is
// to be shown, so that opening the page never waits for it; until it is here, nothing is known of a number.
import {asset} from '../assets';
import type {PhonesHost} from '../bridge/host';
import type {Program} from '../bridge/program';
import type {Countries} from './countries';
import type * as Library from './phone_numbers';

const ours = ['en', 'it', 'pl', 'pt-BR', 'ru'];

const bits = (...values: readonly boolean[]): number => values.reduce((sum, value, bit) => sum | Number(value) << bit, 0);

export class Phones implements PhonesHost {
  private library: typeof Library | undefined;
  private countries: Countries | undefined;
  private asked = false;

  constructor(private readonly program: Program) {}

  /** The first question fetches the library. */
  loaded(): boolean {
    if (!this.asked) void this.load();
    return this.library !== undefined;
  }

  /** Without the library everything works, and numbers stay as they were typed; with the network comes the next try. */
  private async load(): Promise<void> {
    this.asked = true;
    try {
      this.library = await import(asset('phone_numbers.js').href) as typeof Library;
      this.program.exports._kt_phones_loaded();
    } catch {
      window.addEventListener('online', () => (this.asked = false), {once: true});
    }
  }

  /** Stages flags (parsed, possible, valid), type, region and the three forms, a line each. */
  read(raw: number, rawSize: number, region: number, regionSize: number): void {
    const {memory} = this.program;
    const answer = this.library?.read(memory.text(raw, rawSize), memory.text(region, regionSize));
    const lines = answer
      ? [bits(true, answer.possible, answer.valid), answer.type + 1, answer.region, answer.e164, answer.international, answer.national]
      : [0, 0, '', '', '', ''];
    memory.stageText(lines.join('\n'));
  }

  regionOf(country: number, size: number): void {
    const {memory} = this.program;
    this.countries ??= this.library?.countries([...ours, ...navigator.languages, document.documentElement.lang]);
    memory.stageText(this.countries?.regionOf(memory.text(country, size)) ?? '');
  }

  /** The region's name in the interface's language. */
  regionName(region: number, size: number): void {
    const {memory} = this.program;
    const code = memory.text(region, size);
    const names = new Intl.DisplayNames([document.documentElement.lang], {type: 'region'});
    memory.stageText(/^[A-Z]{2}$/.test(code) ? names.of(code) ?? code : code);
  }

  /** Where the person is, as far as the browser's language tells. */
  ownRegion(): void {
    this.program.memory.stageText(new Intl.Locale(navigator.language).maximize().region ?? '');
  }
}
