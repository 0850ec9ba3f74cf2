// One search box over every text of a contact.
import {expect, test} from './support/fixtures';

test('search ignores case and accents, finds prefixes, digits of phones and parts of e-mails', async ({app}) => {
  const people = [
    {first: 'Łucja', last: 'Żółkiewska', email: 'lucja@poczta.example', phone: '+48 601 234 567'},
    {first: 'Jürgen', last: 'Straß', email: 'j.strass@firma.example', phone: '(030) 98 76 54'},
    {first: 'Алёна', last: 'Иванова', email: 'alena@example.org', phone: '+7 912 000 11 22'},
  ];
  for (const person of people) {
    await app.addPerson(person);
    await app.toContacts();
  }
  for (const [query, name] of [
    ['lucja zolk', 'Łucja Żółkiewska'], ['ŻÓŁ', 'Łucja Żółkiewska'], ['601234', 'Łucja Żółkiewska'], ['poczta', 'Łucja Żółkiewska'],
    ['jurgen strass', 'Jürgen Straß'], ['firma', 'Jürgen Straß'], ['9876', 'Jürgen Straß'],
    ['алена', 'Алёна Иванова'], ['ИВАН', 'Алёна Иванова'],
  ] as const) {
    await app.search.fill(query);
    await expect(app.contact(name), query).toBeVisible();
    await expect(app.list.getByRole('link'), query).toHaveCount(1);
  }
  await app.search.fill('nobody of this name');
  await expect(app.page.getByRole('heading', {name: 'No matches'})).toBeVisible();
  await app.button('Clear search').click();
  await expect(app.list.getByRole('link')).toHaveCount(3);
});

test('a search is part of the address', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.toContacts();
  await app.addPerson({first: 'Jan', last: 'Zielinski'});
  await app.toContacts();
  await app.search.fill('nowak');
  await expect(app.contact('Jan Zielinski')).toBeHidden();
  await app.reload();
  await expect(app.search).toHaveValue('nowak');
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await expect(app.contact('Jan Zielinski')).toBeHidden();
});
