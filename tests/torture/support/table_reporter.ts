// One line for each kind of work on each backend, and how to do again what failed.
import type {Reporter, TestCase, TestResult} from '@playwright/test/reporter';

import type {Outcome} from './trial';

const columns: [string, (outcomes: Outcome[]) => number][] = [
  ['trials', (all) => all.length],
  ['in a transaction', (all) => all.filter(({inFlight}) => inFlight).length],
  ['before "Saved"', (all) => all.filter(({pending}) => pending).length],
  ['of these kept', (all) => all.filter(({verdict}) => verdict === 'kept').length],
  ['after "Saved"', (all) => all.filter(({pending}) => !pending).length],
  ['commits saved', (all) => all.reduce((sum, {commits}) => sum + commits, 0)],
  ['lost', (all) => all.filter(({verdict}) => verdict === 'lost').length],
  ['damaged', (all) => all.filter(({problems}) => problems.length > 0).length],
  ['unknown', (all) => all.filter(({verdict}) => verdict === 'unknown').length],
  ['seconds', (all) => Math.round(all.reduce((sum, {seconds}) => sum + seconds, 0))],
];

export default class TableReporter implements Reporter {
  private readonly outcomes: Outcome[] = [];
  private readonly failures: string[] = [];
  private readonly begun = Date.now();

  onTestEnd(test: TestCase, {annotations, error, status}: TestResult): void {
    const told = annotations.find(({type}) => type === 'outcome')?.description;
    if (told) this.outcomes.push(JSON.parse(told) as Outcome);
    if (status !== 'passed' && status !== 'skipped') this.failures.push(`${test.title}\n${error?.message ?? status}\n${told ?? ''}`);
  }

  onEnd(): void {
    const groups = new Map<string, Outcome[]>();
    for (const outcome of this.outcomes) {
      const name = `${outcome.kind} ${outcome.backend}`;
      groups.set(name, [...(groups.get(name) ?? []), outcome]);
    }
    const rows = [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, outcomes]) => [...name.split(' '), ...cells(outcomes)]);
    const table = [['killed during', 'backend', ...columns.map(([name]) => name)], ...rows, ['all', '', ...cells(this.outcomes)]];
    const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
    console.log('\n');
    for (const row of table) console.log(row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  '));
    console.log(`\n${this.outcomes.length} browsers killed in ${Math.round((Date.now() - this.begun) / 1000)} s; ${this.failures.length} failed`);
    for (const failure of this.failures) console.log(`\n** ${failure}`);
    if (this.failures.length > 0) console.log('\nOne of them again: scripts/torture 1 --seed <its seed>');
  }
}

function cells(outcomes: Outcome[]): string[] {
  return columns.map(([, count]) => String(count(outcomes)));
}
