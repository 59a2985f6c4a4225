// Somebody with an account on the page for browsers and phones: signing in, watching lots, and where they stand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';

async function visit(t, path = '/', options = {}) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const vase = await seller.sell({ name: 'Celadon vase', start: 1000 });
  const lamp = await seller.sell({ name: 'Brass lamp', start: 500 });
  const browser = await startBrowser(t);
  const opened = await openPage(browser, host.url + path.replace('{id}', vase.id), options);
  const card = (lot) => opened.page.locator(`[data-lot="${lot.id}"]`);
  return { host, seller, ann, ben, vase, lamp, card, ...opened };
}

async function signIn(page, client, password = `password of ${client.account.nick}`) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Email').fill(client.account.email);
  await dialog.getByLabel('Password').fill(password);
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const names = (page) => page.locator('.card-name').allInnerTexts();

test('watching asks a stranger to sign in, and then watches', async (t) => {
  const { page, ann, vase, lamp, card, complaints } = await visit(t);
  await card(vase).getByRole('button', { name: 'Watch Celadon vase' }).click();
  await signIn(page, ann);
  await card(vase).getByText('Watching').waitFor();
  const watched = (await ann.get('/api/v1/me/watching')).body.items;
  assert.deepEqual(
    watched.map((lot) => lot.id),
    [vase.id],
  );

  await page.getByRole('checkbox', { name: 'Watching' }).check();
  assert.deepEqual(await names(page), ['Celadon vase']);
  assert.match(page.url(), /watching=1/);
  await page.reload();
  await card(vase).waitFor();
  assert.equal(await card(lamp).count(), 0, 'the address and the session are kept');

  await card(vase).getByRole('button', { name: 'Watch Celadon vase' }).click();
  await page.getByText('Nothing that you watch is here').waitFor();
  assert.deepEqual((await ann.get('/api/v1/me/watching')).body.items, []);
  assert.deepEqual(complaints, [], 'no errors, and nothing against the content security policy');
});

test('a wrong password is told in words, and a new account is made in the same dialog', async (t) => {
  const { page, host, ann } = await visit(t, '/', { locale: 'en-GB' });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await signIn(page, ann, 'not the password');
  await page.getByRole('alert').getByText('The email or the password is wrong.').waitFor();

  await page.getByRole('button', { name: /Sign up/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Dora');
  await dialog.getByLabel('Email').fill('dora@example.org');
  await dialog.getByLabel('Password').fill('a long password');
  await dialog.getByRole('button', { name: 'Sign up', exact: true }).click();
  await page.locator('#account').getByText('Dora').waitFor();
  assert.equal((await host.signIn('dora@example.org', 'a long password')).account.nick, 'Dora');

  await page.locator('#account').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You can sign in again with your email and password.').waitFor();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  assert.equal(await page.locator('#account').textContent(), 'Sign in');
  assert.equal(await page.locator('.toggle').isVisible(), false);
});

test('who has signed in sees where they stand, as it changes', async (t) => {
  const { page, ann, ben, vase, card } = await visit(t);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await signIn(page, ann);
  await page.locator('#account').getByText('Ann').waitFor();
  await ann.bid(vase.id, 2000);
  await card(vase).getByText('You lead').waitFor();
  assert.equal(await card(vase).getAttribute('data-standing'), 'leading');
  await ben.bid(vase.id, 3000);
  await card(vase).getByText('Outbid').waitFor();

  await card(vase).getByRole('link').click();
  await page.locator('.verdict').getByText('You are outbid: Ben leads.').waitFor();
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await page.locator('.watch-lot[aria-pressed=true]').getByText('Watching').waitFor();
  await ann.bid(vase.id, 4000);
  await page.locator('.verdict').getByText('You lead.').waitFor();
});

test('who came by a lot finds in the catalogue what they watch, as who began there does', async (t) => {
  const { page, ann } = await visit(t, '/lots/{id}');
  await page.locator('#account').getByText('Sign in').click();
  await signIn(page, ann);
  await page.locator('#account').getByText('Ann').waitFor();
  await page.locator('.trail').getByRole('link', { name: 'Catalogue' }).click();
  await page.locator('.toggle').getByText('Watching').waitFor();
});

test('where the house makes the accounts, nobody is asked to sign up', async (t) => {
  const { page, host } = await visit(t);
  await (await host.host()).patch('/api/v1/house', { signUp: 'host' });
  await page.reload();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('dialog').getByLabel('Email').waitFor();
  assert.equal(await page.getByRole('button', { name: /Sign up/ }).count(), 0);
});

test('nothing is clipped at 360 pixels, signed in and in the dialog', async (t) => {
  const { page, host, vase, ann } = await visit(t, '/', { viewport: { width: 360, height: 800 } });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: /Sign up/ }).click();
  const box = await page.getByRole('dialog').boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360 && box.y >= 0 && box.y + box.height <= 800);
  await page.getByRole('button', { name: /Already/ }).click();
  await signIn(page, ann);
  await page.locator('.toggle').waitFor();
  assert.equal(await overflow(), 0);
  await page.goto(`${host.url}/lots/${vase.id}`);
  await page.locator('.watch-lot').waitFor();
  assert.equal(await overflow(), 0);
});
