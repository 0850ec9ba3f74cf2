// One tab writes; a second one says why it does not.
import {App} from './support/app';
import {expect, test} from './support/fixtures';

test('a second tab opens read-only, says why, and writes once it is alone', async ({newProfile, served}) => {
  const profile = await newProfile();
  const first = new App(await profile.newPage(), served.url);
  await first.open();
  await first.addPerson({first: 'Anna', last: 'Nowak'});
  const second = new App(await profile.newPage(), served.url);
  await second.open();
  await expect(second.page.getByText('Kartoteka is already open in another tab, so this one is read-only.')).toBeVisible();
  await expect(second.contact('Anna Nowak')).toBeVisible();
  await second.contact('Anna Nowak').click();
  await second.heading('Anna Nowak');
  await expect(second.button('Move to trash')).toBeDisabled();
  await first.page.close();
  await second.reload();
  await expect(second.page.getByText('so this one is read-only.')).toBeHidden();
  await second.edit('City', 'Łódź');
});
