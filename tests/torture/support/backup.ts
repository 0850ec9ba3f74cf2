// A backup whose database has two segments and is still read in no time: few contacts with long notes.
import type {FilePayload} from '../../e2e/support/app';
import type {State} from './ledger';

const contacts = 96;
const noteBytes = 95_000;
const id = (number: number) => `019b76da-a800-7001-ac11-${number.toString(16).padStart(12, '0')}`;

/** The contact whose city counts the edits. */
export const counter = `#/contacts/${id(1)}`;
export const state: State = {contacts, rows: contacts, towns: 0, files: 0, notes: 0};

export function file(): FilePayload {
  const [device, profile] = [id(0xd), id(0xf)];
  const text = JSON.stringify({
    format: 'kartoteka-backup', version: 1, program: '', exported_at: '2026-01-01T00:00:00.000Z', device,
    counts: {devices: 1, profiles: 1, transactions: 1, contacts, changes: 0},
    devices: [{id: device}],
    profiles: [{id: profile, name: ''}],
    transactions: [{id: '1', stamp: '115816896921600000', device, profile}],
    contacts: Array.from({length: contacts}, (_, i) => ({
      id: id(i + 1), transaction: '1', kind: 'person', status: 'client', supplier: false, lifecycle: 'active', origin: 'hand',
      first: i === 0 ? 'Counter' : `Person ${i}`, last: '', fields: {note: `${i} `.padEnd(noteBytes, 'x')},
      reaches: [],
    })),
    changes: [],
  });
  return {name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text)};
}
