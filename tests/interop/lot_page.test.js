// A lot's page beside its bids: what people say in its room, and its pictures over the whole screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { ferry } from './support/ferry.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';
import { png } from './support/picture.js';

async function hall(t, { pictures = 0, from = null } = {}) {
  const host = await startHost(t);
  const browser = await startBrowser(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000 });
  for (let n = 1; n <= pictures; ++n) {
    const { status } = await seller.put(`/api/v1/lots/${lot.id}/images/${n}`, png(400, 300 + n));
    assert.equal(status, 200);
  }
  const way = from === 'ferry' ? await ferry(t, host) : null;
  const { page, complaints, context } = await pageOf(browser, host, ann, `/lots/${lot.id}`, phone, way?.url);
  await page.locator('.bid-main').getByText('Bid ₩1,000').waitFor();
  return { host, browser, seller, ann, ben, lot, way, page, complaints, context };
}

const field = (page) => page.getByLabel('What you say to all in this room');

test('what is typed is said to all in the room, as text', async (t) => {
  const { page, host, browser, ben, lot, complaints } = await hall(t);
  const other = await pageOf(browser, host, ben, `/lots/${lot.id}`);
  await other.page.getByRole('tab', { name: 'Chat' }).click();
  await page.getByRole('tab', { name: 'Chat' }).tap();
  await field(page).fill('Is the <b>lid</b> אריה original?');
  await page.keyboard.press('Enter');
  await other.page.locator('.said bdi.words').getByText('Is the <b>lid</b> אריה original?').waitFor();
  await page.locator('.said').getByText('Ann').waitFor();
  assert.equal(await field(page).inputValue(), '');
  assert.equal(await page.locator('.said b').count(), 0);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  assert.deepEqual(complaints, []);
});

test('what can’t be said stays in its field, and a sentence says why', async (t) => {
  const { page, way } = await hall(t, { from: 'ferry' });
  await page.getByRole('tab', { name: 'Chat' }).tap();
  way.cut();
  await page.locator('#line[data-state=lost]').waitFor();
  await field(page).fill('Anybody there?');
  await page.getByRole('button', { name: 'Send' }).tap();
  await page.getByText('It was not sent; try again in a moment.').waitFor();
  assert.equal(await field(page).inputValue(), 'Anybody there?');
  way.mend();
  await page.locator('#line[data-state=live]').waitFor({ timeout: 12_000 });
  await page.getByRole('button', { name: 'Send' }).tap();
  await page.locator('.said').getByText('Anybody there?').waitFor();
});

test('a stranger is asked who they are before they say something', async (t) => {
  const { host, browser, lot } = await hall(t);
  const { page } = await pageOf(browser, host, null, `/lots/${lot.id}`, phone);
  await page.getByRole('tab', { name: 'Chat' }).tap();
  await page.getByRole('button', { name: 'Sign in to say something' }).tap();
  await page.getByRole('dialog').getByLabel('Email').waitFor();
});

test('a picture fills the screen, and two fingers or a tap make it larger', async (t) => {
  const { page, context, complaints } = await hall(t, { pictures: 2 });
  await page.getByRole('button', { name: 'Show the picture over the whole screen' }).tap();
  const viewer = page.getByRole('dialog', { name: 'Celadon vase, picture 1' });
  const box = await viewer.boundingBox();
  assert.deepEqual([box.width, box.height], [360, 740]);
  const scale = () => page.locator('.viewer img').evaluate((one) => Number(one.style.getPropertyValue('--scale')));
  const fingers = await context.newCDPSession(page);
  const touch = (type, apart) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: apart === null ? [] : [-1, 1].map((side, id) => ({ x: 180 + (side * apart) / 2, y: 300, id })),
    });
  await touch('touchStart', 60);
  for (const apart of [80, 120, 180]) await touch('touchMove', apart);
  await touch('touchEnd', null);
  await page.waitForTimeout(200);
  assert.ok(Math.abs((await scale()) - 3) < 0.1, `${await scale()}`);
  const scrolls = await page
    .locator('.viewer-scroll')
    .evaluate((one) => [one.scrollWidth / one.clientWidth, one.scrollLeft]);
  assert.ok(scrolls[0] > 2.8 && scrolls[1] > 300, `what was between the fingers stays there: ${scrolls}`);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1, 'the page around it stays as it is');
  await page.locator('.viewer-scroll').tap();
  assert.equal(await scale(), 1);
  await page.locator('.viewer-scroll').tap();
  assert.equal(await scale(), 2.5);
  await page.getByRole('button', { name: 'Next picture' }).tap();
  await page.getByRole('dialog', { name: 'Celadon vase, picture 2' }).waitFor();
  assert.equal(await scale(), 1);
  assert.equal(await page.getByRole('button', { name: 'Next picture' }).isDisabled(), true);
  await page.keyboard.press('ArrowLeft');
  await viewer.waitFor();
  await page.keyboard.press('+');
  assert.equal(await scale(), 1.5);
  await page.keyboard.press('Escape');
  await viewer.waitFor({ state: 'hidden' });
  assert.deepEqual(complaints, []);
});

test('a lot without a picture has none to enlarge', async (t) => {
  const { page } = await hall(t);
  assert.equal(await page.locator('.enlarge').isVisible(), false);
});

test('an end that a late bid moves is said as it happens, and who leads is no good news to others', async (t) => {
  const { page, host, seller, ben, complaints } = await hall(t);
  const softClose = { windowMs: 60_000, extendMs: 120_000, capMs: null };
  const { id } = await seller.sell({ name: 'Tea bowl', start: 1000, softClose }, 30_000);
  await page.goto(`${host.url}/lots/${id}`);
  await page.locator('.ends-at').getByText('ends no earlier than').waitFor();
  await ben.bid(id, 1000);
  await page.locator('.ends-at.extended').getByText(/^Extended to \d\d:\d\d:\d\d$/).waitFor();
  await page.locator('#spoken').getByText(/^Extended to/).waitFor({ state: 'attached' });
  await page.locator('.verdict[data-kind=calm]').getByText('Ben leads.').waitFor();
  await ben.bid(id, 2000);
  await page.waitForTimeout(500);
  assert.equal(await page.locator('#spoken').getByText(/^Extended to/).count(), 1);
  await page.locator('.ends-at:not(.extended)').getByText('ends no earlier than').waitFor({ timeout: 20_000 });
  assert.deepEqual(complaints, []);
});

const long = 'Celadon vase with cranes among clouds and willows, Goryeo dynasty, twelfth century, with its box and papers';

test('price and time are in sight, however large the text, small the screen or long the name', async (t) => {
  const usual = await hall(t);
  const { host, seller, ann } = usual;
  const { id } = await seller.sell({ name: long, start: 100_000, buyNow: 900_000 });
  const reader = await startBrowser(t, ['--blink-settings=defaultFontSize=32']); // who needs text twice as large
  const large = (await pageOf(reader, host, ann, '/', phone)).page;
  for (const [page, width, height] of [
    [usual.page, 360, 740],
    [large, 360, 740],
    [usual.page, 320, 568],
    [usual.page, 740, 360],
  ]) {
    const at = `${width}x${height}${page === large ? ' in large text' : ''}`;
    await page.setViewportSize({ width, height });
    await page.goto(`${host.url}/lots/${id}`);
    await page.locator('.bid-main').waitFor();
    const seen = await page.evaluate(() => {
      const isSeen = (selector) => {
        const part = document.querySelector(selector);
        const { left, top, width, height } = part.getBoundingClientRect();
        return [0.1, 0.9].every((y) => part.contains(document.elementFromPoint(left + width / 2, top + height * y)));
      };
      const skip = document.querySelector('.skip').getBoundingClientRect().bottom;
      const over = document.documentElement.scrollWidth - window.innerWidth;
      const state = document.getElementById('line-state').getBoundingClientRect().height;
      const line = Number.parseFloat(getComputedStyle(document.getElementById('line-state')).fontSize);
      return { price: isSeen('.state .price'), time: isSeen('.big-time'), skip: skip <= 0, over, isOneLine: state < 2 * line };
    });
    assert.deepEqual(seen, { price: true, time: true, skip: true, over: 0, isOneLine: true }, at);
  }
  const size = await large.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  assert.equal(size, 32);
  await large.locator('.bid-other').click();
  const exact = large.locator('#bid-sheet .segments').getByText('Exactly this');
  const [box, sheet] = [await exact.boundingBox(), await large.locator('#bid-sheet .segments').boundingBox()];
  assert.ok(box.x >= sheet.x && box.x + box.width <= sheet.x + sheet.width + 1, 'all of it is within');
  assert.equal(await exact.evaluate((part) => part.scrollWidth <= part.clientWidth + 1), true);
});
