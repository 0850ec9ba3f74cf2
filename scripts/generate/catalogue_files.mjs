// Reads the catalogues and says what is wrong with them: the generator and scripts/check_catalogues share it.
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';

export const FORMS = ['one', 'few', 'many', 'other'];

// Which forms whole numbers take (CLDR 48); a plural message has exactly these.
const LANGUAGES = {
  en: {enumerator: 'english', forms: ['one', 'other']},
  it: {enumerator: 'italian', forms: ['one', 'many', 'other']},
  pl: {enumerator: 'polish', forms: ['one', 'few', 'many']},
  'pt-BR': {enumerator: 'portuguese', forms: ['one', 'many', 'other']},
  ru: {enumerator: 'russian', forms: ['one', 'few', 'many']},
};

export const isPlural = (message) => typeof message === 'object';
export const identifier = (key) => key.replaceAll('.', '_');

// In the order in which they appear.
export function placeholders(message) {
  const texts = isPlural(message) ? Object.values(message) : [message];
  const names = new Set();
  for (const text of texts) for (const [, name] of text.matchAll(/\{([a-z_]+)\}/g)) names.add(name);
  if (isPlural(message)) names.delete('count');
  return [...names];
}

function textProblems(where, text) {
  const problems = [];
  if (typeof text !== 'string' || text === '') return [`${where}: not a text`];
  if (/[{}]/.test(text.replace(/\{[a-z_]+\}/g, ''))) problems.push(`${where}: stray brace, or a bad placeholder name`);
  if (/[\u0000-\u001f]/.test(text)) problems.push(`${where}: control character`);
  if (text !== text.trim()) problems.push(`${where}: space at an end`);
  if (text !== text.normalize('NFC')) problems.push(`${where}: not in Unicode form C`);
  return problems;
}

function messageProblems(where, message, forms) {
  if (!isPlural(message)) return textProblems(where, message);
  const problems = FORMS.filter((form) => form in message && !forms.includes(form))
    .map((form) => `${where}: the form "${form}" is never used in this language`);
  for (const form of forms) problems.push(...textProblems(`${where} (${form})`, message[form]));
  for (const form of Object.keys(message)) if (!FORMS.includes(form)) problems.push(`${where}: no such form: ${form}`);
  return problems;
}

function compare(where, message, english) {
  if (english === undefined) return [`${where}: not in the English catalogue`];
  if (isPlural(message) !== isPlural(english)) return [`${where}: plural here or in English, but not in both`];
  const [mine, theirs] = [placeholders(message).sort().join(), placeholders(english).sort().join()];
  return mine === theirs ? [] : [`${where}: placeholders {${mine}}, in English {${theirs}}`];
}

function readOne(file) {
  const tag = basename(file, '.json');
  const source = readFileSync(file, 'utf8');
  const messages = JSON.parse(source);
  const problems = [];
  if (!LANGUAGES[tag]) return {tag, messages, problems: [`${file}: no such language`]};
  const written = [...source.matchAll(/^ {2}"([^"]+)":/gm)].map(([, key]) => key);
  for (const key of new Set(written.filter((one, at) => written.indexOf(one) !== at))) {
    problems.push(`${tag}: ${key} stands there twice`);
  }
  for (const [key, message] of Object.entries(messages)) {
    if (!/^[a-z]+(\.[a-z0-9_]+)+$/.test(key)) problems.push(`${tag}: ${key}: a key is section.name`);
    problems.push(...messageProblems(`${tag}: ${key}`, message, LANGUAGES[tag].forms));
  }
  return {tag, enumerator: LANGUAGES[tag].enumerator, messages, problems};
}

// {catalogues: [{tag, enumerator, messages}], problems: [text]}; English comes first.
export function readCatalogues(files) {
  const catalogues = files.map(readOne).sort((a, b) => (b.tag === 'en') - (a.tag === 'en') || (a.tag < b.tag ? -1 : 1));
  const problems = catalogues.flatMap((one) => one.problems);
  const [english, ...others] = catalogues;
  if (english?.tag !== 'en') return {catalogues, problems: ['there is no English catalogue', ...problems]};
  for (const other of others) {
    for (const key of Object.keys(english.messages)) {
      if (!(key in other.messages)) problems.push(`${other.tag}: ${key} is missing`);
    }
    for (const [key, message] of Object.entries(other.messages)) {
      problems.push(...compare(`${other.tag}: ${key}`, message, english.messages[key]));
    }
  }
  return {catalogues, problems};
}
