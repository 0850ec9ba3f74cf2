-- What happens around contacts (domain/records). Numbers of one space name contacts (below 2^24) and records (from there
-- on), so that change, cell and mark tell of both: `subject`.
ALTER TABLE stamp RENAME TO transactions;
ALTER TABLE fv RENAME TO field_value;
ALTER TABLE reach RENAME TO contact_method;
ALTER TABLE rest RENAME TO other_terms;
ALTER TABLE cell RENAME COLUMN contact TO subject;
ALTER TABLE cell RENAME COLUMN reach TO part;
ALTER TABLE change RENAME COLUMN contact TO subject;
ALTER TABLE change RENAME COLUMN reach TO part;
DROP INDEX change_contact;
CREATE INDEX change_subject ON change(subject);
-- What made the transaction: domain::Verb; NULL before there were any.
ALTER TABLE transactions ADD COLUMN verb INTEGER;
-- uid: 63 random bits, the name outside of this database. contact: NULL when it was unlinked. at: Unix milliseconds, when
-- it happened or is due; state: index among its kind's. stamp, changed, lifecycle, origin: as a contact's.
CREATE TABLE record(id INTEGER PRIMARY KEY, uid INTEGER NOT NULL, kind INTEGER NOT NULL, contact INTEGER,
                    at INTEGER NOT NULL, state INTEGER NOT NULL, stamp INTEGER NOT NULL, changed INTEGER NOT NULL,
                    lifecycle INTEGER NOT NULL, origin INTEGER NOT NULL);
CREATE INDEX record_contact ON record(contact, at);
CREATE TABLE record_value(record INTEGER NOT NULL, field INTEGER NOT NULL, value NOT NULL,
                          PRIMARY KEY(record, field)) WITHOUT ROWID;
-- No prefixes: records are many, and asked by at least three letters.
CREATE VIRTUAL TABLE record_terms USING fts5(terms, content='', contentless_delete=1, detail=none, tokenize='ascii');
-- What left the card index stood in the change table alone (field 92, from a channel to an address): a record now.
-- Numbers follow the greatest one, so that one before the first is there for a moment.
INSERT INTO record VALUES(16777215, 0, 0, NULL, 0, 0, 0, 0, 0, 0);
INSERT INTO record(uid, kind, contact, at, state, stamp, changed, lifecycle, origin)
  SELECT h.part, 4, h.subject, t.hlc >> 16, 0, h.stamp, h.stamp, 0, 0
  FROM change h JOIN transactions t ON t.id=h.stamp WHERE h.field=92 ORDER BY h.stamp, h.subject, h.part;
DELETE FROM record WHERE id=16777215;
INSERT INTO record_value(record, field, value)
  SELECT r.id, 280, CASE h.old WHEN 0 THEN 'call' WHEN 1 THEN 'sms' WHEN 2 THEN 'whatsapp' WHEN 3 THEN 'viber'
                               WHEN 4 THEN 'messenger' WHEN 5 THEN 'email' ELSE 'map' END
  FROM record r JOIN change h ON h.stamp=r.stamp AND h.subject=r.contact AND h.field=92 AND h.part=r.uid
  WHERE h.old IS NOT NULL;
INSERT INTO record_value(record, field, value)
  SELECT r.id, 281, h.new
  FROM record r JOIN change h ON h.stamp=r.stamp AND h.subject=r.contact AND h.field=92 AND h.part=r.uid
  WHERE h.new IS NOT NULL;
INSERT INTO change(stamp, subject, field, part, old, new) SELECT stamp, id, 68, 0, 2, 0 FROM record;
DELETE FROM change WHERE field=92;
