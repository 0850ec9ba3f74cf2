// The page as a person or a screen reader finds it: by role and name only.
import {expect, type Download, type Locator, type Page} from '@playwright/test';

export interface NewPerson {
  first?: string;
  last?: string;
  email?: string;
  phone?: string;
}

export interface FilePayload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export class App {
  constructor(readonly page: Page, readonly url: string) {}

  /** Opens the page (or a fragment of it, such as "#/settings") and waits until it can be used. */
  async open(fragment = ''): Promise<void> {
    await this.page.goto(this.url + fragment);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.navigation.getByRole('link', {name: 'Settings'})).toBeVisible();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  get navigation(): Locator {
    return this.page.getByRole('navigation', {name: 'Main'});
  }

  get list(): Locator {
    return this.page.getByRole('grid', {name: 'Contact list'});
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', {name: 'Search'});
  }

  /** The link of a contact in the list. */
  contact(name: string): Locator {
    return this.list.getByRole('link', {name, exact: true});
  }

  field(name: string): Locator {
    return this.page.getByRole('textbox', {name, exact: true});
  }

  button(name: string): Locator {
    return this.page.getByRole('button', {name, exact: true});
  }

  /** Waits until the page says that everything is stored. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({hasText: /^Saved$/})).toBeVisible();
  }

  async toContacts(): Promise<void> {
    await this.navigation.getByRole('link', {name: 'Contacts'}).click();
    await expect(this.page.getByRole('heading', {name: 'Contacts', exact: true})).toBeVisible();
  }

  /** Settings, at the section named. */
  async toSettings(section: 'Appearance' | 'Contact form' | 'Data and backup' | 'About' | 'Tags' | 'Portal' | 'Email templates'): Promise<void> {
    await this.navigation.getByRole('link', {name: 'Settings'}).click();
    await this.page.getByRole('tablist', {name: 'Settings sections'}).getByRole('tab', {name: section}).click();
  }

  /** Creates a person through the creation window, and waits until the contact's page shows it and it is stored. */
  async addPerson(person: NewPerson): Promise<void> {
    await this.button('New person').first().click();
    const dialog = this.page.getByRole('dialog', {name: 'New person'});
    for (const [name, value] of [
      ['First name', person.first], ['Last name', person.last], ['Email', person.email], ['Phone', person.phone],
    ] as const) {
      if (value !== undefined) await dialog.getByRole('textbox', {name, exact: true}).fill(value);
    }
    await dialog.getByRole('button', {name: 'Save', exact: true}).click();
    await expect(dialog).toBeHidden();
    await this.heading([person.first, person.last].filter(Boolean).join(' '));
    await this.saved();
  }

  /** What the menu of the open contact can do. */
  async act(what: string): Promise<void> {
    await this.button('More actions').click();
    await this.page.getByRole('menuitem', {name: what, exact: true}).click();
  }

  /** A channel or the consent of a phone or an email, switched in its menu. */
  async tick(value: string, what: string): Promise<void> {
    await this.button(`Options for ${value}`).click();
    await this.page.getByRole('menuitem', {name: what, exact: true}).click();
  }

  async addOrganization(name: string): Promise<void> {
    await this.button('New organization').first().click();
    const dialog = this.page.getByRole('dialog', {name: 'New organization'});
    await dialog.getByRole('textbox', {name: 'Organization name', exact: true}).fill(name);
    await dialog.getByRole('button', {name: 'Save', exact: true}).click();
    await this.heading(name);
    await this.saved();
  }

  async heading(name: string): Promise<void> {
    await expect(this.page.getByRole('heading', {name, exact: true, level: 1})).toBeVisible();
  }

  /** Edits a field of the open contact in place. */
  async edit(field: string, value: string): Promise<void> {
    await this.button(`Edit ${field}`).click();
    await this.field(field).fill(value);
    await this.field(field).press('Enter');
    await expect(this.field(field)).toBeHidden();
    await this.saved();
  }

  /** The value that the open contact's card shows. */
  value(field: string): Locator {
    return this.button(`Edit ${field}`);
  }

  async writeBackup(): Promise<Download> {
    await this.toSettings('Data and backup');
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.button('Write backup').click()]);
    await expect(this.page.getByText(/^Backup written with \d+ contacts?\.$/)).toBeVisible();
    return file;
  }

  /** Chooses a file to restore from; when something is there already, says that it may be replaced. */
  async restore(file: FilePayload | string, {replaces = false} = {}): Promise<void> {
    await this.toSettings('Data and backup');
    await this.page.getByLabel('Restore from a file').setInputFiles(file);
    if (replaces) {
      await this.page.getByRole('dialog', {name: 'Replace everything?'}).getByRole('button', {name: 'Replace everything'}).click();
    }
  }
}
