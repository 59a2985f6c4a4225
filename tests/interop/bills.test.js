// An invoice a sale, and a couple's bill: what foreign clients see of who pays for whom.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost, trusted } from './support/host.js';
import { pageOf, phone } from './support/person.js';

async function house(t) {
  const host = await startHost(t, [...trusted, '--premium', '1000']);
  const keeper = await host.host();
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const { body: sale } = await keeper.post('/api/v1/sales', { name: 'Sunday' });
  await keeper.post(`/api/v1/sales/${sale.id}/actions`, { action: 'start' });
  const desk = {
    sunday: sale.id,
    sold: async (who, start, of = 1) => {
      const lot = await seller.sell({ name: `Lot for ${start}`, start, sale: of });
      assert.equal((await who.post(`/api/v1/lots/${lot.id}/bids`, { bid: start })).status, 201);
      assert.equal((await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'close' })).status, 200);
      return lot;
    },
    invoice: async (who, of = 1) => (await keeper.get(`/api/v1/sales/${of}/invoices/${who.account.id}`)).body,
    pay: (who, amount, of = 1, more = {}) =>
      keeper.post(`/api/v1/sales/${of}/invoices/${who.account.id}/payments`, { means: 'cash', amount, ...more }),
    bill: (who, to, by = keeper) => by.patch(`/api/v1/accounts/${who.account.id}`, { billTo: to && to.account.id }),
  };
  return { host, keeper, seller, ann, ben, ...desk };
}

test('each sale has its own invoices, numbers, settlements and evening', async (t) => {
  const { keeper, seller, ann, ben, sunday, sold, invoice, pay } = await house(t);
  await sold(ann, 1000);
  await sold(ann, 2000, sunday);
  await sold(ben, 3000, sunday);
  assert.equal((await invoice(ann)).total, 1100);
  assert.equal((await invoice(ann, sunday)).total, 2200);
  assert.equal((await pay(ben, 3300, sunday)).body.number, 1);
  assert.equal((await pay(ann, 2200, sunday)).body.number, 2);
  assert.equal((await pay(ann, 1100)).body.number, 1);
  assert.equal((await pay(ann, 1)).body.code, 'malformed');
  assert.equal((await pay(ann, 1, 99)).body.code, 'not_found');
  // The same key of another sale is another request.
  await sold(ann, 100);
  await sold(ann, 100, sunday);
  assert.equal((await pay(ann, 110, 1, { key: 'k' })).status, 201);
  assert.equal((await pay(ann, 110, sunday, { key: 'k' })).body.code, 'key_reused');
  const { items } = (await ann.get('/api/v1/me/invoices')).body;
  assert.deepEqual(items.map(({ sale, balance }) => [sale, balance]), [[1, 0], [sunday, 110]]);
  const open = (await keeper.get(`/api/v1/sales/${sunday}/invoices?open=true`)).body.items;
  assert.deepEqual(open.map(({ account }) => account.nick), ['Ann']);
  const owed = (await seller.get('/api/v1/me/settlements')).body.items;
  assert.deepEqual(owed.map(({ sale, total }) => [sale, total]), [[1, 1100], [sunday, 5100]]);
  assert.equal((await keeper.get(`/api/v1/sales/${sunday}/evening`)).body.owed, 110);
  assert.equal((await keeper.get('/api/v1/sales/99/evening')).body.code, 'not_found');
});

test('a couple pays one bill of each sale, and it is taken apart again', async (t) => {
  const { ann, ben, sunday, sold, invoice, pay, bill } = await house(t);
  const first = await sold(ben, 1000);
  const joined = await bill(ben, ann);
  assert.equal(joined.status, 200);
  assert.equal(joined.body.billTo.id, ann.account.id);
  await sold(ann, 500);
  await sold(ben, 2000, sunday);
  const saturday = await invoice(ben);
  assert.equal(saturday.account.id, ann.account.id);
  assert.deepEqual(saturday.people.map(({ nick }) => nick), ['Ben']);
  assert.equal(saturday.lines.find(({ lot }) => lot === first.id).bidder.id, ben.account.id);
  assert.equal(saturday.total, 1650);
  // Both see the bill's sums.
  for (const who of [ann, ben]) {
    assert.equal((await who.get('/api/v1/me')).body.debits, 3850);
    const mine = (await who.get('/api/v1/me/invoices')).body.items;
    assert.deepEqual(mine.map(({ total }) => total), [1650, 2200]);
  }
  assert.equal((await ben.get('/api/v1/me/invoices')).body.items[0].email, '');
  assert.equal((await pay(ben, 1650)).body.account.nick, 'Ann');
  // What was paid together stays so; what is open goes back to whose it is.
  assert.equal((await bill(ben, null)).body.billTo, null);
  assert.equal((await invoice(ben)).total, 0);
  assert.equal((await invoice(ann)).balance, 0);
  assert.equal((await invoice(ben, sunday)).balance, 2200);
  assert.equal((await invoice(ann, sunday)).total, 0);
});

test('whose bill it is is staff’s to say, never their own, and not while anyone on it leads', async (t) => {
  const { host, keeper, seller, ann, ben, pay, bill } = await house(t);
  const helper = await host.signUp('Helper');
  await keeper.patch(`/api/v1/accounts/${helper.account.id}`, { roles: ['clerk'] });
  assert.equal((await bill(ben, ann, ben)).body.code, 'forbidden');
  assert.equal((await bill(ben, helper, helper)).body.code, 'forbidden');
  assert.equal((await bill(ben, ann, helper)).status, 200);
  for (const [who, to] of [[ann, seller], [seller, ben], [ben, ben]]) {
    const { status, body } = await bill(who, to);
    assert.equal(`${status} ${body.member}`, '400 billTo');
  }
  const lot = await seller.sell({ name: 'Vase', start: 100 });
  await ben.bid(lot.id, 100);
  assert.equal((await bill(ben, null)).body.code, 'wrong_phase');
  assert.equal((await pay(ann, -1)).body.code, 'wrong_phase');
  await keeper.patch(`/api/v1/accounts/${ann.account.id}`, { funds: 'limited' });
  assert.equal((await keeper.patch(`/api/v1/accounts/${ben.account.id}`, { funds: 'open' })).body.member, 'funds');
  // Ben bids by Ann's funds, which have nothing left.
  const other = await seller.sell({ name: 'Lamp', start: 100 });
  assert.equal((await ben.post(`/api/v1/lots/${other.id}/bids`, { bid: 100 })).body.code, 'over_limit');
  await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'close' });
  assert.equal((await bill(ben, null)).status, 200);
});

test('staff and the buyer see that a lot was collected, and nobody else does', async (t) => {
  const { host, keeper, seller, ann, sold } = await house(t);
  const lot = await sold(ann, 1000);
  await keeper.put(`/api/v1/lots/${lot.id}/collected`);
  for (const who of [keeper, ann]) {
    const { body } = await who.get(`/api/v1/lots/${lot.id}`);
    assert.ok(body.collected.at > 0);
  }
  assert.ok((await ann.get('/api/v1/me/won')).body.items[0].collected.by.id > 0);
  assert.ok((await keeper.get('/api/v1/lots')).body.items[0].collected.at > 0);
  for (const who of [host.guest(), seller]) {
    assert.ok(!('collected' in (await who.get(`/api/v1/lots/${lot.id}`)).body));
    assert.ok(!('collected' in (await who.get('/api/v1/lots')).body.items[0]));
  }
});

test('the page has my invoices line by line, and what I sold', async (t) => {
  const { host, seller, ann, ben, sunday, sold, pay, bill } = await house(t);
  await bill(ben, ann);
  await sold(ben, 1000);
  await sold(ann, 2000, sunday);
  await pay(ann, 400);
  const browser = await startBrowser(t);
  const { page, complaints } = await pageOf(browser, host, ann, '/won', phone);
  await page.getByRole('heading', { name: 'Your invoice, no. 1' }).waitFor();
  await page.getByText('Lot for 1000 · for Ben').waitFor();
  await page.getByText('Left to pay: ₩700').waitFor();
  await page.locator('.statement').getByText('Sunday').waitFor();
  await page.locator('.sum').getByText('To pay at the desk: ₩2,900').waitFor();
  await page.locator('.statement-total').getByText('₩1,100').waitFor();
  await page.getByText('You owe ₩2,200, ₩200 of it premium').waitFor();
  await page.locator('#rates').getByText('lots may have their own').waitFor(); // of a sale, say
  await pay(ann, 2200, sunday);
  await page.reload();
  await page.getByText('Paid: ₩2,200, ₩200 of it premium').waitFor();
  assert.deepEqual(complaints, []);
  const { page: other } = await pageOf(browser, host, seller, '/sell', phone);
  await other.getByRole('heading', { name: 'What you sold' }).first().waitFor();
  await other.getByText('Still owed to you: ₩1,000').waitFor();
});
