// The slowest tests are read from both reports, and told longest first.
import assert from 'node:assert/strict';
import test from 'node:test';

import {ctestTimes, playwrightTimes, slowest} from '../../scripts/slowest.mjs';

test('times of both reports', () => {
  const xml = '<testsuite tests="2"><testcase name="native.store" classname="native.store" time="12.5" status="run"/>' +
    '<testcase name="check.length" classname="check.length" time="0.25" status="run"></testcase></testsuite>';
  const report = {suites: [{title: 'undo.spec.ts', specs: [{title: 'redo', tests: [{results: [{duration: 1000}, {duration: 2000}]}]}],
    suites: [{title: 'inner', specs: [{title: 'deep', tests: [{results: [{duration: 500}]}]}]}]}]};
  const times = [...ctestTimes(xml), ...playwrightTimes(report)];
  assert.deepEqual(slowest(times, 3), [[12.5, 'native.store'], [3, 'e2e undo.spec.ts › redo'], [0.5, 'e2e undo.spec.ts › deep']]);
});
