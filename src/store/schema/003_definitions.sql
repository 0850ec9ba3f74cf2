-- What is defined for the whole card index, property by property (domain/fields/definition.h). A definition without its kind is
-- removed. Its cells in change and cell bear contact 0 and the definition as their `reach`.
CREATE TABLE definition(id INTEGER NOT NULL, property INTEGER NOT NULL, value NOT NULL,
                        PRIMARY KEY(id, property)) WITHOUT ROWID;
-- Which definitions a contact bears (field: as what), such as its tags.
CREATE TABLE mark(contact INTEGER NOT NULL, field INTEGER NOT NULL, part INTEGER NOT NULL,
                  PRIMARY KEY(contact, field, part)) WITHOUT ROWID;
CREATE INDEX mark_part ON mark(field, part);
-- Superseded: nothing but what the program knows by itself stood there.
DROP TABLE folder;
DROP TABLE field;
DELETE FROM meta WHERE key='standard_fields';
