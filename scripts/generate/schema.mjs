// Embeds src/store/schema/NNN_*.sql, in order: node schema.mjs <output.cpp> <inputs.sql>...
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const [output, ...inputs] = process.argv.slice(2);
inputs.sort((a, b) => basename(a).localeCompare(basename(b), 'en'));

const literals = inputs.map((path, index) => {
  const number = Number(basename(path).slice(0, 3));
  if (number !== index + 1) throw new Error(`${path}: migrations are numbered from 001 without gaps`);
  const sql = readFileSync(path, 'utf8');
  if (sql.includes(')sql"')) throw new Error(`${path}: contains )sql"`);
  return `R"sql(${sql})sql"`;
});

mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, `#include "store/schema/migrations.h"

namespace store {

const char* const kMigrations[] = {
${literals.join(',\n')}};
const int kMigrationCount = ${literals.length};

}  // namespace store
`);
