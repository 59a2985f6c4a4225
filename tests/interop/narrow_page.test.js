// What has little room: amounts stay in one piece, what is tapped stays on the screen, and words keep a line's width.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost, trusted } from './support/host.js';
import { pageOf, phone } from './support/person.js';

const small = { ...phone, viewport: { width: 320, height: 640 } };
const long = 'Afternoon walk along the shore with Sir Humphrey Bartholomew-Jones';

async function evening(t) {
  const host = await startHost(t, [...trusted, '--currency', 'USD', '--premium', '2000']);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: long, start: 2000, buyNow: 9_999_900 });
  return { host, seller, ann, ben, lot, browser: await startBrowser(t) };
}

/** How wide a page is beyond its screen. */
const beyond = (page) => page.evaluate(() => document.documentElement.scrollWidth - screen.width);

/** The words of a notice: how wide they are, and where what is tapped beside them ends. */
const stands = (notice) =>
  notice.evaluate((one) => ({
    words: one.querySelector('p').getBoundingClientRect().width,
    ends: Math.max(...[...one.querySelectorAll('a, button')].map((part) => part.getBoundingClientRect().right)),
  }));

/** On how many lines the first letters of a part of the page stand. */
const linesOf = (part, letters) =>
  part.evaluate((one, end) => {
    const words = document.createRange();
    words.setStart(one.firstChild, 0);
    words.setEnd(one.firstChild, end);
    return words.getClientRects().length;
  }, letters);

for (const [name, screen] of Object.entries({ phone, small }))
  test(`however a lot is called, what is told of it leaves room for the way there (${name})`, async (t) => {
    const { host, seller, ann, ben, lot, browser } = await evening(t);
    const bought = await seller.sell({ name: `${long}, again`, start: 2000, buyNow: 123_400 });
    await ann.bid(lot.id, 2000);
    const { page } = await pageOf(browser, host, ann, '/watching', screen);
    await ben.bid(lot.id, 3000);
    await ann.bid(bought.id, 123_400);
    for (const told of [page.locator('[data-notice=outbid]'), page.locator('[data-news=won]')]) {
      await told.waitFor();
      const { words, ends } = await stands(told);
      assert.ok(words >= 140, `${words} pixels for the words`);
      assert.ok(ends <= screen.viewport.width, `what is tapped ends at ${ends}`);
    }
    assert.equal(await beyond(page), 0);
    await page.getByRole('link', { name: 'Bid again' }).tap();
    await page.getByRole('heading', { name: long }).waitFor();
  });

for (const [name, screen] of Object.entries({ desk: { viewport: { width: 1280, height: 800 } }, small }))
  test(`however long a name is, what its bearer says has the room of a sentence (${name})`, async (t) => {
    const { host, lot, browser } = await evening(t);
    const talker = await host.signUp('Marguerite van der Meulen-Caste'.padEnd(32, 'l'));
    const { page } = await pageOf(browser, host, talker, `/lots/${lot.id}`, screen);
    await page.getByRole('tab', { name: 'Chat' }).click();
    await page.locator('#say-words').fill('Is its box there, and the key to it?');
    await page.keyboard.press('Enter');
    const said = page.locator('.said li');
    await said.waitFor();
    const share = await said.evaluate((one) => {
      const [all, words] = [one, one.querySelector('.words')].map((part) => part.getBoundingClientRect().width);
      return words / all;
    });
    assert.ok(share > 0.4, `the words have ${share} of the line`);
    assert.equal(await beyond(page), 0);
  });

test('an amount on the slip for the desk is in one piece', async (t) => {
  const { host, ann, lot, browser } = await evening(t);
  await ann.bid(lot.id, 9_999_900);
  const { page } = await pageOf(browser, host, ann, '/won', small);
  await page.getByRole('button', { name: 'Show this at the desk' }).tap();
  const amount = page.locator('.slip-sheet li strong');
  await amount.getByText('$119,998.80').waitFor();
  assert.equal(await linesOf(amount, '$119,998.80'.length), 1);
});

test('on a tablet the language stands beside the account, and the house’s name is whole', async (t) => {
  const host = await startHost(t, [...trusted, '--name', 'Harbour Lights Charity Auction']);
  const mia = await host.signUp('Mia van der Meulen');
  const browser = await startBrowser(t);
  for (const width of [620, 768, 834, 900, 920]) {
    const { page, context } = await pageOf(browser, host, mia, '/', { ...phone, viewport: { width, height: 900 } });
    const [account, language] = await Promise.all(['#account', '#language'].map((part) => page.locator(part).boundingBox()));
    assert.ok(Math.abs(account.y - language.y) < 4, `${width}: ${account.y} and ${language.y}`);
    const isWhole = (one) => one.scrollHeight <= one.clientHeight && one.scrollWidth <= one.clientWidth;
    assert.ok(await page.locator('#house').evaluate(isWhole), `${width}: the name is cut off`);
    await context.close();
  }
});

test('at 320 pixels no word of the house’s name is broken', async (t) => {
  const host = await startHost(t, [...trusted, '--name', 'Harbour Lights Charity Auction']);
  const mia = await host.signUp('Mia van der Meulen');
  const { page } = await pageOf(await startBrowser(t), host, mia, '/', { ...small, locale: 'ko-KR' });
  assert.equal(await linesOf(page.locator('#house'), 'Harbour'.length), 1);
});

test('who needs text twice as large reads all of it so', async (t) => {
  const { host, ann, ben, lot } = await evening(t);
  await ben.bid(lot.id, 123_400);
  const reader = await startBrowser(t, ['--blink-settings=defaultFontSize=32']);
  const { page } = await pageOf(reader, host, ann, '/', phone);
  const small = async (address, chosen) => {
    await page.goto(host.url + address);
    for (const part of chosen) await page.locator(part).first().waitFor({ state: 'attached' });
    const sizes = await page.evaluate(
      (parts) => parts.map((part) => [part, Number.parseFloat(getComputedStyle(document.querySelector(part)).fontSize)]),
      chosen,
    );
    return sizes.filter(([, size]) => size < 24);
  };
  assert.deepEqual(await small('/', ['.card-name', '[name=q]', '#line-state', '.price']), []);
  assert.equal(await linesOf(page.locator('.card .price'), '$1,234.00'.length), 1);
  assert.deepEqual(await small(`/lots/${lot.id}`, ['.verdict', '.ask', '.bids .nick', '.facts dd', '#settings']), []);
  assert.deepEqual(await small('/sell', ['.sell label', '.sell input[name=name]', '.sell textarea']), []);
  assert.equal(await beyond(page), 0);
});
