// The fixtures of the end-to-end tests, and what a trial needs.
import {test as base} from '../../e2e/support/fixtures';
import {Profiles} from './profiles';
import type {Range} from './trial';

export const test = base.extend<{torture: Range}, {profiles: Profiles}>({
  profiles: [async ({served}, use) => {
    const profiles = new Profiles({url: served.url, watch: () => undefined});
    await use(profiles);
    profiles.dispose();
  }, {scope: 'worker'}],

  torture: async ({guards, served, profiles}, use) => {
    guards.expect(/abort/i);
    guards.expect(/favicon\.ico/); // asked for a page that names no icon
    await use({url: served.url, watch: (context) => guards.watch(context), profiles});
  },
});
