-- Files of contacts. Their bytes stand beside the database under the SHA-256 (lower-case hexadecimal). name is NULL
-- once removed. The columns `reach` of cell and change hold a file's id, too, where field says that they are about one.
CREATE TABLE attachment(contact INTEGER NOT NULL, id INTEGER NOT NULL, stamp INTEGER NOT NULL, name TEXT,
                        type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
                        PRIMARY KEY(contact, id)) WITHOUT ROWID;
