// An evening in a house of which every view of the page has something to show.
import { startHost, trusted } from './host.js';
import { png } from './picture.js';

/** A house in the middle of an evening; `run.after` is told how it ends. */
export async function evening(run) {
  const host = await startHost(run, [...trusted, '--premium', '2000']);
  const [seller, ann, ben] = [await host.signUp('김서연'), await host.signUp('Ann'), await host.signUp('Ben de Vries')];
  const sell = (name, more, lastsMs) =>
    seller.sell({ name, start: 100_000, increments: { preset: 'ladder' }, ...more }, lastsMs);
  const led = await sell('Celadon vase with cranes among clouds, 12th century', {
    category: 'Ceramics',
    description: 'A maebyeong of the Goryeo period.\nA hairline at the lip; its box is of later date.',
    reserve: 400_000,
  });
  const lost = await sell('반닫이, 조선 후기', { category: '가구와 소품', buyNow: 900_000 }, 480_000);
  const open = await sell('Wall clock by Junghans', { category: '가구와 소품', buyNow: 2_000_000 }, 5_400_000);
  const won = await sell('Brass lamp', { buyNow: 150_000 });
  await sell('Fountain pen', { opensAt: (await seller.now()) + 3_600_000 }, 7_200_000);
  await ann.post(`/api/v1/lots/${led.id}/bids`, { max: 250_000 });
  await ben.bid(led.id, 120_000, { msg: '좋은 물건이네요' });
  await ann.bid(lost.id, 100_000);
  await ben.bid(lost.id, 310_000);
  await ann.bid(won.id, 150_000);
  for (const lot of [open, lost]) await ann.put(`/api/v1/lots/${lot.id}/watch`);
  await seller.put(`/api/v1/lots/${led.id}/images/1`, png(900, 700));
  const auctioneer = await host.host();
  await auctioneer.patch('/api/v1/house', { hallCode: 'ABCDEF' });
  const clerk = await host.signUp('Helper');
  await auctioneer.patch(`/api/v1/accounts/${clerk.account.id}`, { roles: ['clerk'] });
  for (const [paddle, nick, name] of [
    [17, 'Cho', '조민서'],
    [18, 'Marguerite', 'Marguerite van der Meulen-Castellanos'],
  ])
    await auctioneer.post('/api/v1/accounts', { nick, name, paddle });
  return { host, seller, ann, ben, clerk, led, lost, open, won };
}

/** Outbid on two lots, one of which ends soon, while another page is looked at. */
async function disturb({ ann, ben, seller }) {
  const soon = await seller.sell({ name: 'Tea bowl, Hagi ware', start: 1000 }, 110_000);
  const other = await seller.sell({ name: 'Ink stone', start: 1000 });
  for (const lot of [soon, other]) await ann.bid(lot.id, 2000);
  for (const lot of [soon, other]) await ben.bid(lot.id, 3000);
}

/** What a clerk types, each word with Enter: a bid that is taken, one that is too low, and half of another. */
const enterBids =
  ({ ben, open }) =>
  async (page) => {
    const { ask, leader, number } = await ben.lot(open.id);
    const [paddle, other] = leader?.nick === 'Cho' ? ['18', '17'] : ['17', '18'];
    await page.waitForFunction(() => document.activeElement.id === 'enter-paddle'); // else the first is typed nowhere
    for (const words of [paddle, number, String(ask), other, number, String(ask - 1), other, '1']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(250);
    }
  };

/** A number that is in two sales, as one enters it. */
const twoSales =
  ({ host, seller, open }) =>
  async (page) => {
    const auctioneer = await host.host();
    const { id: sale } = (await auctioneer.post('/api/v1/sales', { name: 'Furniture of the nineteenth century' })).body;
    const { number } = await seller.lot(open.id);
    await seller.sell({ name: 'Table', start: 1000, number, sale });
    await auctioneer.post(`/api/v1/sales/${sale}/actions`, { action: 'start' });
    await page.locator('#enter-lot').fill(number);
    await page.locator('[name=sale]').waitFor();
    await page.waitForTimeout(250);
  };

const tap = (selector) => async (page) => {
  await page.locator(selector).first().click();
  await page.waitForTimeout(250);
};

const chooseSlide = async (page) => {
  await page.evaluate(() => localStorage.setItem('gavel.choices', 'slide'));
  await page.reload();
  await page.locator('.slides').first().waitFor();
};

const talk = async (page) => {
  await tap('#tab-said')(page);
  for (const words of ['Is its box there?', '상태가 아주 좋네요 👍']) {
    await page.locator('#say-words').fill(words);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
  }
};

const fillSell = async (page) => {
  const files = [900, 500, 700].map((width) => ({ name: 'a.png', mimeType: 'image/png', buffer: png(width, 700) }));
  await page.locator('[name=pictures]').setInputFiles(files);
  await page.locator('.sell-pictures li').nth(2).waitFor();
  await page.locator('.sell [name=name]').fill('Stool with three legs, one of them new');
};

/** Every view of the page by its name: `[address, who looks at it, what they do there]`. */
export function viewsOf(known) {
  const { ann, led, lost, open, won } = known;
  const strip = async (page) => {
    await disturb(known);
    await page.waitForTimeout(1500);
  };
  const bid = async (page) => {
    const { ask } = await known.ben.lot(lost.id);
    await known.ben.bid(lost.id, ask);
    await page.locator('.bid-main[aria-disabled=false]').waitFor();
    await tap('.bid-main')(page);
    await page.waitForTimeout(400);
    await tap('.bid-main')(page);
    await page.waitForTimeout(300);
  };
  const undo = async (page) => {
    await enterBids(known)(page);
    await tap('[data-state=taken] button')(page);
  };
  return {
    catalogue: ['/', ann],
    'catalogue-category': [`/?category=${encodeURIComponent('가구와 소품')}`, ann],
    'catalogue-guest': ['/', null],
    'lot-open': [`/lots/${open.id}`, ann],
    'lot-guest': [`/lots/${open.id}`, null],
    'lot-armed': [`/lots/${open.id}`, ann, tap('.bid-main')],
    'lot-slide': [`/lots/${open.id}`, ann, chooseSlide],
    'lot-leading': [`/lots/${led.id}`, ann],
    'lot-chat': [`/lots/${open.id}`, ann, talk],
    'lot-picture': [`/lots/${led.id}`, ann, tap('.enlarge')],
    'lot-outbid': [`/lots/${lost.id}`, ann],
    'lot-committed': [`/lots/${lost.id}`, ann, bid],
    'lot-won': [`/lots/${won.id}`, ann],
    'sheet-maximum': [`/lots/${open.id}`, ann, tap('.bid-other')],
    'sheet-change': [`/lots/${led.id}`, ann, tap('.bid-other')],
    bids: ['/bids', ann],
    'bids-guest': ['/bids', null],
    watching: ['/watching', ann],
    won: ['/won', ann],
    slip: ['/won', ann, tap('.slip')],
    strip: [`/lots/${open.id}`, ann, strip],
    join: ['/join', null],
    'join-code': ['/join/ABCDEF', null, tap('.join [type=submit]')],
    'join-known': ['/join/ABCDEF', ann],
    enter: ['/enter', known.clerk, enterBids(known)],
    'enter-undo': ['/enter', known.clerk, undo],
    'enter-barred': ['/enter', ann],
    sell: ['/sell', ann, fillSell],
    'sell-wrong': ['/sell', ann, tap('.sell [type=submit]')],
    settings: ['/bids', ann, tap('#settings')],
    nowhere: ['/lots/9999', ann],
    'sign-in': ['/', null, tap('#account')],
    'enter-sales': ['/enter', known.clerk, twoSales(known)],
  };
}
