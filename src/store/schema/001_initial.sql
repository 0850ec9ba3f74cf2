-- Small integers name rows inside this database; uuid names them everywhere. `stamp` columns hold stamp.id.

CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- Who and where. The first profile has no name of its own.
CREATE TABLE device(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL);
CREATE TABLE profile(id INTEGER PRIMARY KEY, uuid BLOB NOT NULL, name TEXT NOT NULL, stamp INTEGER NOT NULL);

-- One row per transaction; id doubles as the local sequence number. hlc: milliseconds << 16 | counter, never falling.
CREATE TABLE stamp(id INTEGER PRIMARY KEY, hlc INTEGER NOT NULL, device INTEGER NOT NULL, profile INTEGER NOT NULL,
                   undoes INTEGER);

-- The card's folders and fields. Standard ones have a key that the catalogues know, own ones a name.
CREATE TABLE folder(id INTEGER PRIMARY KEY, uuid BLOB, key TEXT, name TEXT, position INTEGER NOT NULL,
                    stamp INTEGER NOT NULL);
CREATE TABLE field(id INTEGER PRIMARY KEY, uuid BLOB, key TEXT, name TEXT, type INTEGER NOT NULL,
                   folder INTEGER NOT NULL, position INTEGER NOT NULL, stamp INTEGER NOT NULL);

-- created: the first 48 bits of the UUID (version 7: milliseconds), uuid: the other 80. stamp: the transaction that
-- made the row, changed: the last one that touched the contact. Rows are never deleted, ids never used again.
CREATE TABLE contact(id INTEGER PRIMARY KEY, created INTEGER NOT NULL, uuid BLOB NOT NULL, stamp INTEGER NOT NULL,
                     changed INTEGER NOT NULL, kind INTEGER NOT NULL, status INTEGER NOT NULL, supplier INTEGER NOT NULL,
                     lifecycle INTEGER NOT NULL, origin INTEGER NOT NULL, first TEXT, last TEXT, company INTEGER,
                     sort BLOB);
-- Finds an id and orders by age; a batch made in one millisecond shares its time.
CREATE INDEX contact_uuid ON contact(created, uuid);
CREATE INDEX contact_sort ON contact(sort);
CREATE INDEX contact_company ON contact(company) WHERE company IS NOT NULL;

-- Values of every other field, rows of one field together: k = field << 24 | contact.
CREATE TABLE fv(k INTEGER PRIMARY KEY, value NOT NULL);

-- Phones and e-mails. value is NULL once removed; of one kind the lowest rank is primary.
CREATE TABLE reach(contact INTEGER NOT NULL, id INTEGER NOT NULL, kind INTEGER NOT NULL, type INTEGER NOT NULL,
                   flags INTEGER NOT NULL, rank INTEGER NOT NULL, stamp INTEGER NOT NULL, value TEXT, label TEXT,
                   PRIMARY KEY(contact, id)) WITHOUT ROWID;

-- Stamps of the cells that were written after their row. reach is 0 for the contact's own cells.
CREATE TABLE cell(field INTEGER NOT NULL, contact INTEGER NOT NULL, reach INTEGER NOT NULL, stamp INTEGER NOT NULL,
                  PRIMARY KEY(field, contact, reach)) WITHOUT ROWID;

-- Append-only: audit, undo and sync. A contact's creation needs no rows here.
CREATE TABLE change(stamp INTEGER NOT NULL, contact INTEGER NOT NULL, field INTEGER NOT NULL, reach INTEGER NOT NULL,
                    old, new, PRIMARY KEY(stamp, contact, field, reach)) WITHOUT ROWID;
CREATE INDEX change_contact ON change(contact);

-- Fed with terms that the domain has folded and cut (letters and digits alone).
CREATE VIRTUAL TABLE names USING fts5(terms, content='', contentless_delete=1, detail=none, prefix='1 2 3 4',
                                      tokenize='ascii');
CREATE VIRTUAL TABLE rest USING fts5(terms, content='', contentless_delete=1, detail=none, prefix='1 2 3 4',
                                     tokenize='ascii');
