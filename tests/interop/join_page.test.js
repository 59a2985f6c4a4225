// Coming in by the hall's code on the page: by hand or led there by its QR code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

/** The page, with the host's answers to new accounts in place of its own. */
async function hall(t, path, answers) {
  const host = await startHost(t);
  const { page, complaints } = await pageOf(await startBrowser(t), host, null, '/', phone);
  const asked = [];
  await page.route('**/api/v1/accounts', (route) => {
    asked.push(route.request().postDataJSON());
    const { status, body } = answers.shift();
    return route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(body) });
  });
  await page.goto(host.url + path);
  return { host, page, asked, complaints };
}

test('who is led here by the code gives a name, and what is wrong stands at its field', async (t) => {
  const { page, asked } = await hall(t, '/join/abcdef', [
    { status: 409, body: { code: 'nick_taken', detail: 'taken' } },
    { status: 403, body: { code: 'forbidden', detail: 'no' } },
  ]);
  await page.getByRole('heading', { name: 'Welcome to Interop House' }).waitFor();
  assert.equal(await page.getByLabel('Code on the screen').isVisible(), false);
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByText('Enter a name').waitFor();
  await page.getByLabel('Your name').fill('Ann');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.locator('#join-nick-fault').getByText('Somebody has this name already.').waitFor();
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.locator('#join-code-fault').getByText('This code is not taken here').waitFor();
  assert.equal(await page.getByLabel('Code on the screen').inputValue(), 'ABCDEF');
  assert.deepEqual(asked, [
    { nick: 'Ann', code: 'ABCDEF' },
    { nick: 'Ann', code: 'ABCDEF' },
  ]);
});

test('without a code in the address it is asked for, and who comes in is told who they are', async (t) => {
  const { host, page } = await hall(t, '/join', [{ status: 201, body: {} }]);
  const ann = await host.signUp('Ann');
  await page.route('**/api/v1/me', (route) => route.fulfill({ json: { ...ann.account, paddle: 117, roles: [] } }));
  for (const list of ['watching', 'bids'])
    await page.route(`**/api/v1/me/${list}*`, (route) => route.fulfill({ json: { items: [], next: null } }));
  await page.getByLabel('Your name').fill('Ann');
  await page.getByLabel('Code on the screen').fill('abc');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByText('The code has six letters.').waitFor();
  await page.getByLabel('Code on the screen').fill('abcdef');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByText('Paddle 117').waitFor();
  await page.getByRole('link', { name: 'To the catalogue' }).click();
  await page.getByRole('heading', { name: 'Catalogue' }).waitFor();
});
