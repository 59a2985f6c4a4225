// The host's time comes with the page, but for one that the browser had kept: the time in it is of then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { phone } from './support/person.js';

for (const path of ['/', '/lots/1'])
  test(`the time is right as soon as it is shown, of a page that was kept too (${path})`, async (t) => {
    const host = await startHost(t);
    await (await host.signUp('Seller')).sell({ name: 'Vase', start: 1000 });
    const { page, context } = await openPage(await startBrowser(t), 'about:blank', phone);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    let statuses = [];
    // What is found unchanged is told as it was kept, and beside it what the host answered.
    devtools.on('Network.responseReceivedExtraInfo', ({ statusCode }) => statuses.push(statusCode));
    await page.addInitScript(() => {
      const seeing = new MutationObserver(() => {
        const shown = document.getElementById('host-time')?.textContent ?? '--';
        if (shown.startsWith('--')) return;
        window.first = [shown, new Date().toTimeString().slice(0, 8)];
        seeing.disconnect();
      });
      seeing.observe(document, { childList: true, subtree: true, characterData: true });
    });
    const seconds = (words) => words.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
    for (const isAgain of [false, true]) {
      statuses = [];
      await page.goto(host.url + path);
      await page.waitForFunction(() => window.first !== undefined);
      const [shown, now] = await page.evaluate(() => window.first);
      assert.ok(Math.abs(seconds(shown) - seconds(now)) <= 1, `${shown} at ${now}`);
      assert.equal(statuses[0], isAgain ? 304 : 200);
      await page.waitForTimeout(2500);
    }
  });
