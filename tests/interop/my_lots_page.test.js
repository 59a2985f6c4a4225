// One's own lots on the page: what one bid on, watches and won; and going from place to place without loading anew.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import { startBrowser } from './support/browser.js';
import { startHost, trusted } from './support/host.js';
import { pageOf, phone } from './support/person.js';

async function evening(t) {
  const host = await startHost(t, [...trusted, '--premium', '1000']);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const vase = await seller.sell({ name: 'Celadon vase', start: 1000 });
  const lamp = await seller.sell({ name: 'Brass lamp', start: 500, buyNow: 2000 });
  return { host, seller, ann, ben, vase, lamp, browser: await startBrowser(t) };
}

test('my bids says where I stand and what I would owe, as it changes', async (t) => {
  const { host, browser, ann, ben, vase } = await evening(t);
  await ann.bid(vase.id, 2000);
  const { page, complaints } = await pageOf(browser, host, ann, '/bids', phone);
  await page.getByText('You would owe ₩2,200, ₩200 of it premium').waitFor();
  await page.getByText('You lead one lot: ₩2,200 if it ended now').waitFor();
  await ben.bid(vase.id, 3000);
  await page.locator('.card').getByText('Outbid').waitFor();
  await page.locator('.sum').waitFor({ state: 'hidden' });
  assert.deepEqual(complaints, []);
});

test('what is won stands with what it comes to, to be shown at the desk', async (t) => {
  const { host, browser, ann, lamp } = await evening(t);
  const { page } = await pageOf(browser, host, ann, '/won', phone);
  await page.getByText('You have won nothing yet').waitFor();
  await ann.bid(lamp.id, 2000);
  await page.getByText('To pay at the desk: ₩2,200').first().waitFor();
  await page.getByRole('button', { name: 'Show this at the desk' }).click();
  const slip = page.getByRole('dialog');
  await slip.getByText('Ann', { exact: true }).waitFor();
  await slip.getByText('Brass lamp').waitFor();
  await slip.getByText('To pay at the desk: ₩2,200').waitFor();
});

test('what is watched is listed, and leaves the list when it is no more', async (t) => {
  const { host, browser, ann, vase } = await evening(t);
  await ann.put(`/api/v1/lots/${vase.id}/watch`);
  const { page } = await pageOf(browser, host, ann, '/watching');
  await page.getByRole('button', { name: 'Watch Celadon vase' }).click();
  await page.getByText('You watch nothing yet').waitFor();
});

test('a stranger is asked who they are', async (t) => {
  const { host, browser } = await evening(t);
  const { page } = await pageOf(browser, host, null, '/bids', phone);
  await page.getByRole('heading', { name: 'Sign in to see what is yours' }).waitFor();
});

test('places change without loading anew, the line stays, and back is where one was', async (t) => {
  const { host, browser, seller, ann } = await evening(t);
  for (let n = 0; n < 30; ++n) await seller.sell({ name: `Lot of many ${n}`, start: 500 });
  const { page, complaints } = await pageOf(browser, host, ann, '/', phone);
  let sockets = 0;
  page.on('websocket', () => ++sockets);
  await page.getByRole('link', { name: 'Lot of many 20' }).waitFor();
  await page.evaluate(() => (globalThis.stays = true));
  await page.getByRole('link', { name: 'Lot of many 20' }).scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  assert.ok(before > 500);
  await page.getByRole('link', { name: 'Lot of many 20' }).click();
  await page.getByRole('heading', { name: 'Lot of many 20' }).waitFor();
  assert.equal(await page.evaluate(() => window.scrollY), 0);
  assert.match(page.url(), /\/lots\/\d+$/);
  await page.goBack();
  await page.getByRole('link', { name: 'Lot of many 20' }).waitFor();
  assert.ok(Math.abs((await page.evaluate(() => window.scrollY)) - before) < 4);
  await page.getByRole('link', { name: 'My bids' }).click();
  await page.getByText('You have bid on nothing yet').waitFor();
  assert.equal(await page.evaluate(() => globalThis.stays), true);
  assert.equal(sockets, 0);
  assert.deepEqual(complaints, []);
});

/** What a reader of QR codes makes of the one on the slip. */
async function scanned(page) {
  const modules = await page.locator('.slip-code svg').evaluate((drawing) => {
    const side = drawing.viewBox.baseVal.width;
    const dark = [...drawing.querySelector('path').getAttribute('d').matchAll(/M(\d+) (\d+)/g)];
    return { side, dark: dark.map(([, x, y]) => [Number(x), Number(y)]) };
  });
  const scale = 4;
  const across = modules.side * scale;
  const pixels = new Uint8ClampedArray(across * across * 4).fill(255);
  for (const [x, y] of modules.dark)
    for (let i = 0; i < scale * scale; ++i) {
      const at = ((y * scale + Math.floor(i / scale)) * across + x * scale + (i % scale)) * 4;
      pixels.fill(0, at, at + 3);
    }
  return jsQR(pixels, across, across)?.data;
}

test('the slip has a code that a scanner at the desk reads as the paddle, or as the name', async (t) => {
  const host = await startHost(t);
  const keeper = await host.host();
  const ann = await host.signUp('Ann');
  const { page } = await pageOf(await startBrowser(t), host, ann, '/', phone);
  const read = async (change, shown) => {
    await keeper.patch(`/api/v1/accounts/${ann.account.id}`, change);
    await page.reload();
    await page.locator('#account').getByText(shown).click();
    return scanned(page);
  };
  assert.equal(await read({}, 'Ann'), 'Ann');
  assert.equal(await read({ paddle: 17 }, '17 · Ann'), '17');
  await page.getByRole('img', { name: 'QR code for the desk: 17' }).waitFor();
  // Each of the three sizes, to its last byte.
  for (const words of ['1', 'fourteen bytes', 'fifteen bytes..', 'twenty-six bytes, no more..', '김서연 김서연 김서연 김서']) {
    await page.evaluate(async (written) => {
      const { qrDrawing } = await import('/web/qr_code.js');
      document.querySelector('.slip-code').replaceChildren(qrDrawing(written, written));
    }, words);
    assert.equal(await scanned(page), words);
  }
  assert.equal(await page.evaluate(async () => (await import('/web/qr_code.js')).qrModules('x'.repeat(43))), null);
});
