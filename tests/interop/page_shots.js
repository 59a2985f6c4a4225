// node page_shots.js DIRECTORY [BEGINNING]: a picture of every view of the page whose name begins so, on phones and a
// desk, light and dark, in both languages, to be looked at after a change.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { startBrowser } from './support/browser.js';
import { evening, viewsOf } from './support/evening.js';
import { pageOf, phone } from './support/person.js';

const [directory, beginning = ''] = process.argv.slice(2);
if (!directory) {
  console.error('usage: node page_shots.js DIRECTORY [BEGINNING]');
  process.exit(2);
}
const ending = [];
const run = { after: (end) => ending.unshift(end) };
const screens = {
  phone,
  narrow: { ...phone, viewport: { width: 320, height: 640 } },
  desk: { viewport: { width: 1280, height: 800 } },
};

try {
  await mkdir(directory, { recursive: true });
  const known = await evening(run);
  const browser = await startBrowser(run);
  for (const [name, [address, person, act]] of Object.entries(viewsOf(known))) {
    if (!name.startsWith(beginning)) continue;
    for (const [screen, size] of Object.entries(screens)) {
      for (const [locale, colorScheme] of [
        ['en-GB', 'light'],
        ['ko-KR', 'dark'],
      ]) {
        const options = { ...size, locale, colorScheme, reducedMotion: 'reduce' };
        const { page, context } = await pageOf(browser, known.host, person, address, options);
        await page.waitForTimeout(400);
        await act?.(page);
        const file = path.join(directory, `${name}-${screen}-${locale.slice(0, 2)}-${colorScheme}.png`);
        await page.screenshot({ path: file });
        await context.close();
      }
    }
  }
} finally {
  for (const end of ending) await end();
}
