// Selling from a phone: picture, name, start price, end; done. Each once, whatever the line does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';
import { png } from './support/picture.js';

async function hall(t, options = {}) {
  const host = await startHost(t);
  const ann = await host.signUp('Ann');
  const browser = await startBrowser(t);
  const opened = await pageOf(browser, host, ann, '/sell', { ...phone, ...options });
  await opened.page.getByLabel('What it is').waitFor();
  return { host, browser, ann, ...opened };
}

const file = (buffer, name = 'camera.png') => ({ name, mimeType: 'image/png', buffer });
const mine = async (ann) => (await ann.get('/api/v1/me/lots')).body.items;
const sell = (page) => page.getByRole('button', { name: 'Put it up for auction' }).tap();

test('picture, name, start and end, and it is up', async (t) => {
  const { page, ann, complaints } = await hall(t);
  assert.equal(await page.getByRole('link', { name: 'Sell' }).getAttribute('aria-current'), 'page');
  const camera = page.locator('[name=picture]');
  assert.deepEqual(
    [await camera.getAttribute('accept'), await camera.getAttribute('capture')],
    ['image/jpeg,image/png,image/webp', 'environment'],
    'a phone makes a JPEG of what it keeps as HEIC, for the host takes none',
  );
  assert.equal(await page.locator('[name=pictures]').getAttribute('accept'), 'image/jpeg,image/png,image/webp');
  await camera.setInputFiles(file(png(2400, 1200)));
  await page.locator('.sell canvas').waitFor();
  await page.getByLabel('What it is').fill('Stool <b>三</b>');
  await page.getByLabel('Description').fill('Three legs.\nOne is new.');
  await page.getByLabel('Start price in KRW').fill('12,000');
  await page.getByLabel('Ends in').selectOption('2 hours');
  const sent = page.waitForRequest((request) => request.method() === 'PUT');
  const before = await ann.now();
  await page.setViewportSize({ width: 360, height: 420 }); // the keyboard has the rest
  await sell(page);
  const picture = await sent;
  assert.equal(picture.headers()['content-type'], 'image/jpeg');
  await page.getByRole('heading', { name: 'It is up for auction' }).waitFor();
  assert.equal(await page.evaluate(() => window.scrollY), 0, 'seen from its beginning, as the button was far down');
  assert.equal(await page.locator('.sell b').count(), 0);
  const [lot] = await mine(ann);
  assert.deepEqual([lot.name, lot.start, lot.img.length], ['Stool <b>三</b>', 12_000, 1]);
  assert.ok(Math.abs(lot.endsAt - before - 7_200_000) < 10_000, 'by the host’s clock');
  assert.equal((await ann.lot(lot.id)).description, 'Three legs.\nOne is new.');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  await page.getByRole('link', { name: 'See it' }).tap();
  await page.locator('.show .frame img').waitFor();
  const size = () => page.locator('.show .frame img').evaluate((one) => [one.naturalWidth, one.naturalHeight]);
  while ((await size())[0] === 0) await page.waitForTimeout(50);
  assert.deepEqual(await size(), [1600, 800], 'made smaller before it was sent');
  assert.deepEqual(complaints, []);
});

test('a picture that lies on its side is turned before it is sent', async (t) => {
  const { page } = await hall(t);
  const upright = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [80, 40];
    return canvas.toDataURL('image/jpeg').split(',')[1];
  });
  const jpeg = Buffer.from(upright, 'base64');
  // What a camera writes that was held upright: turn it by a quarter.
  const exif = Buffer.from(
    '457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000' + '00000000',
    'hex',
  );
  const length = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  const turned = Buffer.concat([jpeg.subarray(0, 2), length, exif, jpeg.subarray(2)]);
  await page.locator('[name=picture]').setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: turned });
  await page.locator('.sell canvas').waitFor();
  assert.deepEqual(await page.locator('.sell canvas').evaluate((one) => [one.width, one.height]), [40, 80]);
});

test('what is wrong is said at its field, and nothing is lost', async (t) => {
  const { page, ann } = await hall(t);
  await sell(page);
  await page.getByText('Say what it is.').waitFor();
  await page.getByText('Enter an amount.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.name), 'name');
  await page.getByLabel('What it is').fill('Stool');
  await page.getByLabel('Start price in KRW').fill('12oo');
  await page.getByLabel('Ends in').selectOption('at a moment of my choice…');
  await page.getByLabel('Ends at').fill('2001-02-03T04:05');
  await page.locator('[name=picture]').setInputFiles(file(Buffer.from('no picture')));
  await page.getByText('This picture can’t be read here.').waitFor();
  await sell(page);
  await page.getByText('This is no amount.').waitFor();
  await page.getByText('Choose an end that is still to come.').waitFor();
  await page.getByLabel('Start price in KRW').fill('1200');
  await page.getByLabel('Ends at').fill('2199-02-03T04:05');
  await sell(page);
  await page.getByRole('heading', { name: 'It is up for auction' }).waitFor();
  assert.deepEqual(
    (await mine(ann)).map(({ name, img }) => [name, img.length]),
    [['Stool', 0]],
  );
});

test('a line that is cut puts it up once, and its picture is sent again', async (t) => {
  const { page, ann } = await hall(t);
  await page.getByLabel('What it is').fill('Stool');
  await page.getByLabel('Start price in KRW').fill('1200');
  await page.locator('[name=picture]').setInputFiles(file(png(40, 30)));
  await page.locator('.sell canvas').waitFor();
  // The host hears it, and its answer is lost.
  await page.route('**/api/v1/lots', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.route('**/images/1', (route) =>
    route.fulfill({ status: 503, json: { code: 'busy', title: 'Busy', detail: 'Not now.' } }),
  );
  await sell(page);
  await page.getByText('The host did not answer. Nothing that you typed is lost').waitFor();
  await sell(page);
  await page.getByText('It is up for auction, but its picture was not taken: Not now.').waitFor();
  await page.unroute('**/images/1');
  await page.getByRole('button', { name: 'Send the picture again' }).tap();
  await page.getByRole('heading', { name: 'It is up for auction' }).waitFor();
  assert.deepEqual(
    (await mine(ann)).map(({ name, img }) => [name, img.length]),
    [['Stool', 1]],
  );
  await page.getByRole('button', { name: 'Sell something else' }).tap();
  assert.equal(await page.getByLabel('What it is').inputValue(), '');
});

test('who may not sell is told so, and finds no way there', async (t) => {
  const { page, host, ann, browser } = await hall(t);
  await (await host.host()).patch('/api/v1/house', { selling: 'host' });
  await page.getByRole('link', { name: 'Sell', exact: true }).waitFor({ state: 'hidden' });
  const again = await pageOf(browser, host, ann, '/sell', { ...phone, locale: 'ko-KR' });
  await again.page.getByRole('heading', { name: '여기서는 물품을 내놓을 수 없습니다' }).waitFor();
  const stranger = await pageOf(browser, host, null, '/sell', phone);
  await stranger.page.getByRole('heading', { name: 'Sign in to sell something' }).waitFor();
});

test('several pictures in the order that was made, a category and a reserve', async (t) => {
  const { page, ann, complaints } = await hall(t);
  await ann.sell({ name: 'Celadon vase', start: 1000, category: 'Ceramics' });
  await page.reload();
  await page.locator('#sell-categories option[value=Ceramics]').waitFor({ state: 'attached' });
  const choose = (...widths) => page.locator('[name=pictures]').setInputFiles(widths.map((width) => file(png(width, 60))));
  await choose(100, 200, 300);
  await page.locator('.sell-pictures li').nth(2).waitFor();
  await page.locator('[name=picture]').setInputFiles(file(png(400, 60)));
  await page.locator('.sell-pictures li').nth(3).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Picture 1 earlier' }).isDisabled(), true);
  await page.getByRole('button', { name: 'Picture 4 earlier' }).tap();
  await page.getByRole('button', { name: 'Picture 3 earlier' }).tap();
  await page.getByRole('button', { name: 'Picture 1 later' }).tap();
  await page.getByRole('button', { name: 'Remove picture 3' }).tap();
  await page.getByLabel('What it is').fill('Tea bowl');
  await page.getByLabel('Category').fill('Ceramics');
  await page.getByLabel('Start price in KRW').fill('1000');
  await page.getByLabel('Reserve in KRW').fill('900');
  await sell(page);
  await page.getByText('The reserve is no lower than the start price.').waitFor();
  await page.getByLabel('Reserve in KRW').fill('5000');
  await sell(page);
  await page.getByRole('heading', { name: 'It is up for auction' }).waitFor();
  const made = (await mine(ann)).find((lot) => lot.name === 'Tea bowl');
  assert.deepEqual([made.category, made.reserveAmount, made.img.length], ['Ceramics', 5000, 3]);
  const widths = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          return image.naturalWidth;
        }),
      ),
    made.img.map((picture) => picture.url),
  );
  assert.deepEqual(widths, [400, 100, 300]);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  assert.deepEqual(complaints, []);
});

test('what a lot is worth by itself is said, or not; what is no amount is told at its field', async (t) => {
  const { page, ann } = await hall(t);
  const value = page.getByLabel('Value in KRW');
  const put = async (name, worth) => {
    await page.getByLabel('What it is').fill(name);
    await page.getByLabel('Start price in KRW').fill('1000');
    await value.fill(worth);
    await sell(page);
  };
  await put('Dinner for two', 'priceless');
  await page.locator('#sell-value-fault').getByText('This is no amount.').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.name), 'value');
  assert.deepEqual(await mine(ann), []);
  for (const [name, worth] of [
    ['Dinner for two', '80,000'],
    ['A song', '0'],
    ['Stool', ''],
  ]) {
    await put(name, worth);
    await page.getByRole('heading', { name: 'It is up for auction' }).waitFor();
    await page.getByRole('button', { name: 'Sell something else' }).tap();
  }
  const said = (await mine(ann)).map((lot) => [lot.name, lot.value]);
  assert.deepEqual(Object.fromEntries(said), { 'Dinner for two': 80_000, 'A song': 0, Stool: null });
  // What the host refuses of it is told there too.
  await page.route('**/api/v1/lots', (route) =>
    route.fulfill({ status: 400, json: { code: 'malformed', title: 'Malformed', detail: 'No.', member: 'value' } }),
  );
  await put('Lamp', '5');
  await page.locator('#sell-value-fault').getByText('A value is an amount, or is left out.').waitFor();
});

test('no more pictures than a lot may have; those that the host has are not sent again', async (t) => {
  const { page, ann } = await hall(t);
  await page.locator('[name=pictures]').setInputFiles(Array.from({ length: 13 }, () => file(png(40, 30))));
  await page.getByText('A lot has up to 12 pictures.').waitFor();
  assert.equal(await page.locator('.sell-pictures li').count(), 12);
  assert.equal(await page.locator('.sell-picture-ways').isVisible(), false);
  await page.getByLabel('What it is').fill('Stool');
  await page.getByLabel('Start price in KRW').fill('1200');
  await page.route('**/images/3', (route) => route.fulfill({ status: 503, json: { code: 'busy', title: 'Busy', detail: 'Not now.' } }));
  await sell(page);
  await page.getByText('It is up for auction, but picture 3 of 12 was not taken: Not now.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Remove picture 2' }).isDisabled(), true);
  await page.getByRole('button', { name: 'Remove picture 3' }).tap();
  await page.unroute('**/images/3');
  const sent = [];
  page.on('request', (request) => request.method() === 'PUT' && sent.push(Number(request.url().split('/').at(-1))));
  await page.getByRole('button', { name: 'Send the picture again' }).tap();
  await page.getByRole('heading', { name: 'It is up for auction' }).waitFor();
  assert.deepEqual(sent, [3, 4, 5, 6, 7, 8, 9, 10, 11]);
  assert.equal((await mine(ann))[0].img.length, 11);
});

test('what was typed stands for who looks at something else meanwhile, and is nothing for who comes after them', async (t) => {
  const { page, host, ann, complaints } = await hall(t);
  const ben = await host.signUp('Ben');
  await page.locator('[name=picture]').setInputFiles(file(png(300, 200)));
  await page.locator('.sell canvas').waitFor();
  await page.getByLabel('What it is').fill('Stool, half described');
  await page.getByLabel('Start price in KRW').fill('12,000');
  await page.getByRole('link', { name: 'My bids' }).tap();
  await page.getByText('You have bid on nothing yet').waitFor();
  assert.equal(await page.title(), 'My bids');
  await page.goBack();
  await page.getByLabel('What it is').waitFor();
  assert.equal(await page.title(), 'Sell something');
  await page.getByRole('link', { name: 'Catalogue' }).tap();
  await page.getByRole('searchbox').waitFor();
  await page.getByRole('link', { name: 'Sell', exact: true }).tap();
  assert.equal(await page.getByLabel('What it is').inputValue(), 'Stool, half described');
  await sell(page);
  await page.getByRole('heading', { name: 'It is up for auction' }).waitFor();
  const [lot] = await mine(ann);
  assert.deepEqual([lot.name, lot.start, lot.img.length], ['Stool, half described', 12_000, 1]);

  await page.getByRole('button', { name: 'Sell something else' }).tap();
  await page.getByLabel('What it is').fill('Ann’s secret');
  await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE' }));
  await page.getByRole('heading', { name: 'Sign in to sell something' }).waitFor({ timeout: 20_000 });
  await page.locator('.blank').getByRole('button', { name: 'Sign in' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Email').fill(ben.account.email);
  await dialog.getByLabel('Password').fill('password of Ben');
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).tap();
  await page.getByLabel('What it is').waitFor();
  assert.equal(await page.getByLabel('What it is').inputValue(), '');
  assert.deepEqual(complaints.filter((words) => !words.includes('401')), []);
});
