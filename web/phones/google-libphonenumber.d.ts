// What phone_numbers.ts uses of google-libphonenumber, which brings no types of its own.
declare module 'google-libphonenumber' {
  export interface PhoneNumber {
    getCountryCodeOrDefault(): number;
  }
  export const PhoneNumberFormat: {readonly E164: 0; readonly INTERNATIONAL: 1; readonly NATIONAL: 2};
  export class PhoneNumberUtil {
    static getInstance(): PhoneNumberUtil;
    /** Throws for what is no number at all. */
    parseAndKeepRawInput(text: string, region?: string): PhoneNumber;
    isPossibleNumber(number: PhoneNumber): boolean;
    isValidNumber(number: PhoneNumber): boolean;
    getNumberType(number: PhoneNumber): number;
    /** Null when it is not known, "001" for numbers of no country. */
    getRegionCodeForNumber(number: PhoneNumber): string | null;
    /** "ZZ" when it is not known. */
    getRegionCodeForCountryCode(code: number): string;
    format(number: PhoneNumber, format: number): string;
    getSupportedRegions(): string[];
  }
}
