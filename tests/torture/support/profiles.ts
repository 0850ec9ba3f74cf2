// For each backend a profile that is made once and copied for each trial.
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect} from '@playwright/test';

import {counter} from './backup';
import {nothing, type State} from './ledger';
import {Victim, type Backend, type Site} from './victim';
import {restore, town} from './works';

export interface Profile {
  folder: string;
  state: State;
}

export class Profiles {
  private readonly made = new Map<Backend, Promise<Profile>>();
  private readonly root = mkdtempSync(join(tmpdir(), 'kartoteka-profiles-'));

  constructor(private readonly site: Site) {}

  get(backend: Backend): Promise<Profile> {
    const profile = this.made.get(backend) ?? this.make(backend);
    this.made.set(backend, profile);
    return profile;
  }

  dispose(): void {
    rmSync(this.root, {recursive: true, force: true, maxRetries: 10, retryDelay: 100});
  }

  private async make(backend: Backend): Promise<Profile> {
    const victim = new Victim(backend, this.site, nothing);
    try {
      await victim.start();
      await victim.app.open();
      await restore(victim, {replaces: false});
      await victim.app.page.goto(this.site.url + counter);
      await town(victim);
      const {problems, state} = await victim.examine();
      expect(problems).toEqual([]);
      expect(state).toEqual(victim.ledger.last);
      await victim.kill();
      const folder = join(this.root, backend);
      copy(victim.profile, folder);
      return {folder, state};
    } finally {
      await victim.dispose();
    }
  }
}

/** Before its start: the victim gets this profile. */
export function adopt(victim: Victim, {folder}: Profile): void {
  rmSync(victim.profile, {recursive: true, force: true});
  copy(folder, victim.profile);
}

function copy(from: string, to: string): void {
  cpSync(from, to, {recursive: true, filter: (path) => !/Singleton|DevToolsActivePort/.test(path)});
}
