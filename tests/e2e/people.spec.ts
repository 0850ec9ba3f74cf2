// Who and whose: the team, owners and followers, superiors and organizations' people, campaigns and discounts.
import {expect, test} from './support/fixtures';

test('a member of the team signs, owns and follows, and what was done stays signed after a reload', async ({app}) => {
  await app.open('#/settings/team');
  const name = app.field('Name of the new member');
  await name.fill('Ewa');
  await name.press('Enter');
  await expect(app.button('Rename “Ewa”')).toBeVisible();
  await app.button('You are Me. Change').click();
  await app.page.getByRole('menuitem', {name: 'Ewa'}).or(app.page.getByRole('menuitemradio', {name: 'Ewa'})).click();
  await expect(app.button('You are Ewa. Change')).toBeVisible();
  await app.toContacts();
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.page.getByRole('combobox', {name: 'Owner', exact: true}).selectOption('Me');
  await app.button('Add follower').click();
  await app.page.getByRole('menuitem', {name: 'Ewa'}).click();
  await expect(app.button('Remove follower Ewa')).toBeVisible();
  await app.saved();
  await app.reload();
  await expect(app.button('You are Ewa. Change')).toBeVisible();
  await expect(app.button('Remove follower Ewa')).toBeVisible();
  await expect(app.page.getByText('Owner set to “Me”', {exact: true})).toBeVisible();
});

test('people report to each other, work at one organization, and have a role there', async ({app}) => {
  await app.addOrganization('Młyn');
  await app.toContacts();
  await app.addPerson({first: 'Bert'});
  await app.toContacts();
  await app.addPerson({first: 'Anna'});
  await app.button('Choose a superior').click();
  await app.page.getByRole('combobox', {name: 'Find a person'}).fill('ber');
  await app.page.getByRole('option', {name: 'Bert'}).click();
  await app.page.getByRole('link', {name: 'Bert'}).click();
  await app.heading('Bert');
  await expect(app.page.getByRole('list', {name: 'Reports'}).getByRole('link', {name: 'Anna'})).toBeVisible();
  await app.toContacts();
  await app.contact('Młyn').click();
  await app.button('Link a person').click();
  await app.page.getByRole('option', {name: 'Anna'}).click();
  await app.edit('Role of Anna', 'Accountant');
  await app.button('Open Anna').click();
  await app.heading('Anna');
  await expect(app.value('Role of Anna')).toBeVisible();
  await expect(app.page.getByRole('link', {name: 'Młyn'})).toBeVisible();
});

test('a campaign is made in the settings and chosen on the card, beside a discount that survives a backup', async ({app}) => {
  await app.open('#/settings/marketing');
  await app.field('Name of the new campaign').fill('Spring fair');
  await app.button('Add campaign').click();
  await app.toContacts();
  await app.addPerson({first: 'Anna'});
  await app.page.getByRole('combobox', {name: 'Campaign', exact: true}).selectOption('Spring fair');
  await app.edit('Personal discount', '12.5');
  await app.page.getByRole('combobox', {name: 'Applies to'}).selectOption('Goods');
  await app.saved();
  const backup = await (await app.writeBackup()).path();
  await app.restore(backup, {replaces: true});
  await app.toContacts();
  await app.contact('Anna').click();
  await expect(app.value('Personal discount')).toBeVisible();
  await expect(app.page.getByRole('combobox', {name: 'Applies to'})).toHaveValue(/./);
  await expect(app.page.getByText('Campaign set to “Spring fair”', {exact: true})).toBeVisible();
});
