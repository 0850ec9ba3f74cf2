// The page as a web page: addressed, licensed, installable, and talking to nobody.
import {expect, test} from './support/fixtures';

test('back and forward go where the person was', async ({app}) => {
  await app.addPerson({first: 'Anna', last: 'Nowak'});
  await app.toContacts();
  await app.contact('Anna Nowak').click();
  await app.heading('Anna Nowak');
  await app.page.goBack();
  await expect(app.contact('Anna Nowak')).toBeVisible();
  await app.page.goForward();
  await app.heading('Anna Nowak');
});

test('an address that leads nowhere says so', async ({app}) => {
  await app.open('#/no/such/page');
  await expect(app.page.getByRole('heading', {name: 'There is no such page'})).toBeVisible();
  await app.page.getByRole('button', {name: 'Go to contacts'}).click();
  await expect(app.page).toHaveTitle('Contacts – Kartoteka');
});

test('the theme chosen stays', async ({app}) => {
  const scheme = () => app.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await app.page.getByRole('button', {name: /^Theme: System\./}).click();
  await app.page.getByRole('button', {name: /^Theme: Light\./}).click();
  await expect(app.page.getByRole('button', {name: /^Theme: Dark\./})).toBeVisible();
  expect(await scheme()).toBe('dark');
  await app.reload();
  expect(await scheme()).toBe('dark');
});

test('the page forbids whatever it does not need', async ({app}) => {
  const policy = await app.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const directives = new Map(policy!.split(';').map((part) => {
    const [name, ...values] = part.trim().split(/\s+/);
    return [name!, values] as const;
  }));
  expect(directives.get('default-src')).toEqual(["'none'"]);
  expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  expect(directives.get('form-action')).toEqual(["'none'"]);
  expect(directives.get('base-uri')).toEqual(["'none'"]);
});

test('manifest, icons, licences and backup schema are served', async ({app, served}) => {
  const get = async (path: string) => {
    const response = await app.page.request.get(served.url + path);
    expect(response.status(), path).toBe(200);
    return response;
  };
  const manifest = await (await get('manifest.webmanifest')).json() as {start_url: string; icons: {src: string; type: string}[]};
  expect(manifest.start_url).toBe('./');
  for (const icon of manifest.icons) expect((await get(icon.src)).headers()['content-type']).toBe(icon.type);
  const licences = await (await get('licences.txt')).text();
  for (const name of ['Dear ImGui', 'SQLite', 'Inter', 'Lucide', 'SIL OPEN FONT LICENSE']) expect(licences).toContain(name);
  expect(await (await get('schema/backup-4.schema.json')).json()).toHaveProperty('$schema');
});
