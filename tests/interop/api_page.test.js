// The API's document as people read it: all of it is there, each link leads somewhere, and nobody is shut out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api } from './support/api.js';
import { findings } from './support/axe.js';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';

test('the page tells of every operation, event, stream and shape, and each link leads to one', async (t) => {
  const host = await startHost(t);
  const api = await Api.of(host);
  const { page, complaints } = await openPage(await startBrowser(t), `${host.url}/api`);
  const missing = async (ids) =>
    page.evaluate((all) => all.filter((id) => !document.getElementById(id)?.querySelector('h3')), ids);
  assert.deepEqual(await missing(api.operations().map(({ id }) => id)), []);
  assert.deepEqual(await missing(Object.keys(api.document.components.schemas)), []);
  const codes = new Set(await page.locator('th code').allInnerTexts());
  const { asked, told } = api.document['x-rooms'];
  const streams = Object.values(api.document['x-streams']).flat();
  for (const { event } of [...asked, ...told, ...streams]) assert.ok(!event || codes.has(event), event);
  const loose = await page.evaluate(() =>
    [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href').slice(1))
      .filter((id) => !document.getElementById(id)),
  );
  assert.deepEqual(loose, []);
  assert.match(await page.locator('#placeBid').innerText(), /below_minimum/);
  assert.deepEqual(complaints, []);
});

for (const [locale, title] of Object.entries({ 'en-GB': 'The API of this house', 'ko-KR': '이 경매의 API' })) {
  test(`the page is for everyone, on 320 pixels too: ${locale}`, async (t) => {
    const host = await startHost(t);
    const narrow = { viewport: { width: 320, height: 640 }, locale };
    const { page } = await openPage(await startBrowser(t), `${host.url}/api`, narrow);
    assert.equal(await page.title(), title);
    assert.equal(await page.locator('html').getAttribute('lang'), locale.slice(0, 2));
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await findings(page), [], colorScheme);
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), 0);
  });
}
