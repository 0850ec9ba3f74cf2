// Numbers, dates and times in the interface's language, for src/platform/web/formats.h.

const dayMilliseconds = 86_400_000;

/** As the person has the language: of English the British or the American one, where the browser says which. */
function localeOf(language: string): string {
  return navigator.languages.find((one) => one === language || one.startsWith(`${language}-`)) ?? language;
}

/** The capital letters of a code: see ask_name in src/platform/web/formats.cpp. */
function codeOf(letters: number): string {
  let code = '';
  for (let rest = letters; rest > 1; rest = Math.floor(rest / 26)) code = String.fromCharCode(65 + (rest % 26)) + code;
  return code;
}

export class Formats {
  /** By enum class What: integer, decimal, day, moment, short_day, long_day, country, currency. */
  private readonly writers: readonly ((value: number) => string)[];

  constructor(language: string) {
    const locale = localeOf(language);
    const integer = new Intl.NumberFormat(locale, {maximumFractionDigits: 0});
    const decimal = new Intl.NumberFormat(locale, {minimumFractionDigits: 1, maximumFractionDigits: 1});
    // A day is none of any place's: the same in every time zone.
    const day = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone: 'UTC', calendar: 'gregory'});
    const moment = new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeStyle: 'short', calendar: 'gregory'});
    const shortDay = new Intl.DateTimeFormat(locale, {dateStyle: 'short', timeZone: 'UTC', calendar: 'gregory'});
    const longDay = new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory'});
    const countries = new Intl.DisplayNames(locale, {type: 'region'});
    const currencies = new Intl.DisplayNames(locale, {type: 'currency'});
    this.writers = [
      (value) => integer.format(value),
      (value) => decimal.format(value),
      (days) => day.format(days * dayMilliseconds),
      (milliseconds) => moment.format(milliseconds),
      (days) => shortDay.format(days * dayMilliseconds),
      (days) => longDay.format(days * dayMilliseconds),
      (letters) => countries.of(codeOf(letters)) ?? codeOf(letters),
      (letters) => currencies.of(codeOf(letters)) ?? codeOf(letters),
    ];
  }

  write(what: number, value: number): string {
    return this.writers[what]?.(value) ?? String(value);
  }
}
