// Headless Firefox, the one of the system, driven by WebDriver BiDi, which it speaks itself.
import { existsSync } from 'node:fs';
import { firefox } from 'playwright-core';

const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const startMs = 60_000;

export const hasFirefox = existsSync(executablePath);

/** A browser that ends with the test. */
export async function startFirefox(t) {
  const browser = await firefox.launch({ channel: 'moz-firefox', executablePath, timeout: startMs });
  t.after(() => browser.close());
  return browser;
}
