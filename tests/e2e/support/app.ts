// The page as a person or a screen reader finds it: by role and name only.
import {expect, type Locator, type Page} from '@playwright/test';

export interface NewPerson {
  first?: string;
  last?: string;
  email?: string;
  phone?: string;
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

  async toSettings(): Promise<void> {
    await this.navigation.getByRole('link', {name: 'Settings'}).click();
    await expect(this.page.getByRole('heading', {name: 'Settings', exact: true})).toBeVisible();
  }

  /** Creates a person through the creation window and waits until it is stored. */
  async addPerson(person: NewPerson): Promise<void> {
    await this.button('New person').first().click();
    const dialog = this.page.getByRole('dialog', {name: 'New person'});
    await expect(dialog).toBeVisible();
    for (const [name, value] of [['First name', person.first], ['Last name', person.last]] as const) {
      if (value !== undefined) await dialog.getByRole('textbox', {name, exact: true}).fill(value);
    }
    if (person.email !== undefined) await dialog.getByRole('textbox', {name: /^Email/}).fill(person.email);
    if (person.phone !== undefined) await dialog.getByRole('textbox', {name: /^Phone/}).fill(person.phone);
    await dialog.getByRole('button', {name: 'Save', exact: true}).click();
    await expect(dialog).toBeHidden();
    await this.saved();
  }
}
