// How somebody is told of what can't wait while they look elsewhere: nothing until it is chosen, and why not where a
// browser would not have it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

/** Counts what a page does to somebody's senses. */
function spy() {
  globalThis.felt = { buzzes: 0, tones: 0, locks: 0, notices: [] };
  navigator.vibrate = () => ++globalThis.felt.buzzes;
  const { createOscillator } = AudioContext.prototype;
  AudioContext.prototype.createOscillator = function () {
    ++globalThis.felt.tones;
    return createOscillator.call(this);
  };
  if (!window.isSecureContext) return;
  navigator.wakeLock.request = async () => {
    ++globalThis.felt.locks;
    return { release: async () => --globalThis.felt.locks };
  };
  Notification.requestPermission = async () => 'granted';
  Object.defineProperty(Notification, 'permission', { get: () => 'granted' });
  ServiceWorkerRegistration.prototype.showNotification = async (title, options) => {
    globalThis.felt.notices.push({ title, ...options });
  };
}

async function evening(t, path = '/bids', { more = [], from = (url) => url } = {}) {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const vase = await seller.sell({ name: 'Celadon vase', start: 1000 });
  await ann.bid(vase.id, 1000);
  const browser = await startBrowser(t, more);
  const opened = await pageOf(browser, host, ann, path.replace('{id}', vase.id), phone, from(host.url));
  await opened.context.addInitScript(spy);
  await opened.page.reload();
  await opened.page.locator('#line[data-state=live]').waitFor();
  await opened.page.locator('#account').getByText('Ann').waitFor({ state: 'attached' });
  return { host, seller, ann, ben, vase, ...opened };
}

const felt = (page) => page.evaluate(() => globalThis.felt);

/** As if the page were behind another. */
const hide = (page, isHidden) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, isHidden);

async function choose(page, ...names) {
  await page.getByRole('button', { name: 'Settings' }).click();
  for (const name of names) await page.getByRole('checkbox', { name }).check();
  await page.getByRole('button', { name: 'Done' }).click();
}

test('nothing buzzes until it is chosen; the title says it all the same', async (t) => {
  const { page, ben, vase, complaints } = await evening(t);
  await ben.bid(vase.id, 2000);
  await page.waitForFunction(() => document.title === 'Outbid: Celadon vase · My bids');
  assert.deepEqual(await felt(page), { buzzes: 0, tones: 0, locks: 0, notices: [] });
  await page.locator('[data-notice=outbid]').getByRole('button').click();
  await page.waitForFunction(() => document.title === 'My bids');
  assert.deepEqual(complaints, []);
});

test('what is chosen is kept, tried at once, and felt when one is outbid', async (t) => {
  const { page, ben, vase } = await evening(t);
  await choose(page, 'Vibrate', 'Play a sound', 'Keep the screen on');
  assert.deepEqual(await felt(page), { buzzes: 1, tones: 2, locks: 1, notices: [] });
  await page.reload();
  await page.locator('#line[data-state=live]').waitFor();
  await page.locator('#account').getByText('Ann').waitFor({ state: 'attached' });
  await ben.bid(vase.id, 2000);
  await page.locator('[data-notice=outbid]').waitFor();
  assert.deepEqual(await felt(page), { buzzes: 1, tones: 2, locks: 1, notices: [] });
  await hide(page, true);
  assert.equal((await felt(page)).locks, 0);
  await hide(page, false);
  assert.equal((await felt(page)).locks, 1);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('checkbox', { name: 'Vibrate' }).uncheck();
  assert.equal(await page.evaluate(() => localStorage.getItem('gavel.choices')), 'sound awake');
});

test('a page that is not seen notifies, of its own lot too, and says it in its title', async (t) => {
  const { page, ben, vase } = await evening(t, '/lots/{id}');
  await choose(page, 'Show a notification');
  await hide(page, true);
  await ben.bid(vase.id, 2000);
  await page.waitForFunction(() => document.title.startsWith('Outbid: '));
  await page.waitForFunction(() => globalThis.felt.notices.length === 1);
  const [notice] = (await felt(page)).notices;
  assert.deepEqual(
    [notice.title, notice.body, notice.data],
    ['Interop House', 'Outbid on Celadon vase: ₩2,000 now.', `/lots/${vase.id}`],
  );
  await hide(page, false);
  await page.waitForFunction(() => !document.title.includes('Outbid'));
});

test('that something ends soon is told once', async (t) => {
  const { page, seller, ann } = await evening(t);
  await choose(page, 'Vibrate');
  const soon = await seller.sell({ name: 'Tea bowl', start: 1000 }, 60_000);
  await ann.bid(soon.id, 1000);
  await page.waitForFunction(() => document.title === 'Ending: Tea bowl · My bids');
  await page.waitForTimeout(2200);
  assert.equal((await felt(page)).buzzes, 2, 'once as it was chosen, once for the end');
});

test('over plain http a sentence says what can’t be had, and the rest works', async (t) => {
  const { page, ben, vase } = await evening(t, '/bids', {
    more: ['--host-resolver-rules=MAP hall.test 127.0.0.1'],
    from: (url) => url.replace('127.0.0.1', 'hall.test'),
  });
  assert.equal(await page.evaluate(() => window.isSecureContext), false);
  await page.getByRole('button', { name: 'Settings' }).click();
  for (const name of ['Show a notification', 'Keep the screen on'])
    assert.equal(await page.getByRole('checkbox', { name }).isDisabled(), true);
  assert.equal(await page.getByText('Browsers allow this over https alone').count(), 2);
  await page.getByRole('checkbox', { name: 'Vibrate' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await ben.bid(vase.id, 2000);
  await page.waitForFunction(() => globalThis.felt.buzzes === 2);
});

test('the worker that notifies is there, and serves no page', async (t) => {
  const { page } = await evening(t);
  const scope = await page.evaluate(async () => {
    const { scope: all } = await navigator.serviceWorker.register('/notice_worker.js');
    await navigator.serviceWorker.ready;
    return all;
  });
  assert.equal(new URL(scope).pathname, '/');
});
