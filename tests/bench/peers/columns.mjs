// A table with a line for each measure and a column for each competitor, who are named above it.

/** `lines`: {name, unit, cells: [{value, ratio}]}; an undefined value is what a competitor cannot do. */
export function printColumns(titles, lines) {
  console.log();
  titles.forEach((title, i) => console.log(`  ${letter(i)}  ${title}`));
  console.log(['', 'unit'.padStart(5), ...titles.map((_, i) => letter(i).padStart(16))].join('').padStart(26 + 5 + 16 * titles.length));
  for (const {name, unit, cells} of lines) {
    console.log(name.padEnd(26) + unit.padStart(5) + cells.map(({value, ratio}) => format(value, ratio).padStart(16)).join(''));
  }
}

const letter = (index) => String.fromCharCode(65 + index);

function format(value, ratio) {
  if (value === undefined) return '–';
  return digits(value) + (ratio === undefined ? '' : ` (${digits(ratio)})`);
}

const digits = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
