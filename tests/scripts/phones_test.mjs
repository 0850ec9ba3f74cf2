// Phone numbers and countries as the page's own chunk reads them, against the answers of Google's libphonenumber.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

import {compile} from '../../scripts/page/bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = join(root, '../shared/corpora/phones/libphonenumber-oracle.csv');
const script = await compile(join(root, 'web/phones/phone_numbers.ts'), {minify: true});
const {countries, read} = await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);

// libphonenumber's PhoneNumberType, from 0 on.
const types = ['FIXED_LINE', 'MOBILE', 'FIXED_LINE_OR_MOBILE', 'TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST', 'VOIP'];
const eitherLine = ['FIXED_LINE', 'MOBILE'];

function rows() {
  const lines = readFileSync(corpus, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [region, type, input, e164, international, national, valid] = line.slice(1, -1).split('","');
    const refused = e164.startsWith('ERR');
    return {region, type, input, e164: refused ? '' : e164, international, national, valid: valid === '1'};
  });
}

test('every number of the corpus is read, checked and written as expected', {skip: existsSync(corpus) ? false : 'no corpora'}, (t) => {
  const differences = [];
  const all = rows();
  for (const {region, type, input, ...expected} of all) {
    const answer = read(input, region) ?? {e164: '', international: '', national: '', valid: false};
    for (const form of ['e164', 'international', 'national', 'valid']) {
      if (answer[form] !== expected[form]) differences.push(`${region} ${input}: ${form} ${answer[form]}, not ${expected[form]}`);
    }
    if (type === 'EXTRA') continue;  // written otherwise than an example number: no type is expected
    const said = types[answer.type];
    if (said !== type && !(said === 'FIXED_LINE_OR_MOBILE' && eitherLine.includes(type))) differences.push(`${region} ${input}: ${said}, not ${type}`);
  }
  t.diagnostic(`${all.length} numbers, ${differences.length} differences`);
  assert.deepEqual(differences, []);
});

test('a number that is none its country gives out is read all the same', () => {
  assert.deepEqual(read('12 34', 'PL'), {
    possible: false, valid: false, type: -1, region: 'PL', e164: '+481234', international: '+48 1234', national: '1234',
  });
  assert.equal(read('+800 1234 5678', '').region, '');
  assert.equal(read('601 234 567', ''), undefined);
  for (const text of ['', '+', 'no number', '\u0000', '9'.repeat(100_000), '🙂'.repeat(300)]) assert.equal(read(text, 'PL'), undefined);
  assert.equal(read('601234567', 'XX'), undefined);
});

test('a country is found by its code and by its name in each of our languages', () => {
  const known = countries(['en', 'it', 'pl', 'pt-BR', 'ru', 'de']);
  const names = {
    PL: ['PL', 'pl', ' Poland ', 'Polonia', 'Polska', 'POLSKA', 'Polônia', 'Польша', 'Polen'],
    DE: ['Germany', 'Germania', 'Niemcy', 'Alemanha', 'Германия'],
    GB: ['UK', 'United Kingdom', 'Great Britain', 'England'],
    US: ['USA', 'U.S.A.', 'US', 'United States', 'Stati Uniti', 'США'],
    CI: ['Côte d’Ivoire', "cote d'ivoire"],
    CZ: ['Czech Republic', 'Czechia'],
  };
  for (const [region, all] of Object.entries(names)) for (const name of all) assert.equal(known.regionOf(name), region, name);
  for (const name of ['', 'Atlantis', 'Poland?Germany', '__proto__', 'constructor']) assert.equal(known.regionOf(name), '', name);
});
