// A maximum that is left on the page before a lot opens.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { until } from './support/inbox.js';
import { pageOf } from './support/person.js';

async function before(t, locale) {
  const host = await startHost(t);
  const keeper = await host.host();
  await keeper.patch('/api/v1/sales/1', { prebids: true });
  const [seller, ann] = [await host.signUp('Seller'), await host.signUp('Ann')];
  const lot = await seller.sell({ name: 'Vase', start: 1000, buyNow: 9000, opensAt: Date.now() + 1_800_000 });
  const { page, complaints } = await pageOf(await startBrowser(t), host, ann, `/lots/${lot.id}`, { locale });
  return { keeper, ann, lot, page, complaints, form: page.locator('.prebid') };
}

test('a maximum is left, changed and taken back, and bids at the opening', async (t) => {
  const { keeper, ann, lot, page, complaints, form } = await before(t, 'en-US');
  const field = form.getByLabel('Your maximum');
  const mine = async () => (await ann.get('/api/v1/me/bids')).body.items.map(({ max }) => max);
  await form.getByText('You may leave a maximum now').waitFor();
  for (const [typed, words] of [
    ['much', 'can’t be read'],
    ['999', '1,000'],
    ['9000', 'less than the price to buy now'],
  ]) {
    await field.fill(typed);
    await form.getByRole('button', { name: 'Leave this maximum' }).click();
    if (typed !== 'much') await form.getByRole('alert').getByText(words).waitFor();
    else await form.getByRole('alert').waitFor();
  }
  await field.fill('4000');
  await field.press('Enter');
  await form.getByText('Your maximum of').waitFor();
  assert.deepEqual(await mine(), [4000]);
  await page.getByRole('link', { name: 'My bids' }).click();
  await page.locator('.card').getByText(/^Your maximum of \D*4,000 bids when it opens$/).waitFor();
  await page.goBack();
  await page.reload();
  await form.getByText('4,000').waitFor();
  await field.fill('3000');
  await form.getByRole('button', { name: 'Change it' }).click();
  await form.getByText('3,000').waitFor();
  await form.getByRole('button', { name: 'Take it back' }).click();
  await form.getByText('You may leave a maximum now').waitFor();
  assert.deepEqual(await mine(), []);

  await ann.post(`/api/v1/lots/${lot.id}/bids`, { max: 5000 }); // elsewhere
  await form.getByText('5,000').waitFor();
  await keeper.post(`/api/v1/lots/${lot.id}/actions`, { action: 'open' });
  await page.locator('.verdict').getByText('5,000').waitFor();
  await until(async () => !(await form.isVisible()));
  assert.deepEqual(complaints, []);
});

test('in Korean too', async (t) => {
  const { form, complaints } = await before(t, 'ko-KR');
  await form.getByText('지금 최고 금액을 남겨 둘 수 있습니다.').waitFor();
  await form.getByLabel('내 최고 금액').fill('2000');
  await form.getByRole('button', { name: '이 금액 남기기' }).click();
  await form.getByText('대신 입찰합니다').waitFor();
  assert.deepEqual(complaints, []);
});
