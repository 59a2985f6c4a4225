// A clerk's view: bids for those without a phone, by the keyboard alone; what the host answers, and the way back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { ferry } from './support/ferry.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

async function hall(t, options = {}, cuttable = false) {
  const host = await startHost(t);
  const auctioneer = await host.host();
  const [clerk, seller] = [await host.signUp('Clerk'), await host.signUp('Seller')];
  await auctioneer.patch(`/api/v1/accounts/${clerk.account.id}`, { roles: ['clerk'] });
  const guests = {};
  for (const [paddle, nick, name] of [
    [7, 'Ann', ''],
    [17, 'Ben', 'Ben Lee'],
    [170, 'Cho 17', '조 <b>민</b>'],
  ])
    guests[nick] = (await auctioneer.post('/api/v1/accounts', { nick, name, paddle })).body.account;
  const vase = await seller.sell({ name: 'Celadon vase', start: 1000 });
  const chair = await seller.sell({ name: 'Chair', start: 1000, number: '12A' });
  const way = cuttable ? await ferry(t, host) : null;
  const opened = await pageOf(await startBrowser(t), host, clerk, '/enter', options, way?.url);
  await opened.page.locator('#enter-paddle').waitFor();
  return { host, auctioneer, clerk, seller, guests, vase, chair, way, ...opened };
}

const outcome = (page) => page.locator('.enter-outcome');
const focused = (page) => page.evaluate(() => document.activeElement.name);

/** Typed without looking: each key is Enter or a character. */
async function type(page, ...words) {
  for (const word of words) {
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
  }
}

test('paddle, lot, amount, Enter: a bid for somebody, by the keyboard, told whose paddle it is before', async (t) => {
  const { page, complaints, vase, clerk, guests } = await hall(t, phone);
  assert.equal(await focused(page), 'paddle');
  await type(page, '17');
  await page.locator('#enter-paddle-note').getByText('Ben Lee · Ben').waitFor();
  assert.equal(await focused(page), 'lot');
  await page.keyboard.type('1');
  await page.locator('#enter-lot-note').getByText('Celadon vase · Next bid from ₩1,000').waitFor();
  await page.keyboard.press('Enter');
  await type(page, '1,500');
  await outcome(page)
    .getByText('Paddle 17 (Ben Lee) · Lot 1 · ₩1,500: Leads at ₩1,500. The next bid is ₩1,501.')
    .waitFor();
  assert.equal(await focused(page), 'paddle');
  assert.deepEqual(await page.locator('.enter-fields input').evaluateAll((all) => all.map(({ value }) => value)), [
    '',
    '',
    '',
  ]);
  const [bid] = await clerk.history(vase.id);
  assert.deepEqual([bid.nick, bid.bid, bid.enteredBy.nick], [guests.Ben.nick, 1500, 'Clerk']);
  assert.equal(await page.locator('#enter-paddle').getAttribute('inputmode'), 'numeric');
  assert.equal(await page.locator('#enter-amount').getAttribute('inputmode'), 'numeric');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  assert.deepEqual(complaints, []);
});

test('a sheet of bids goes in as fast as one types, in that order, and ten are kept', async (t) => {
  const { page, vase, chair, clerk } = await hall(t);
  await page.locator('#enter-lot[inputmode=text]').waitFor();
  const amounts = Array.from({ length: 12 }, (_, n) => 1000 + 100 * n);
  for (const [n, amount] of amounts.entries()) await type(page, n % 2 ? '7' : '17', '1', String(amount));
  await type(page, '170', '12a', '1000');
  await outcome(page).getByText('Lot 12A · ₩1,000: Leads').waitFor();
  assert.deepEqual(
    (await clerk.history(vase.id)).map(({ nick, bid }) => [nick, bid]),
    amounts.map((amount, n) => [n % 2 ? 'Ann' : 'Ben', amount]),
  );
  assert.equal((await clerk.history(chair.id))[0].nick, 'Cho 17');
  assert.equal(await page.locator('.entries li').count(), 10);
  assert.equal(await page.locator('.entry-who').first().innerText(), 'Paddle 170 · 조 <b>민</b>');
  assert.equal(await page.locator('.entries b').count(), 0);
});

test('what is refused is said in words, and nothing that was typed is lost', async (t) => {
  const { page, clerk, vase } = await hall(t);
  // Whoever types faster than the host answers enters it all the same, and is told by the entry.
  await type(page, '99');
  await page.locator('#enter-paddle-note').getByText('Nobody has paddle 99.').waitFor();
  await type(page, '1', '1000');
  assert.equal(await focused(page), 'paddle');
  assert.equal(await page.locator('#enter-amount').inputValue(), '1000');
  await type(page, '7', '44', '1000');
  await page.locator('#enter-lot-note').getByText('There is no lot 44.').waitFor();
  assert.equal(await focused(page), 'lot');
  await type(page, '1', '900');
  await outcome(page)
    .getByText('Paddle 7 (Ann) · Lot 1 · ₩900: Below the start price. The next bid is ₩1,000.')
    .waitFor();
  // It stands there still, to be corrected, with the focus where whoever types on has it.
  assert.equal(await focused(page), 'paddle');
  assert.equal(await page.locator('#enter-amount').inputValue(), '900');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await type(page, '1000');
  await outcome(page).getByText('Leads at ₩1,000').waitFor();
  assert.equal(await page.locator('.entries li').count(), 1, 'the corrected one takes its place');
  await type(page, '17', '1', '800');
  await outcome(page).getByText('Too low.').waitFor();
  await type(page, '17', '12a', '1000');
  await outcome(page).getByText('An entry before was refused, see below.').waitFor();
  await page.locator('.entries li').first().getByText('Too low.').waitFor();
  await page.getByRole('button', { name: /^Correct: Paddle 17/ }).click();
  assert.equal(await page.locator('#enter-amount').inputValue(), '800');
  await page.getByRole('button', { name: /^Drop: Paddle 17/ }).click();
  assert.equal(await page.locator('.entries li').count(), 2);
  assert.deepEqual((await clerk.history(vase.id)).length, 1);
});

test('of two sales with the same lot number the open lot is meant, and else the clerk chooses the sale, which stays', async (t) => {
  const { page, host, auctioneer, seller, vase, clerk } = await hall(t, phone);
  const { id: sale } = (await auctioneer.post('/api/v1/sales', { name: 'Evening <b>sale</b>' })).body;
  const lamp = await seller.sell({ name: 'Lamp', start: 1000, number: '1', sale });
  const note = page.locator('#enter-lot-note');
  await page.locator('#enter-lot').fill('1');
  await note.getByText('Celadon vase · Interop House · Next bid').waitFor();
  await auctioneer.post(`/api/v1/sales/${sale}/actions`, { action: 'start' });
  await note.getByText('Lot 1 is in several sales: choose one above').waitFor();
  await page.locator('#enter-lot').fill('');
  await page.locator('#enter-paddle').focus();
  await type(page, '17', '1', '1500');
  assert.equal(await focused(page), 'sale');
  assert.deepEqual([(await clerk.lot(vase.id)).bids, (await clerk.lot(lamp.id)).bids], [0, 0]);
  await page.getByRole('combobox', { name: 'Sale' }).selectOption({ label: 'Evening <b>sale</b>' });
  await note.getByText('Lamp · Evening <b>sale</b> · Next bid').waitFor();
  assert.equal(await focused(page), 'lot');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await outcome(page).getByText('Lot 1, Evening <b>sale</b> · ₩1,500: Leads at ₩1,500').waitFor();
  assert.deepEqual([(await clerk.lot(vase.id)).bids, (await clerk.lot(lamp.id)).bids], [0, 1]);
  await page.locator('.entries').getByText('Lot 1, Evening <b>sale</b> · Lamp').waitFor();
  await page.goto(`${host.url}/enter`);
  await page.locator('#enter-paddle').waitFor();
  await page.waitForFunction(() => document.querySelector('[name=sale]').selectedOptions[0]?.label.startsWith('Evening'));
  await type(page, '7', '12a');
  await note.getByText('There is no lot 12a in Evening <b>sale</b>.').waitFor();
  await page.getByRole('combobox', { name: 'Sale' }).selectOption({ label: 'Interop House' });
  await note.getByText('Chair · Interop House').waitFor();
  await page.keyboard.press('Enter');
  await type(page, '1000');
  await outcome(page).getByText('Lot 12A, Interop House · ₩1,000: Leads').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
});

test('a bid is taken back with a reason', async (t) => {
  const { page, clerk, vase } = await hall(t);
  await type(page, '17', '1', '1500');
  await outcome(page).getByText('Leads at ₩1,500').waitFor();
  await page.getByRole('button', { name: 'Undo: Paddle 17 (Ben Lee) · Lot 1 · ₩1,500' }).click();
  const dialog = page.getByRole('dialog');
  assert.equal(await dialog.getByRole('textbox').inputValue(), 'entered by mistake');
  await type(page, 'paddle misread');
  await page.locator('.entries').getByText('Taken back: paddle misread.').waitFor();
  const [bid] = await clerk.history(vase.id);
  assert.equal(bid.voided, 'paddle misread');
  assert.equal((await clerk.lot(vase.id)).leader, null);
  assert.equal(await focused(page), 'paddle');
});

test('an amount that looks mistyped is asked for twice, a maximum is entered as one', async (t) => {
  const { page, clerk, vase, seller } = await hall(t);
  await seller.sell({ name: 'Lamp', start: 1000, buyNow: 2000 });
  await page.getByRole('radio', { name: 'As a maximum' }).check();
  await page.locator('#enter-paddle').focus();
  await type(page, '17', '1', '15000');
  await page.locator('#enter-amount-note').getByText('Far above the next bid.').waitFor();
  assert.equal((await clerk.lot(vase.id)).bids, 0);
  await page.keyboard.press('Enter');
  await outcome(page).getByText('Lot 1 · up to ₩15,000: Leads at ₩1,000').waitFor();
  await page.getByRole('radio', { name: 'Exactly this' }).check();
  await page.locator('#enter-paddle').focus();
  await type(page, '7', '1', '2000');
  await outcome(page).getByText('another’s maximum answered: ₩2,001 now.').waitFor();
  await type(page, '7', '3', '2000');
  await page.locator('#enter-amount-note').getByText('This buys the lot at once.').waitFor();
});

test('a line that is cut loses no entry, over a reload of the page too', async (t) => {
  const { page, clerk, vase, way } = await hall(t, {}, true);
  await type(page, '17', '1', '1500');
  await outcome(page).getByText('Leads at ₩1,500').waitFor();
  await page.keyboard.type('7');
  await page.locator('#enter-paddle-note').getByText('Ann').waitFor();
  await page.keyboard.press('Enter');
  await type(page, '1');
  way.cut();
  await type(page, '1600');
  await outcome(page).getByText('Whether it arrived is being looked up').waitFor();
  way.mend();
  await page.reload();
  await outcome(page).getByText('Paddle 7 (Ann) · Lot 1 · ₩1,600: Leads at ₩1,600').waitFor({ timeout: 12_000 });
  assert.deepEqual(
    (await clerk.history(vase.id)).map(({ bid }) => bid),
    [1500, 1600],
  );
});

test('what was entered is sent though the clerk looks at something else', async (t) => {
  const { page, clerk, vase, way } = await hall(t, {}, true);
  await page.keyboard.type('7');
  await page.locator('#enter-paddle-note').getByText('Ann').waitFor();
  await page.keyboard.press('Enter');
  await type(page, '1');
  way.cut();
  await type(page, '1600');
  await page.getByRole('link', { name: 'Catalogue' }).click();
  await page.getByRole('heading', { name: 'Catalogue' }).waitFor();
  way.mend();
  for (let n = 0; n < 100 && (await clerk.lot(vase.id)).bids === 0; ++n) await page.waitForTimeout(100);
  assert.equal((await clerk.lot(vase.id)).price, 1600);
  await page.getByRole('link', { name: 'Enter bids' }).click();
  await page.locator('.entries').getByText('Leads at ₩1,600').waitFor();
});

test('who is no clerk is told so, and finds no way there', async (t) => {
  const { host, auctioneer, page, clerk, seller } = await hall(t);
  const link = page.getByRole('link', { name: 'Enter bids' });
  await link.waitFor();
  await auctioneer.patch(`/api/v1/accounts/${clerk.account.id}`, { roles: [] });
  await page.getByRole('heading', { name: 'You don’t enter bids here' }).waitFor();
  await link.waitFor({ state: 'hidden' });
  const other = await pageOf(page.context().browser(), host, seller, '/enter', { locale: 'ko-KR' });
  await other.page.getByRole('heading', { name: '입찰 입력 권한이 없습니다' }).waitFor();
});

test('who has not signed in finds where to, at entering bids and at selling', async (t) => {
  const { page, host, clerk } = await hall(t);
  const stranger = await pageOf(page.context().browser(), host, null, '/sell', phone);
  await stranger.page.getByRole('heading', { name: 'Sign in to sell something' }).waitFor();
  await stranger.page.goto(`${host.url}/enter`);
  await stranger.page.getByRole('heading', { name: 'Sign in to enter bids' }).waitFor();
  await stranger.page.locator('main').getByRole('button', { name: 'Sign in' }).click();
  const dialog = stranger.page.getByRole('dialog');
  await dialog.getByLabel('Email').fill(clerk.account.email);
  await dialog.getByLabel('Password').fill('password of Clerk');
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await stranger.page.locator('#enter-paddle').waitFor();
});

test('a part that fails to come is asked for again', async (t) => {
  const { page, host } = await hall(t);
  let refused = 0;
  await page.route('**/enter.{html,js}', (route) => (++refused <= 2 ? route.abort() : route.continue()));
  await page.goto(`${host.url}/enter`);
  await page.locator('#enter-paddle').waitFor({ timeout: 12_000 });
  assert.ok(refused > 2);
});
