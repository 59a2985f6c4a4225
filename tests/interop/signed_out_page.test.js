// A session that ends under a page that is open: the page finds out, says so, and goes on as a guest's where it was.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { sleep } from './support/inbox.js';
import { pageOf, phone } from './support/person.js';

const told = 'You were signed out by the house.';

async function house(t) {
  const host = await startHost(t);
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000 });
  await ann.bid(lot.id, 1000);
  const newPassword = async () =>
    (await host.host()).patch(`/api/v1/accounts/${ann.account.id}`, { password: 'another password' });
  return { host, ann, lot, newPassword, browser: await startBrowser(t) };
}

test('a new password, given by the house, makes the page a guest’s, on the lot that it shows', async (t) => {
  const { host, ann, lot, newPassword, browser } = await house(t);
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone);
  await page.locator('.verdict').getByText('You lead.').waitFor();
  await page.locator('.bid-other').click();
  await newPassword();
  await page.locator('.notice').getByText(told).waitFor();
  await page.locator('.verdict').getByText('Ann leads.').waitFor();
  await page.getByRole('button', { name: 'Sign in to bid' }).waitFor();
  assert.equal(await page.locator('#bid-sheet').isVisible(), false);
  assert.equal(await page.locator('#places').isVisible(), false);
  assert.match(page.url(), new RegExp(`/lots/${lot.id}$`));
  // Whoever signs in again is told no more that they are out.
  await page.locator('#account').click();
  await page.getByLabel('Email').fill(ann.account.email);
  await page.getByLabel('Password').fill('another password');
  await page.getByRole('dialog').getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.locator('.verdict').getByText('You lead.').waitFor();
  await page.locator('.notice').getByText(told).waitFor({ state: 'detached' });
});

test('a link that is withdrawn while the line is lost is found out when it is back', async (t) => {
  const { host, browser, lot } = await house(t);
  const auctioneer = await host.host();
  const { account } = (await auctioneer.post('/api/v1/accounts', { nick: '하준', paddle: 21 })).body;
  const { token } = (await auctioneer.post(`/api/v1/accounts/${account.id}/links`, {})).body;
  await auctioneer.post(`/api/v1/lots/${lot.id}/bids`, { bid: 2000, for: account.id });
  const { page, context } = await pageOf(browser, host, null, `/l/${token}`, { ...phone, locale: 'ko-KR' });
  await page.getByRole('link', { name: '내 입찰' }).click();
  await page.getByRole('link', { name: 'Celadon vase' }).waitFor();
  await context.setOffline(true);
  await page.locator('#lost').waitFor({ timeout: 30_000 });
  await auctioneer.delete(`/api/v1/accounts/${account.id}/links`);
  await context.setOffline(false);
  await page.locator('.notice').getByText('주최 측에서 로그아웃 처리했습니다.').waitFor({ timeout: 20_000 });
  await page.getByRole('heading', { name: '로그인하면 내 물품을 볼 수 있습니다' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Celadon vase' }).count(), 0, 'what was theirs is gone');
  assert.equal(await page.locator('[data-notice=back]').count(), 0, 'nor is “all is as it stands now”');
  assert.equal(await page.locator('.notice').getByText('님으로 입장했습니다').count(), 0, 'that they are in is not said beside it');
  assert.equal(new URL(page.url()).pathname, '/bids');
});

test('signing out in one window is known in the other, and told to nobody who did it', async (t) => {
  const { host, ann, browser } = await house(t);
  const { page, context } = await pageOf(browser, host, ann, '/');
  const other = await context.newPage();
  await other.goto(`${host.url}/watching`);
  await other.getByText('You watch nothing yet').waitFor();
  await page.locator('#account').getByText('Ann').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await other.locator('.notice').getByText('You signed out in another window.').waitFor();
  await other.getByRole('heading', { name: 'Sign in to see what is yours' }).waitFor();
  await page.locator('#account').getByText('Sign in').waitFor();
  await sleep(5000); // as long as a line that was cut may take to be back
  assert.equal(await page.locator('.notice:not([hidden])').count(), 0);
});

test('a page that reads streams finds out too, and a host that starts anew signs nobody out', async (t) => {
  const { host, ann, lot, newPassword, browser } = await house(t);
  const { page } = await pageOf(browser, host, ann, '/');
  await host.stop();
  await page.locator('#lost').waitFor();
  await host.start();
  await page.getByText('The line is back.').first().waitFor({ timeout: 15_000 });
  await page.waitForTimeout(1000);
  assert.equal(await page.locator('#account').innerText(), 'Ann');
  await page.routeWebSocket('**', (socket) => socket.close());
  await page.route('**/socket.io/?*', (route) => route.abort());
  await page.goto(`${host.url}/lots/${lot.id}`);
  await page.locator('#line[data-state=live]').waitFor({ timeout: 20_000 });
  await newPassword();
  await page.locator('.notice').getByText(told).waitFor({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Sign in to bid' }).waitFor();
});

test('a guest without a password is asked before they sign out, and told where it fails', async (t) => {
  const { host, browser } = await house(t);
  const auctioneer = await host.host();
  const { account } = (await auctioneer.post('/api/v1/accounts', { nick: '하준', paddle: 21 })).body;
  const { token } = (await auctioneer.post(`/api/v1/accounts/${account.id}/links`, {})).body;
  const { page, context, complaints } = await pageOf(browser, host, null, `/l/${token}`, phone);
  await page.locator('.notice').getByText('You are in as 하준, paddle 21').waitFor();
  const who = page.locator('#account');
  await who.getByText('21 · 하준').click();
  const slip = page.locator('#desk-slip');
  await slip.getByText('Paddle 21', { exact: true }).waitFor();
  await slip.getByRole('button', { name: 'Sign out' }).click();
  const question = page.getByRole('dialog', { name: 'Sign out?' });
  await question.getByText('Paddle 21 keeps its bids').waitFor();
  await question.getByRole('button', { name: 'Stay' }).click();
  await who.getByText('21 · 하준').click();
  await slip.getByRole('button', { name: 'Sign out' }).click();
  await context.setOffline(true);
  await question.getByRole('button', { name: 'Sign out' }).click();
  await question.getByRole('alert').getByText('you are still signed in').waitFor();
  await context.setOffline(false);
  await question.getByRole('button', { name: 'Sign out' }).click();
  await who.getByText('Sign in').waitFor();
  assert.deepEqual(complaints.filter((one) => !/ERR_INTERNET_DISCONNECTED|401/.test(one)), []);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
});
