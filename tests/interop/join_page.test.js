// Coming in by the hall's code on the page: by hand or led there by its QR code.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

/** The page, with the host's answers to new accounts in place of its own. */
async function hall(t, path, answers) {
  const host = await startHost(t);
  await (await host.host()).patch('/api/v1/house', { hallCode: 'ABCDEF' });
  const { page, complaints } = await pageOf(await startBrowser(t), host, null, '/', phone);
  const asked = [];
  await page.route('**/api/v1/accounts', (route) => {
    asked.push(route.request().postDataJSON());
    const { status, body } = answers.shift();
    return route.fulfill({ status, contentType: 'application/problem+json', body: JSON.stringify(body) });
  });
  await page.goto(host.url + path);
  return { host, page, asked, complaints };
}

test('who is led here by the code gives a name, and what is wrong stands at its field', async (t) => {
  const { page, asked } = await hall(t, '/join/abcdef', [
    { status: 409, body: { code: 'nick_taken', detail: 'taken' } },
    { status: 401, body: { code: 'unauthorized', detail: 'no' } },
  ]);
  await page.getByRole('heading', { name: 'Welcome to Interop House' }).waitFor();
  assert.equal(await page.getByLabel('Code on the screen').isVisible(), false);
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByText('Enter a name').waitFor();
  await page.getByLabel('Your name').fill('Ann');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.locator('#join-nick-fault').getByText('Somebody has this name already.').waitFor();
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.locator('#join-code-fault').getByText('This code is not taken here').waitFor();
  assert.equal(await page.getByLabel('Code on the screen').inputValue(), 'ABCDEF');
  assert.deepEqual(asked, [
    { nick: 'Ann', code: 'ABCDEF' },
    { nick: 'Ann', code: 'ABCDEF' },
  ]);
});

test('without a code in the address it is asked for, and who comes in is told who they are', async (t) => {
  const { host, page } = await hall(t, '/join', [{ status: 201, body: {} }]);
  const ann = await host.signUp('Ann');
  let isIn = false;
  await page.route('**/api/v1/me', (route) =>
    isIn ? route.fulfill({ json: { ...ann.account, paddle: 117, roles: [] } }) : route.continue(),
  );
  page.on('response', (response) => (isIn ||= response.url().endsWith('/api/v1/accounts')));
  for (const list of ['watching', 'bids'])
    await page.route(`**/api/v1/me/${list}*`, (route) => route.fulfill({ json: { items: [], next: null } }));
  await page.getByLabel('Your name').fill('Ann');
  await page.getByLabel('Code on the screen').fill('abc');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByText('The code has six letters.').waitFor();
  await page.getByLabel('Code on the screen').fill('abcdef');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByText('Paddle 117').waitFor();
  await page.getByRole('link', { name: 'To the catalogue' }).click();
  await page.getByRole('heading', { name: 'Catalogue' }).waitFor();
});

const code = 'QWERTY';

/** A house that is come into by its code, and the page there on a phone. */
async function open(t, path, person = null, options = {}) {
  const host = await startHost(t);
  const auctioneer = await host.host();
  await auctioneer.patch('/api/v1/house', { hallCode: code });
  const people = async () => (await auctioneer.get('/api/v1/accounts')).body.items.map(({ nick }) => nick);
  const one = person && (await host.signUp(person));
  const browser = await startBrowser(t);
  const opened = await pageOf(browser, host, one, path, { ...phone, ...options });
  return { host, auctioneer, people, browser, one, ...opened };
}

test('who has come in stays who they are, however often the page is loaded', async (t) => {
  const { page, host, people } = await open(t, `/join/${code.toLowerCase()}`);
  await page.getByLabel('Your name').fill('Zoë <b>');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByText('Paddle 1', { exact: true }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/join', 'no code that a reload would come in by');
  for (const path of ['/join', `/join/${code}`]) {
    await page.goto(host.url + path);
    await page.getByRole('heading', { name: 'You are in as Zoë <b>, paddle 1' }).waitFor();
    assert.equal(await page.getByLabel('Your name').count(), 0);
  }
  await page.reload();
  await page.getByRole('link', { name: 'To the catalogue' }).click();
  await page.getByRole('heading', { name: 'Catalogue' }).waitFor();
  assert.deepEqual(await people(), ['host', 'Zoë <b>']);
});

test('who is quicker than the host says who they are makes no second account', async (t) => {
  const { page, host, people, context } = await open(t, '/', 'Ben');
  await context.addInitScript(() => localStorage.removeItem('gavel.signedIn'));
  await page.goto(`${host.url}/join/${code}`);
  await page.getByLabel('Your name').fill('Ben');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('heading', { name: 'You are in as Ben', exact: true }).waitFor();
  assert.deepEqual(await people(), ['host', 'Ben']);
});

test('somebody else signs out first, and comes in under their own name', async (t) => {
  const { page, people } = await open(t, `/join/${code}`, '서연', { locale: 'ko-KR' });
  await page.getByRole('heading', { name: '서연 님으로 입장했습니다' }).waitFor();
  await page.getByRole('button', { name: '다른 분인가요? 먼저 로그아웃하세요' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '로그아웃' }).click();
  await page.locator('.join').getByLabel('이름').fill('민서');
  await page.getByRole('button', { name: '들어가기' }).click();
  await page.getByText('패들 1번', { exact: true }).waitFor();
  assert.deepEqual(await people(), ['host', '서연', '민서']);
});

test('when the evening is over that is said before a name is typed, and to who was about to come in', async (t) => {
  const { page, host, auctioneer, people } = await open(t, `/join/${code}`);
  // The news may come later than they are done.
  await page.routeWebSocket('**', (socket) => {
    const server = socket.connectToServer();
    server.onMessage((told) => String(told).includes('"house"') || socket.send(told));
  });
  await page.reload();
  await page.locator('#line[data-state=live]').waitFor();
  await page.waitForTimeout(500);
  await page.getByLabel('Your name').fill('Ann');
  await auctioneer.patch('/api/v1/house', { evening: 'over' });
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('heading', { name: 'The evening is over' }).waitFor();
  assert.equal(await page.getByText('This code is not taken').count(), 0);
  await page.goto(`${host.url}/join`);
  await page.getByRole('heading', { name: 'The evening is over' }).waitFor();
  assert.equal(await page.getByLabel('Your name').count(), 0);
  await page.getByRole('button', { name: 'Already have an account? Sign in' }).waitFor();
  await page.getByRole('link', { name: 'To the catalogue' }).click();
  await page.getByRole('heading', { name: 'Catalogue' }).waitFor();
  await auctioneer.patch('/api/v1/house', { evening: 'on' });
  await page.goto(`${host.url}/join`);
  await page.getByLabel('Your name').waitFor();
  assert.deepEqual(await people(), ['host']);
});

test('who is asked to sign in finds the way in by the code', async (t) => {
  const { page, auctioneer, host } = await open(t, '/join');
  const lot = await auctioneer.sell({ name: 'Vase', start: 1000 });
  await page.goto(`${host.url}/lots/${lot.id}`);
  await page.getByRole('button', { name: 'Sign in to bid' }).click();
  await page.getByRole('link', { name: 'I have the code on the screen' }).click();
  await page.getByLabel('Code on the screen').fill(code);
  assert.equal(await page.getByRole('dialog').count(), 0);
});

test('a house that takes no code says so before a name is typed, and leads nobody there', async (t) => {
  const { page, auctioneer, host, context } = await open(t, '/join');
  const lot = await auctioneer.sell({ name: 'Vase', start: 1000 });
  await context.route('**/api/v1/house', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), hall: false } });
  });
  await page.goto(`${host.url}/join/${code}`);
  await page.getByRole('heading', { name: 'This house takes no code' }).waitFor();
  assert.equal(await page.getByLabel('Your name').count(), 0);
  await page.getByRole('button', { name: 'Already have an account? Sign in' }).click();
  await page.getByRole('dialog').waitFor();
  assert.equal(await page.getByRole('link', { name: 'I have the code on the screen' }).count(), 0);
  await page.goto(`${host.url}/lots/${lot.id}`);
  await page.locator('#line[data-state=live]').waitFor();
  await page.waitForTimeout(500); // the house is read once more
  await page.getByRole('button', { name: 'Sign in to bid' }).click();
  assert.equal(await page.getByRole('link', { name: 'I have the code on the screen' }).count(), 0);
});

test('who waits at the door sees at once that the evening is over, or goes on', async (t) => {
  const { page, auctioneer } = await open(t, `/join/${code}`);
  await auctioneer.patch('/api/v1/house', { evening: 'over' });
  await page.getByRole('heading', { name: 'The evening is over' }).waitFor();
  await auctioneer.patch('/api/v1/house', { evening: 'on' });
  await page.getByLabel('Your name').waitFor();
});
