// A browser killed at its work has lost nothing that it said to be saved, on both of Chromium's IndexedDB backends: a few of
// the trials that scripts/torture makes by the hundred.
import {test} from '../torture/support/fixtures';
import {attempt} from '../torture/support/trial';
import {kinds} from '../torture/support/works';

for (const [index, kind] of kinds.entries()) {
  const backend = index % 2 === 0 ? 'leveldb' : 'sqlite';
  test(`nothing is lost by a kill during ${kind} (${backend})`, async ({torture}) => {
    await attempt({kind, backend, seed: 3}, torture);
  });
}
