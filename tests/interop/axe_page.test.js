// Every view of the page held to WCAG 2.2 AA by axe, in both languages, light and dark, at 320 pixels.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings } from './support/axe.js';
import { startBrowser } from './support/browser.js';
import { evening, viewsOf } from './support/evening.js';
import { pageOf } from './support/person.js';

const narrow = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' };

for (const locale of ['en-GB', 'ko-KR']) {
  test(`axe finds nothing on any view, and nothing is wider than 320 pixels: ${locale}`, async (t) => {
    const known = await evening(t);
    const browser = await startBrowser(t);
    const found = [];
    for (const [name, [address, person, act]] of Object.entries(viewsOf(known))) {
      const { page, context } = await pageOf(browser, known.host, person, address, { ...narrow, locale });
      await act?.(page);
      await page.waitForTimeout(200);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        found.push(...(await findings(page)).map((finding) => `${name}, ${colorScheme}: ${finding}`));
      }
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over !== 0) found.push(`${name}: ${over} pixels too wide`);
      await context.close();
    }
    assert.deepEqual(found, []);
  });
}
