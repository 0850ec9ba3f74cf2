// The country that a person's free text means: an ISO 3166 code, or its name in one of several languages.

// What people write and Intl.DisplayNames does not say.
const furtherNames: Readonly<Record<string, string>> = {
  usa: 'US', 'united states of america': 'US', america: 'US', 'great britain': 'GB', england: 'GB', scotland: 'GB',
  wales: 'GB', 'northern ireland': 'GB', 'czech republic': 'CZ', holland: 'NL', turkey: 'TR', 'ivory coast': 'CI',
  inghilterra: 'GB', 'gran bretagna': 'GB', olanda: 'NL', anglia: 'GB', holandia: 'NL', inglaterra: 'GB', holanda: 'NL',
  сша: 'US', англия: 'GB', голландия: 'NL',
};

/** Without accents, case and punctuation: "Côte d’Ivoire" and "cote d'ivoire" are one. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\./g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

export class Countries {
  private readonly regions = new Map<string, string>(Object.entries(furtherNames).map(([name, region]) => [folded(name), region]));

  constructor(codes: readonly string[], languages: readonly string[]) {
    for (const language of languages) {
      for (const style of ['short', 'long'] as const) {
        const names = new Intl.DisplayNames([language], {type: 'region', style, fallback: 'none'});
        for (const code of codes) {
          const name = names.of(code);
          if (name) this.regions.set(folded(name), code);
        }
      }
    }
    for (const code of codes) this.regions.set(folded(code), code); // codes come before names
  }

  /** ISO 3166 alpha-2; empty when it is none that we know. */
  regionOf(country: string): string {
    return this.regions.get(folded(country)) ?? '';
  }
}
