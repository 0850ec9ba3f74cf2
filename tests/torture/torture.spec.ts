// Whole browsers killed at random instants of their work, on both of Chromium's IndexedDB backends: nothing that was said
// to be saved is lost, nothing is there that was never done, and the database is whole. Run by scripts/torture.
import {test} from './support/fixtures';
import {attempt} from './support/trial';
import {backends, type Backend} from './support/victim';
import {kinds} from './support/works';

const trials = Number(process.env.KARTOTEKA_TORTURE_TRIALS ?? 300);
const first = Number(process.env.KARTOTEKA_TORTURE_SEED ?? 1);
const plans = kinds.flatMap((kind) => (Object.keys(backends) as Backend[]).map((backend) => ({kind, backend})));

// The seed alone names a trial: its kind of work, its backend and the moment of its shot.
for (let seed = first; seed < first + trials; ++seed) {
  const {kind, backend} = plans[seed % plans.length]!;
  test(`${kind} on ${backend}, seed ${seed}`, async ({torture}, info) => {
    await attempt({kind, backend, seed}, torture, (outcome) => {
      info.annotations.push({type: 'outcome', description: JSON.stringify(outcome)});
    });
  });
}
