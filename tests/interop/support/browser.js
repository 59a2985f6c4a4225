// Headless Chromium, the one of the system.
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser that ends with the test; `more` are arguments of its own. */
export async function startBrowser(t, more = []) {
  const browser = await chromium.launch({ executablePath, args: [...quiet, ...more] });
  t.after(() => browser.close());
  return browser;
}

/** A page in a context of its own; `complaints` collects what its console and scripts complain about. */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url);
  return { page, context, complaints };
}
