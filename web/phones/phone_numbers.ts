// Reads phone numbers and names of countries: a chunk of its own, fetched once the page is open (phones.ts). Everything
// that it is given is text of any origin.
import {PhoneNumberFormat, PhoneNumberUtil} from 'google-libphonenumber';
import {Countries} from './countries';

const numbers = PhoneNumberUtil.getInstance();

/** As host::PhoneNumber has it; type is the library's number, from 0 on, and -1 when it has no name for it. */
export interface Answer {
  readonly possible: boolean;
  readonly valid: boolean;
  readonly type: number;
  /** ISO 3166 alpha-2; empty for numbers of no country (+800). */
  readonly region: string;
  readonly e164: string;
  readonly international: string;
  readonly national: string;
}

/** What `raw` is when it was written down in `region` (ISO 3166 alpha-2, may be empty); undefined: no phone number. */
export function read(raw: string, region: string): Answer | undefined {
  try {
    const number = numbers.parseAndKeepRawInput(raw, region || undefined);
    const known = numbers.getRegionCodeForNumber(number) ?? numbers.getRegionCodeForCountryCode(number.getCountryCodeOrDefault());
    return {
      possible: numbers.isPossibleNumber(number),
      valid: numbers.isValidNumber(number),
      type: numbers.getNumberType(number),
      region: /^[A-Z]{2}$/.test(known) && known !== 'ZZ' ? known : '',
      e164: numbers.format(number, PhoneNumberFormat.E164),
      international: numbers.format(number, PhoneNumberFormat.INTERNATIONAL),
      national: numbers.format(number, PhoneNumberFormat.NATIONAL),
    };
  } catch {
    return undefined;
  }
}

/** Countries by their codes and names in these languages. */
export function countries(languages: readonly string[]): Countries {
  return new Countries(numbers.getSupportedRegions(), languages);
}
