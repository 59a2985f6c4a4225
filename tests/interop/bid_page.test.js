// Bidding on the page, in the hand: the button that arms and then bids, maxima, refusals, and a line that is cut.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { ferry } from './support/ferry.js';
import { startHost, trusted } from './support/host.js';
import { pageOf, phone } from './support/person.js';

async function hall(t, terms = {}, options = trusted) {
  const host = await startHost(t, options);
  const browser = await startBrowser(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000, ...terms });
  return { host, browser, seller, ann, ben, lot };
}

const button = (page) => page.locator('.bid-main');
const outcome = (page) => page.locator('.bid-outcome');

async function tapTwice(page, target = button(page)) {
  await target.click();
  await page.waitForTimeout(400);
  await target.click();
}

test('the ask is bid by a second tap, never by one or by a double tap; the button stays where it is', async (t) => {
  const { host, browser, ann, ben, lot } = await hall(t, {}, [...trusted, '--premium', '2000']);
  const { page, complaints } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone);
  await button(page).getByText('Bid ₩1,000').waitFor();
  await page.locator('.bid-cost').getByText('+ ₩200 premium = ₩1,200').waitFor();
  const place = await button(page).boundingBox();
  await button(page).dblclick();
  await button(page).getByText('Tap again: bid ₩1,000').waitFor();
  assert.equal((await ann.lot(lot.id)).bids, 0);
  await page.waitForTimeout(400);
  await button(page).click();
  await outcome(page).getByText('Your bid of ₩1,000 is in the book, and leads.').waitFor();
  assert.equal(await outcome(page).locator('li.taken').count(), 3);
  await page.locator('.verdict').getByText('You lead.').waitFor();
  await ben.bid(lot.id, 2000);
  await page.locator('.verdict').getByText('You are outbid: Ben leads.').waitFor();
  await button(page).getByText('Bid ₩2,001').waitFor();
  assert.deepEqual(await button(page).boundingBox(), place);
  assert.deepEqual(complaints, []);
});

test('a price that moves disarms the button', async (t) => {
  const { host, browser, ann, ben, lot } = await hall(t);
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone);
  await button(page).click();
  await button(page).getByText('Tap again').waitFor();
  await ben.bid(lot.id, 1500);
  await button(page).getByText('Bid ₩1,501', { exact: true }).waitFor();
});

test('a step above the ask is chosen and bid', async (t) => {
  const { host, browser, ann, lot } = await hall(t, { increments: { preset: 'fixed', step: 100 } });
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone);
  await button(page).getByText('Bid ₩1,000').waitFor();
  assert.deepEqual(await page.locator('.bid-steps button').allInnerTexts(), ['₩1,000', '₩1,100', '₩1,200', '₩1,400']);
  await page.getByRole('button', { name: '₩1,200' }).click();
  await button(page).getByText('Bid ₩1,200').waitFor();
  await tapTwice(page);
  await outcome(page).getByText('₩1,200 is in the book').waitFor();
  assert.equal((await ann.lot(lot.id)).price, 1200);
});

test('a maximum is typed, led up to, raised and lowered', async (t) => {
  const { host, browser, ann, ben, lot } = await hall(t);
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone);
  const sheet = page.getByRole('dialog');
  const typed = async (amount) => {
    await page.locator('.bid-other').click();
    await sheet.getByLabel('Amount in KRW').fill(amount);
  };
  await button(page).getByText('Bid ₩1,000').waitFor();
  await typed('900');
  await sheet.getByText('This is too little. The next bid is ₩1,000 or more.').waitFor();
  await sheet.getByLabel('Amount in KRW').fill('12oo');
  await sheet.getByText('This is no amount.').waitFor();
  await sheet.getByLabel('Amount in KRW').fill('₩5,000');
  await tapTwice(page, sheet.locator('.main'));
  await page.locator('.verdict').getByText('You lead, up to ₩5,000.').waitFor();
  assert.equal((await ann.lot(lot.id)).price, 1000);
  await ben.bid(lot.id, 2000);
  await page.locator('.price').getByText('₩2,001').waitFor();
  await page.locator('.verdict').getByText('You lead, up to ₩5,000.').waitFor();
  await typed('8000');
  await sheet.getByText('Raise to ₩8,000').waitFor();
  await tapTwice(page, sheet.locator('.main'));
  await page.locator('.verdict').getByText('You lead, up to ₩8,000.').waitFor();
  await typed('3000');
  await tapTwice(page, sheet.locator('.main'));
  await page.locator('.verdict').getByText('You lead, up to ₩3,000.').waitFor();
  await ben.bid(lot.id, 4000);
  await page.locator('.verdict').getByText('You are outbid').waitFor();
  await typed('6000');
  await sheet.getByRole('radio', { name: 'Exactly this' }).check();
  await tapTwice(page, sheet.locator('.main'));
  await page.locator('.price').getByText('₩6,000').waitFor();
});

test('a bid beneath another’s maximum is in the book and does not lead', async (t) => {
  const { host, browser, ann, ben, lot } = await hall(t);
  await ben.post(`/api/v1/lots/${lot.id}/bids`, { max: 9000 });
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone);
  await button(page).getByText('Bid ₩1,001').waitFor();
  await tapTwice(page);
  await outcome(page).getByText('another’s maximum answered it').waitFor();
  assert.equal(await outcome(page).locator('li.taken').count(), 2);
  await button(page).getByText('Bid ₩1,003').waitFor();
});

test('buy-now has its own arming, and reserve and funds are said', async (t) => {
  const { host, browser, ann, lot, seller } = await hall(t, { reserve: 4000, buyNow: 9000 }, [
    ...trusted,
    '--funds',
    'limited',
    '--opening-funds',
    '20000',
  ]);
  const dear = await seller.sell({ name: 'Dear', start: 50_000 });
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone);
  await button(page).getByText('Bid ₩1,000').waitFor();
  await tapTwice(page);
  await page.locator('.verdict').getByText('You lead. The reserve is not met.').waitFor();
  const buy = page.locator('.bid-buy');
  await buy.getByText('Buy now for ₩9,000').waitFor();
  await tapTwice(page, buy);
  await page.locator('.verdict').getByText('Sold to you.').waitFor();
  await page.locator('.bid-main').waitFor({ state: 'hidden' });
  await page.goto(`${host.url}/lots/${dear.id}`);
  await page.locator('.bid-cost').getByText('More than your available funds of ₩11,000.').waitFor();
  assert.equal(await button(page).getAttribute('aria-disabled'), 'true');
});

test('a refusal is said in words with the new ask on the button', async (t) => {
  const { host, browser, ann, ben, lot } = await hall(t);
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone);
  await button(page).getByText('Bid ₩1,000').waitFor();
  // Somebody else is faster than the news of it.
  await page.evaluate(() => {
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (data) {
      if (String(data).includes('"bid"')) setTimeout(() => send.call(this, data), 600);
      else send.call(this, data);
    };
  });
  await button(page).click();
  await page.waitForTimeout(400);
  await button(page).click();
  await outcome(page).getByText('is on its way').waitFor();
  await ben.bid(lot.id, 1500);
  await outcome(page).getByText('The price moved while you decided. The next bid is ₩1,501.').waitFor();
  await button(page).getByText('Bid ₩1,501').waitFor();
});

test('a bid on a cut line says that it is looked up, and its key decides it', async (t) => {
  const { host, browser, ann, lot } = await hall(t);
  const way = await ferry(t, host);
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone, way.url);
  await button(page).getByText('Bid ₩1,000').waitFor();
  await button(page).click();
  await page.waitForTimeout(400);
  way.cut();
  await button(page).click();
  await outcome(page)
    .getByText(/being looked up|was not sent/)
    .waitFor({ timeout: 12_000 });
  way.mend();
  await outcome(page).getByText('is in the book, and leads').waitFor({ timeout: 20_000 });
  assert.deepEqual(
    (await ann.history(lot.id)).map(({ bid }) => bid),
    [1000],
  );
  way.cut();
  await page.locator('#line[data-state=lost]').waitFor();
  await page.locator('.bid-steps button').nth(1).click();
  await tapTwice(page);
  await outcome(page).getByText('your bid was not sent').waitFor();
});

test('a maximum that came to nothing stands in the sheet again, with its message', async (t) => {
  const { host, browser, ann, lot } = await hall(t);
  const way = await ferry(t, host);
  const { page } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone, way.url);
  const sheet = page.locator('#bid-sheet');
  const read = () => sheet.locator('form').evaluate((form) => Object.values(Object.fromEntries(new FormData(form))));
  await button(page).getByText('Bid ₩1,000').waitFor();
  way.cut();
  await page.locator('#line[data-state=lost]').waitFor();
  await page.locator('.bid-other').click();
  await sheet.locator('[name=amount]').fill('7,000');
  await sheet.locator('[name=msg]').fill('from the back row');
  await tapTwice(page, sheet.locator('.main'));
  await outcome(page).getByText('your bid was not sent').waitFor();
  way.mend();
  await page.locator('#line[data-state=live]').waitFor({ timeout: 12_000 });
  await page.locator('.bid-other').click();
  assert.deepEqual(await read(), ['max', '7000', 'from the back row']);
  await tapTwice(page, sheet.locator('.main'));
  await page.locator('.verdict').getByText('You lead, up to ₩7,000.').waitFor();
  assert.deepEqual((await ann.history(lot.id)).map(({ msg }) => msg), ['from the back row']);
});

test('a stranger signs in and bids; a seller does not bid', async (t) => {
  const { host, browser, ann, seller, lot } = await hall(t);
  const { page } = await pageOf(browser, host, null, `/lots/${lot.id}`, phone);
  await button(page).getByText('Sign in to bid').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Email').fill(ann.account.email);
  await dialog.getByLabel('Password').fill('password of Ann');
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
  await button(page).getByText('Bid ₩1,000').waitFor();
  await page.locator('#line[data-state=live]').waitFor();
  await tapTwice(page);
  await outcome(page).getByText('is in the book').waitFor();
  const other = await pageOf(browser, host, seller, `/lots/${lot.id}`);
  await button(other.page).getByText('This is your lot').waitFor();
});

test('steps are the host’s, and amounts are read as people type them', async (t) => {
  const { host, browser, lot } = await hall(t);
  const { page } = await pageOf(browser, host, null, `/lots/${lot.id}`);
  const got = await page.evaluate(async () => {
    const { increment } = await import('/web/increments.js');
    const { amountOf } = await import('/web/amount.js');
    const ladder = [1, 40, 999, 10_000, 12_000, 1_000_000].map((price) => increment({ preset: 'ladder' }, price));
    const ebay = [0, 99, 100, 2_499, 50_000, 600_000].map((price) => increment({ preset: 'ebay' }, price));
    const bands = [0, 500, 999, 1000].map((price) =>
      increment(
        {
          bands: [
            { from: 0, step: 5 },
            { from: 1000, step: 50 },
          ],
        },
        price,
      ),
    );
    const amounts = [
      ['1,250', 0],
      ['12.5', 2],
      ['₩ 3 000', 0],
      ['１２００', 0],
      ['', 0],
      ['1.5', 0],
      ['0', 0],
      ['9e9', 2],
      ['1000000000000001', 0],
    ];
    return { ladder, ebay, bands, amounts: amounts.map(([typed, exponent]) => String(amountOf(typed, exponent))) };
  });
  assert.deepEqual(got, {
    ladder: [1, 2, 20, 500, 500, 50_000],
    ebay: [5, 5, 25, 50, 1000, 10_000],
    bands: [5, 5, 5, 50],
    amounts: ['1250', '1250', '3000', '1200', 'null', 'NaN', 'NaN', 'NaN', 'NaN'],
  });
});

test('a message goes with a bid, is counted as the host counts, and stands in the history as text', async (t) => {
  const { host, browser, ann, ben, lot } = await hall(t);
  const { page, complaints } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone);
  await page.locator('.bid-other').tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Amount in KRW').fill('3000');
  await sheet.getByLabel('Message, which all can read').fill('👍'.repeat(101));
  await sheet.getByText('1 character too many: no more than 100.').waitFor();
  assert.equal(await sheet.locator('.main').getAttribute('aria-disabled'), 'true');
  await sheet.getByLabel('Message, which all can read').fill(' <b>좋은</b> 물건이네요 ');
  await tapTwice(page, sheet.locator('.main'));
  await page.locator('ol.bids .msg').getByText('<b>좋은</b> 물건이네요').waitFor();
  const { body } = await ben.get(`/api/v1/lots/${lot.id}/bids`);
  assert.equal(body.items[0].msg, '<b>좋은</b> 물건이네요');
  // Who leads changes a maximum, of which nobody else hears.
  await page.locator('.bid-other').tap();
  await sheet.getByText('Change my maximum').waitFor();
  assert.equal(await sheet.getByLabel('Message, which all can read').isVisible(), false);
  assert.deepEqual(complaints, []);
});
