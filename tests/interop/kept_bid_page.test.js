// A bid whose outcome the page has not heard when it is loaded anew: its key decides, once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

/** Somebody at a lot whose page can be deaf to its line, or dumb. */
async function hall(t) {
  const host = await startHost(t);
  const browser = await startBrowser(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Celadon vase', start: 1000 });
  const { page, context } = await pageOf(browser, host, ann, '/bids', phone);
  const line = { deaf: false, dumb: false };
  await page.routeWebSocket('**', (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => line.dumb || server.send(message));
    server.onMessage((message) => line.deaf || socket.send(message));
  });
  await page.goto(`${host.url}/lots/${lot.id}`);
  await page.locator('#line[data-state=live]').waitFor();
  await page.locator('.bid-main').getByText('Bid ₩1,000').waitFor();
  return { host, page, context, line, lot, ann, ben };
}

async function bid(page) {
  await page.locator('.bid-main').click();
  await page.waitForTimeout(400);
  await page.locator('.bid-main').click();
  await outcome(page).getByText('is on its way').waitFor();
}

const outcome = (page) => page.locator('.bid-outcome');
const amounts = async (ann, lot) => (await ann.history(lot.id)).map((one) => one.bid);

test('a bid that the host has is looked up after a reload, and counts once', async (t) => {
  const { page, line, lot, ann } = await hall(t);
  line.deaf = true;
  await bid(page);
  while ((await ann.lot(lot.id)).bids === 0) await page.waitForTimeout(20);
  line.deaf = false;
  await page.reload();
  await outcome(page).getByText('Your bid of ₩1,000 is in the book, and leads.').waitFor();
  assert.deepEqual(await amounts(ann, lot), [1000]);
  await page.reload();
  await page.locator('.verdict').getByText('You lead.').waitFor();
  await page.waitForTimeout(300);
  assert.equal(await outcome(page).isVisible(), false, 'it is told once');
});

test('a bid that never arrived is made after a reload, at the ask that was seen or not at all', async (t) => {
  const { page, line, lot, ann, ben } = await hall(t);
  line.dumb = true;
  await bid(page);
  await ben.bid(lot.id, 1500);
  line.dumb = false;
  await page.reload();
  await outcome(page).getByText('The price moved while you decided. The next bid is ₩1,501.').waitFor();
  assert.deepEqual(await amounts(ann, lot), [1500]);
});

test('what was sent long ago is not sent again, and what another sent is not theirs', async (t) => {
  const { page, context, line, lot, ann, ben, host } = await hall(t);
  line.dumb = true;
  await bid(page);
  const key = `gavel.bid.${lot.id}`;
  const kept = await page.evaluate((name) => sessionStorage.getItem(name), key);
  await page.goto(`${host.url}/won`);
  const old = JSON.stringify({ ...JSON.parse(kept), at: JSON.parse(kept).at - 120_000 });
  await page.evaluate(([name, value]) => sessionStorage.setItem(name, value), [key, old]);
  line.dumb = false;
  await page.goto(`${host.url}/lots/${lot.id}`);
  await outcome(page).getByText('Whether your bid of ₩1,000 arrived was not heard').waitFor();
  await page.locator('.bid-main[aria-disabled=false]').waitFor();

  await page.evaluate(([name, value]) => sessionStorage.setItem(name, value), [key, kept]);
  const { headers } = await host.guest().post('/api/v1/session', {
    email: ben.account.email,
    password: 'password of Ben',
  });
  const [name, value] = String(headers['set-cookie']).split(';')[0].split('=');
  await context.addCookies([{ name, value, url: host.url }]);
  await page.reload();
  await page.locator('#account').getByText('Ben').waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  assert.deepEqual(await amounts(ann, lot), []);
});

test('a bid of which the host itself can’t tell is asked again by its key, and is not refused', async (t) => {
  const { page } = await hall(t);
  const [asked, states] = await page.evaluate(async () => {
    const { BidDesk } = await import('/web/bid_desk.js');
    const asked = [];
    const answers = [{ error: { code: 'busy', outcome: 'unknown' } }, { seq: 3, leading: true, repeat: true }];
    const line = { state: 'live', ask: async (name, { key }) => answers[asked.push(key) - 1] };
    const desk = new BidDesk(line, 1);
    const states = [];
    desk.addEventListener('change', () => states.push(desk.state));
    await desk.place({ act: 'bid', amount: 1000, ask: null, msg: '' }, { bidder: 1, at: Date.now() });
    while (desk.isWaiting) await new Promise((heard) => desk.addEventListener('change', heard, { once: true }));
    return [asked, states];
  });
  assert.deepEqual(states, ['sent', 'unknown', 'committed']);
  assert.equal(new Set(asked).size, 1, 'by one key');
});
