// One browser is killed at its work, and what is left is judged.
import {expect} from '@playwright/test';

import {nothing} from './ledger';
import {adopt, type Profiles} from './profiles';
import {Seeded} from './seeded';
import {Victim, type Backend, type Shot, type Site} from './victim';
import {works, type Kind, type Work} from './works';

export interface Plan {
  kind: Kind;
  backend: Backend;
  seed: number;
}

/** `inFlight`, `pending`: when it was shot, there was a transaction, and a change that was not said to be saved. */
export interface Outcome extends Plan {
  shot: Shot;
  inFlight: boolean;
  pending: boolean;
  commits: number;
  verdict: 'kept' | 'not kept' | 'lost' | 'unknown';
  problems: string[];
  seconds: number;
}

/** Where trials are made. */
export interface Range extends Site {
  profiles: Profiles;
}

function aim(work: Work, seed: number): Shot {
  const random = new Seeded(seed);
  if (random.chance(0.25)) return {after: 'beginning', nth: 1, delay: random.below(work.span)};
  const after = random.pick(work.aims);
  const delay = after === 'saved' ? random.below(3) : random.below(work.spread);
  return {after, nth: 1 + random.below(work.peaceful + 1), delay};
}

export async function attempt(plan: Plan, range: Range, report: (outcome: Outcome) => void = () => undefined): Promise<void> {
  const work: Work = works[plan.kind];
  const profile = work.fresh ? undefined : await range.profiles.get(plan.backend);
  const begun = performance.now();
  const shot = aim(work, plan.seed);
  const victim = new Victim(plan.backend, range, profile?.state ?? nothing);
  const outcome: Outcome = {
    ...plan, shot, inFlight: false, pending: false, commits: 0, verdict: 'unknown', problems: [], seconds: 0,
  };
  try {
    if (profile) adopt(victim, profile);
    await victim.start(plan.seed);
    if (work.before) await victim.plant(work.before);
    await victim.suffer(shot, () => work.run(victim));
    const {ledger, inFlight} = victim;
    Object.assign(outcome, {inFlight: inFlight > 0, pending: ledger.pending, commits: ledger.commits});

    await victim.start(plan.seed);
    await victim.app.open();
    await victim.app.saved();
    await expect(victim.app.page.getByRole('alert')).toHaveCount(0);
    const {problems, state} = await victim.examine();
    Object.assign(outcome, {problems, verdict: ledger.judge(state)});
    expect(problems).toEqual([]);
    expect(outcome.verdict, `found ${JSON.stringify(state)}, expected one of ${ledger}`).not.toBe('lost');
  } finally {
    outcome.seconds = (performance.now() - begun) / 1000;
    report(outcome);
    await victim.dispose();
  }
}
