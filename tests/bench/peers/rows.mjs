// Contacts for the comparison: the same rows for everybody, of the size and shape of real ones, from a fixed seed.
const firsts = ['Anna', 'Jan', 'Maria', 'Piotr', 'Zofia', 'Adam', 'Julia', 'Tomasz', 'Ewa', 'Marek', 'Olga', 'Ivan', 'Nina', 'Karl', 'Emma', 'Paul'];
const lasts = ['Kowalski', 'Nowak', 'Muller', 'Schmidt', 'Ivanova', 'Lopez', 'Martin', 'Rossi', 'Novak', 'Horvat', 'Jansen', 'Silva', 'Weber', 'Lind',
  'Berg', 'Moreau', 'Costa', 'Popov', 'Keller', 'Wagner', 'Dubois', 'Marino', 'Lehner', 'Sato'];
const cities = ['Warsaw', 'Berlin', 'Vienna', 'Prague', 'Lisbon', 'Madrid', 'Rome', 'Paris', 'Oslo', 'Zagreb', 'Riga', 'Ghent'];
const countries = ['Poland', 'Germany', 'Austria', 'Czechia', 'Portugal', 'Spain', 'Italy', 'France'];
const streets = ['Main Street', 'Station Road', 'Church Lane', 'Mill Lane', 'Market Square', 'Garden Street'];

export const prefixes = ['a', 'an', 'ann', 'anna', 'm', 'mu', 'mul', 'mull', 'mulle', 'muller', 'ko', 'kow', 'kowal', 'no', 'now', 'nowa', 'iva', 'we', 'pi', 'zof'];

/** Mulberry32: small, and the same everywhere. Whole numbers below 2^32. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return (value ^ (value >>> 14)) >>> 0;
  };
}

const pick = (list, next) => list[next() % list.length];
const encoder = new TextEncoder();

// Numbers of src/domain/fields/field.h.
const fields = {business_name: 8, street: 9, city: 10, country: 11, postal_code: 13, note: 16};
const cell = (field, contact) => field * 2 ** 24 + contact;

/** [statement, parameters] of everything that contact `id` (from 1 on) is made of; `index`: with full-text search. */
export function contactRows(id, index) {
  const next = random(id * 7919);
  const first = pick(firsts, next);
  const last = `${pick(lasts, next)}${next() % 3 === 0 ? `-${pick(lasts, next)}` : ''}`;
  const city = pick(cities, next);
  const mail = `${first}.${last}${id}@example.org`.toLowerCase();
  const phone = `+48 ${String(next() % 1e9).padStart(9, '0')}`;
  const uuid = new Uint8Array(10).map(() => next());
  const rows = [
    [insert.contact, [id, 1767225600000 + id, uuid, 1 + (id - 1) / 1000 | 0, 1 + (id - 1) / 1000 | 0, 0, id % 2, 0, 0, 0, first, last, null,
      encoder.encode(`${last} ${first}`.toLowerCase().slice(0, 24))]],
    [insert.value, [cell(fields.street, id), `${pick(streets, next)} ${1 + next() % 200}`]],
    [insert.value, [cell(fields.city, id), city]],
    [insert.value, [cell(fields.country, id), pick(countries, next)]],
    [insert.value, [cell(fields.postal_code, id), String(10000 + next() % 90000)]],
    [insert.reach, [id, next(), 0, 1, 7, 1000, 1, phone, null]],
    [insert.reach, [id, next(), 1, 3, 8, 1000, 1, mail, null]],
  ];
  if (next() % 4 === 0) rows.push([insert.value, [cell(fields.note, id), `Met at the fair in ${pick(cities, next)}; asked for an offer of ${next() % 900} pieces.`]]);
  if (index) {
    rows.push([insert.names, [id, `${first} ${last}`.toLowerCase()]]);
    rows.push([insert.rest, [id, restTerms(city, mail, phone)]]);
  }
  return rows;
}

const restTerms = (city, mail, phone) => `${city} ${mail} ${phone}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ');

const insert = {
  contact: 'INSERT INTO contact(id, created, uuid, stamp, changed, kind, status, supplier, lifecycle, origin, first, last, company, sort) ' +
    'VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  value: 'INSERT INTO field_value(k, value) VALUES(?, ?)',
  reach: 'INSERT INTO contact_method(contact, id, kind, type, flags, rank, stamp, value, label) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)',
  names: 'INSERT INTO names(rowid, terms) VALUES(?, ?)',
  rest: 'INSERT INTO other_terms(rowid, terms) VALUES(?, ?)',
};

export const stampRow = (id) => ['INSERT INTO transactions(id, hlc, device, profile) VALUES(?, ?, 1, 1)', [id, id * 65536]];

/** One edit as the program makes it: the city of `contact` becomes another, with audit and search index. */
export function editRows(number, contact, index) {
  const town = `Town ${number}`;
  const rows = [
    stampRow(1_000_000 + number),
    ['INSERT OR REPLACE INTO field_value(k, value) VALUES(?, ?)', [cell(fields.city, contact), town]],
    ['INSERT OR REPLACE INTO cell(field, subject, part, stamp) VALUES(?, ?, 0, ?)', [fields.city, contact, 1_000_000 + number]],
    ['INSERT INTO change(stamp, subject, field, part, old, new) VALUES(?, ?, ?, 0, ?, ?)', [1_000_000 + number, contact, fields.city, 'Before', town]],
    ['UPDATE contact SET changed=? WHERE id=?', [1_000_000 + number, contact]],
  ];
  if (index) rows.push(['INSERT OR REPLACE INTO other_terms(rowid, terms) VALUES(?, ?)', [contact, restTerms(town, `mail${contact}@example.org`, '+48 123456789')]]);
  return rows;
}
