// Backups and documents of contacts as the program writes them keep to the published JSON Schemas, and these refuse what they should.
// node schema_test.mjs <make_backup program> <folder for files>
import {Ajv2020} from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const [makeBackup, folder] = process.argv.slice(2);
const root = new URL('../..', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('web/schema/backup-4.schema.json', root), 'utf8'));
const ajv = new Ajv2020({strict: true, allowUnionTypes: true, strictRequired: false});
addFormats.default(ajv);
const validate = ajv.compile(schema);
mkdirSync(folder, {recursive: true});

function backup(what) {
  const file = join(folder, `backup-${what}.json`);
  execFileSync(makeBackup, [what, file], {stdio: ['ignore', 'ignore', 'inherit']});
  return JSON.parse(readFileSync(file, 'utf8'));
}

function expectValid(document, name) {
  assert.ok(validate(document), `${name}: ${JSON.stringify(validate.errors)}`);
}

const sample = backup('sample');
expectValid(sample, 'sample data');
assert.ok(sample.contacts.length > 5 && sample.changes.length > 2, 'the sample backup holds contacts and changes');
assert.ok(sample.contacts.some((contact) => contact.cells), 'the sample backup holds edited cells');
assert.ok(sample.contacts.some((contact) => contact.files?.some((file) => !file.name)), 'the sample backup holds a removed file');
assert.ok(sample.definitions.length > 0 && sample.changes.some(({definition}) => definition), 'the sample backup holds definitions');
assert.ok(sample.contacts.some(({fields}) => fields.avatar), 'the sample backup holds a picture');
for (const kind of ['phone', 'email', 'messenger', 'address']) {
  assert.ok(sample.contacts.some(({reaches}) => reaches.some((reach) => reach.kind === kind)), `the sample backup holds a ${kind}`);
}
for (const field of ['do_not_disturb', 'do_not_call', 'block_automatic_email']) {
  assert.ok(sample.changes.some((change) => change.field === field), `the sample backup holds a change of ${field}`);
}
assert.ok(sample.contacts.some(({fields}) => fields.newsletter === 1), 'the sample backup holds somebody who receives the newsletter');
assert.ok(sample.transactions.some((transaction) => transaction.undoes), 'the sample backup holds an undo');
expectValid(backup('0'), 'nothing');
const generated = backup('1000');
expectValid(generated, 'generated contacts');
assert.equal(generated.contacts.length, 1000);
assert.ok(generated.contacts.some((contact) => contact.reaches.length > 1), 'generated contacts have phones and e-mails');
assert.deepEqual(Object.keys(sample), schema.required, 'members stand in the order that the schema lists');

// Every object of the format refuses a member too many and one too few.
const refused = (change, name) => {
  const copy = structuredClone(sample);
  change(copy);
  assert.ok(!validate(copy), `${name} must be refused`);
};
const withReach = sample.contacts.findIndex((contact) => contact.reaches.length > 0);
const withFiles = sample.contacts.findIndex((contact) => contact.files);
const withCells = sample.contacts.findIndex((contact) => contact.cells);
const places = {
  'the document': (document) => document,
  counts: ({counts}) => counts,
  'a device': ({devices}) => devices[0],
  'a profile': ({profiles}) => profiles[0],
  'a transaction': ({transactions}) => transactions[0],
  'a definition': ({definitions}) => definitions[0],
  "a definition's cell": ({definitions}) => definitions[0].cells[0],
  "a definition's change": ({changes}) => changes.find(({definition}) => definition),
  'a contact': ({contacts}) => contacts[0],
  'a phone or e-mail': ({contacts}) => contacts[withReach].reaches[0],
  'a file': ({contacts}) => contacts[withFiles].files[0],
  'a cell': ({contacts}) => contacts[withCells].cells[0],
  'a change': ({changes}) => changes[0],
};
for (const [name, find] of Object.entries(places)) {
  refused((document) => (find(document).unknown = 1), `an unknown member of ${name}`);
  refused((document) => delete find(document)[Object.keys(find(document))[0]], `${name} without its first member`);
}
refused(({contacts}) => (contacts[0].id = contacts[0].id.toUpperCase()), 'an id in capitals');
refused(({contacts}) => (contacts[0].fields.shoe = '43'), 'an unknown field');
refused(({contacts}) => (contacts[0].fields.avatar = 'face.png'), 'a picture that is none');
refused(({transactions}) => (transactions[0].stamp = Number(transactions[0].stamp)), 'a stamp as a number');
refused((document) => (document.version = 1), 'another version');

const contact = backup('contact');
const contactSchema = JSON.parse(readFileSync(new URL('web/schema/contact-1.schema.json', root), 'utf8'));
const validContact = ajv.compile(contactSchema);
assert.ok(validContact(contact), `a contact: ${JSON.stringify(validContact.errors)}`);
for (const member of Object.keys(contact)) assert.ok(member in contactSchema.properties, `the schema knows ${member}`);
for (const list of ['phones', 'messengers', 'addresses', 'fields', 'files', 'history']) {
  assert.ok(contact[list].length > 0, `the contact's document holds ${list}`);
}
for (const member of contactSchema.required) {
  const {[member]: _, ...rest} = contact;
  assert.ok(!validContact(rest), `a contact without ${member} must be refused`);
}
console.log('backups keep to the published schema');
