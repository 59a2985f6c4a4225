// Bidding by a slide instead of a second tap, for those who chose it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

async function hall(t) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000 });
  const { page, context, complaints } = await pageOf(await startBrowser(t), host, ann, `/lots/${lot.id}`, phone);
  await button(page).getByText('Bid ₩1,000', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Slide the button' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await button(page).getByText('Slide → Bid ₩1,000').waitFor();
  return { page, context, complaints, lot, ann, ben };
}

const button = (page) => page.locator('.bid-main');

/** A finger that goes over the button, from a share of its width to another; `meanwhile` before it is lifted. */
async function slide(context, page, from, to, meanwhile = async () => {}) {
  const finger = await context.newCDPSession(page);
  const box = await button(page).boundingBox();
  const touch = (type, ...shares) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: shares.map((share) => ({ x: box.x + box.width * share, y: box.y + box.height / 2 })),
    });
  await touch('touchStart', from);
  for (let step = 1; step <= 8; ++step) await touch('touchMove', from + ((to - from) * step) / 8);
  await meanwhile();
  await touch('touchEnd');
}

test('slid all the way it bids; a tap, a double tap and half a slide do not', async (t) => {
  const { page, context, lot, ann, complaints } = await hall(t);
  await button(page).tap();
  await page.waitForTimeout(400);
  await button(page).tap();
  await button(page).dblclick();
  await slide(context, page, 0.1, 0.5);
  await slide(context, page, 0.8, 0.1);
  await page.waitForTimeout(200);
  assert.equal((await ann.lot(lot.id)).bids, 0);
  await slide(context, page, 0.1, 0.9);
  await page.locator('.bid-outcome').getByText('Your bid of ₩1,000 is in the book, and leads.').waitFor();
  assert.equal(await button(page).evaluate((one) => one.style.getPropertyValue('--way')), '0');
  assert.deepEqual(complaints, []);
});

test('a price that moves under the finger is not bid', async (t) => {
  const { page, context, lot, ann, ben } = await hall(t);
  await slide(context, page, 0.1, 0.9, async () => {
    await ben.bid(lot.id, 1500);
    await button(page).getByText('Slide → Bid ₩1,501').waitFor();
  });
  await page.waitForTimeout(300);
  assert.deepEqual(
    (await ann.history(lot.id)).map(({ nick }) => nick),
    ['Ben'],
  );
});

test('the keyboard presses twice, and the choice is kept', async (t) => {
  const { page, lot, ann } = await hall(t);
  await page.reload();
  await button(page).getByText('Slide → Bid ₩1,000').waitFor();
  await button(page).focus();
  await page.keyboard.press('Enter');
  await button(page).getByText('Tap again: bid ₩1,000').waitFor();
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await page.locator('.bid-outcome').getByText('is in the book').waitFor();
  assert.equal((await ann.lot(lot.id)).bids, 1);
});

test('the sheet of the maximum slides too', async (t) => {
  const { page, context, lot, ann } = await hall(t);
  await page.locator('.bid-other').click();
  const sheet = page.getByRole('dialog', { name: 'My maximum' });
  await sheet.getByLabel('Amount in KRW').fill('5000');
  const box = await sheet.locator('.main').boundingBox();
  const finger = await context.newCDPSession(page);
  const at = (share) => [{ x: box.x + box.width * share, y: box.y + box.height / 2 }];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.1) });
  for (const share of [0.3, 0.5, 0.9])
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.locator('.verdict').getByText('You lead, up to ₩5,000.').waitFor();
  assert.equal((await ann.lot(lot.id)).price, 1000);
});
