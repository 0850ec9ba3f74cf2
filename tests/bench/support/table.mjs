// One table, each line with its unit, and what the figure should be where the project set one.
export class Table {
  rows = [];

  /** `value` undefined means that it could not be measured here, and the table says so. */
  add(name, value, unit, goal) {
    this.rows.push({name, value, unit, goal});
  }

  section(title) {
    this.rows.push({title});
  }

  print() {
    const wide = Math.max(...this.rows.map(({name = ''}) => name.length));
    for (const {title, name, value, unit, goal} of this.rows) {
      if (title) console.log(`\n${title}`);
      else console.log(`  ${name.padEnd(wide)} ${format(value).padStart(10)} ${unit.padEnd(4)} ${goal ? `(goal ${goal})` : ''}`.trimEnd());
    }
  }
}

function format(value) {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (Number.isInteger(value)) return String(value);
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}

export function quantile(values, share) {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);
