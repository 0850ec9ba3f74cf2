"""table_sizes.py <file> <records>: bytes of every table and index of a database file, and what a record costs, a line each."""
import sqlite3
import sys

database = sqlite3.connect(f'file:{sys.argv[1]}?mode=ro', uri=True)
records = int(sys.argv[2])
sizes = dict(database.execute('SELECT name, sum(pgsize) FROM dbstat GROUP BY name'))
for name, size in sorted(sizes.items(), key=lambda item: -item[1]):
    print(name, size)
of_records = sum(size for name, size in sizes.items() if name.startswith('record'))
changes = sum(size for name, size in sizes.items() if name in ('change', 'change_subject'))
print('bytes_of_a_record', (of_records + changes) / max(records, 1))
print('of_which_changes', changes / max(records, 1))
