"""check_database.py <file>: what SQLite says is wrong with the database file, and the State in it, as JSON."""
import json
import re
import sqlite3
import sys

database = sqlite3.connect(f'file:{sys.argv[1]}?mode=ro', uri=True)


def column(query):
    return [row[0] for row in database.execute(query)]


def number(text):
    found = re.fullmatch(r'Town (\d+)', text)
    return int(found[1]) if found else 0


problems = [problem for problem in column('PRAGMA integrity_check') if problem != 'ok']
problems += [f'foreign key of {row[0]} {row[1]}' for row in database.execute('PRAGMA foreign_key_check')]

# Every edit is a row of its own: none may be missing among them, and the last one is what the field holds.
towns = [number(new) for new in column("SELECT new FROM change WHERE new GLOB 'Town *' ORDER BY stamp")]
if towns != list(range(1, len(towns) + 1)):
    problems.append(f'edits {towns}')
if [number(value) for value in column("SELECT value FROM field_value WHERE value GLOB 'Town *'")] != towns[-1:]:
    problems.append('the field does not hold the last edit')

# A note is a row, its text and its making in the history, or nothing.
notes = column('SELECT id FROM record WHERE lifecycle = 0 AND kind = 1')
for table, owner in (('record_value', 'record'), ('change', 'subject')):
    without = [note for note in notes if not column(f'SELECT 1 FROM {table} WHERE {owner} = {note}')]
    if without:
        problems.append(f'notes without a row in {table}: {without}')

files = column('SELECT sha256 FROM attachment WHERE name IS NOT NULL')

print(json.dumps({
    'problems': problems,
    'files': files,
    'state': {
        'contacts': column('SELECT count(*) FROM contact WHERE lifecycle = 0')[0],
        'rows': column('SELECT count(*) FROM contact')[0],
        'towns': len(towns),
        'files': len(files),
        'notes': len(notes),
    },
}))
