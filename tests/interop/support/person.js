// Somebody at a page: signed in, with a phone or without.
import { openPage } from './browser.js';

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** A page as that person, at an address of the host; `from` is another way to it. */
export async function pageOf(browser, host, person, path, options = {}, from = host.url) {
  const opened = await openPage(browser, 'about:blank', options);
  if (person) {
    const url = from;
    const { headers } = await host.guest().post('/api/v1/session', {
      email: person.account.email,
      password: `password of ${person.account.nick}`,
    });
    const [name, value] = String(headers['set-cookie']).split(';')[0].split('=');
    await opened.context.addCookies([{ name, value, url }]);
    await opened.context.addInitScript(() => localStorage.setItem('gavel.signedIn', '1'));
  }
  await opened.page.goto(from + path);
  await opened.page.locator('#line[data-state=live]').waitFor();
  return opened;
}
