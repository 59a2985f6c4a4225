// What people type into the page's fields: never cut, counted as the host counts, and what is wrong is said at the field
// in the page's language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

const code = 'QWERTY';
const korean = { ...phone, locale: 'ko-KR' };

async function open(t, path, { nick = null, roles = null, options = korean } = {}) {
  const host = await startHost(t);
  const auctioneer = await host.host();
  await auctioneer.patch('/api/v1/house', { hallCode: code });
  const lot = await auctioneer.sell({ name: 'Celadon vase', start: 1000 });
  const one = nick && (await host.signUp(nick));
  if (roles) await auctioneer.patch(`/api/v1/accounts/${one.account.id}`, { roles });
  const address = path.replace('{id}', lot.id);
  const opened = await pageOf(await startBrowser(t), host, one, address, options);
  const sent = [];
  opened.page.on('request', (request) => {
    if (request.method() === 'POST' && !request.url().includes('socket.io')) sent.push(request.postDataJSON());
  });
  const nicks = async () => (await auctioneer.get('/api/v1/accounts')).body.items.map((account) => account.nick);
  return { host, auctioneer, one, lot, sent, nicks, ...opened };
}

const invalid = (page, name) => page.locator(`[name=${name}][aria-invalid=true]`);

test('a name that the host does not take is refused in the page’s words, at coming in', async (t) => {
  const { page, nicks } = await open(t, `/join/${code}`);
  for (const nick of ['민\u200b서', '\u202eEve']) {
    await page.locator('.join [name=nick]').fill(nick);
    await page.getByRole('button', { name: '들어가기' }).click();
    await page.locator('#join-nick-fault').getByText('이름은 한 줄로 1~32자').waitFor();
    assert.equal(await page.getByText('must be').count(), 0);
    await page.locator('.join [name=nick]').fill('');
  }
  assert.deepEqual(await nicks(), ['host']);
});

test('and at signing up, each at its field', async (t) => {
  const { page } = await open(t, '/');
  await page.locator('#account').click();
  await page.getByRole('button', { name: '계정이 없나요? 가입하기' }).click();
  const dialog = page.getByRole('dialog');
  const wrong = [
    ['nick', 'A\u2060', 'A', '이름은 한 줄로 1~32자'],
    ['email', 'ann', 'ann@example.org', '이메일 주소를 다시 확인'],
    ['password', '🔒🔒🔒🔒', '여덟글자가넘는비밀번호', '비밀번호는 8자 이상'],
  ];
  for (const [name, typed] of wrong) await dialog.locator(`[name=${name}]`).fill(typed);
  // The host says one at a time which is wrong.
  for (let n = 0; n < wrong.length; ++n) {
    await dialog.getByRole('button', { name: '가입', exact: true }).click();
    await invalid(page, 'nick').or(invalid(page, 'email')).or(invalid(page, 'password')).waitFor();
    const name = await dialog.locator('[aria-invalid=true]').getAttribute('name');
    const [, , right, words] = wrong.find(([one]) => one === name);
    await page.locator(`#sign-in-${name}-fault`).getByText(words).waitFor();
    assert.equal(await page.getByText('must be').count(), 0);
    await dialog.locator(`[name=${name}]`).fill(right);
    await page.locator(`#sign-in-${name}-fault`).waitFor({ state: 'hidden' });
  }
  await dialog.getByRole('button', { name: '가입', exact: true }).click();
  await page.locator('.account').getByRole('button', { name: '계정', exact: true }).waitFor({ state: 'detached' });
  await page.locator('#account').getByText('로그인').waitFor({ state: 'detached' });
});

test('what is left out is said in the page’s language at its field, not in the browser’s', async (t) => {
  const { page, sent } = await open(t, '/', { options: phone });
  await page.locator('#language').click();
  await page.locator('#account').click();
  const dialog = page.getByRole('dialog');
  const press = (name) => dialog.getByRole('button', { name, exact: true }).click();
  await press('로그인');
  await page.locator('#sign-in-email-fault').getByText('이메일 주소를 다시 확인').waitFor();
  await page.locator('#sign-in-password-fault').getByText('비밀번호는 8자 이상').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.name), 'email');
  await press('계정이 없나요? 가입하기');
  assert.equal(await dialog.locator('[aria-invalid=true]').count(), 0, 'the other form has not been filled in yet');
  await press('가입');
  await page.locator('#sign-in-nick-fault').getByText('이름은 한 줄로 1~32자').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.name), 'nick');
  assert.deepEqual(sent, []);
});

test('letters outside the first plane count as one, and none is cut off', async (t) => {
  const { page, sent, nicks } = await open(t, `/join/${code}`, { options: phone });
  const field = page.locator('.join [name=nick]');
  await field.fill('🦊'.repeat(35));
  await page.locator('#join-nick-fault').getByText('3 characters too many: no more than 32.').waitFor();
  await page.getByRole('button', { name: 'Come in' }).click();
  assert.deepEqual(sent, []);
  await field.fill(`${'🦊'.repeat(31)}e\u0301`);
  await page.locator('#join-nick-fault').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  assert.deepEqual(await nicks(), ['host', `${'🦊'.repeat(31)}é`]);
});

test('a code is read with spaces and hyphens, and what is none is never sent', async (t) => {
  const { page, host, sent, nicks } = await open(t, '/join', { options: phone });
  await page.getByLabel('Your name').fill('Ann');
  for (const typed of ['qwert', 'qwertyu', 'qwert7', 'qwért y', 'ıwerty', '쿼티쿼티쿼티']) {
    await page.getByLabel('Code on the screen').fill(typed);
    await page.getByRole('button', { name: 'Come in' }).click();
    await page.locator('#join-code-fault').getByText('The code has six letters.').waitFor();
    assert.equal(await page.getByLabel('Code on the screen').inputValue(), typed);
  }
  assert.deepEqual(sent, []);
  await page.getByLabel('Code on the screen').fill(' q-w e–r ｔy');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByRole('heading', { name: 'You are in' }).waitFor();
  assert.deepEqual([sent, await nicks()], [[{ nick: 'Ann', code }], ['host', 'Ann']]);
  await page.getByRole('button', { name: 'Somebody else? Sign out first' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Your name').waitFor();
  await page.goto(`${host.url}/join/qwe-rty`);
  await page.getByLabel('Your name').waitFor();
  assert.equal(await page.getByLabel('Code on the screen').isVisible(), false);
  await page.goto(`${host.url}/join/qwe-rt`);
  await page.getByLabel('Code on the screen').waitFor();
});

test('what is sold, said and entered has its limits at its fields too', async (t) => {
  const { page, host, auctioneer, lot, sent } = await open(t, '/sell', { nick: '서연', roles: ['clerk'] });
  await page.getByLabel('물품 이름').fill('𝄞'.repeat(121));
  await page.getByText('1자 넘칩니다. 120자까지 쓸 수 있습니다.').waitFor();
  await page.getByLabel('설명').fill('다리가 셋\u0007');
  await page.getByLabel('시작가').fill('1000');
  await page.getByRole('button', { name: '경매에 올리기' }).click();
  assert.deepEqual(sent, []);
  await page.getByLabel('물품 이름').fill('𝄞'.repeat(120));
  await page.getByRole('button', { name: '경매에 올리기' }).click();
  await page.locator('#sell-description-fault').getByText('설명은 10,000자까지').waitFor();
  await page.goto(`${host.url}/lots/${lot.id}`);
  await page.getByRole('tab', { name: '대화' }).click();
  await page.locator('#say-words').fill('👏'.repeat(302));
  await page.locator('#say-fault').getByText('2자 넘칩니다.').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#say-words').fill('\u0007!');
  await page.keyboard.press('Enter');
  await page.locator('#say-fault').getByText('300자까지').waitFor();
  await page.locator('#say-words').fill('👏'.repeat(300));
  await page.keyboard.press('Enter');
  await page.locator('.said').getByText('👏'.repeat(300)).waitFor();
  assert.equal(await page.locator('.said li').count(), 1);

  await auctioneer.post('/api/v1/accounts', { nick: 'Ben', paddle: 17 });
  await page.goto(`${host.url}/enter`);
  await page.route('**/lots/*/bids', (route) => {
    const problem = { code: 'malformed', member: 'bid', detail: 'bid: must be an integer from 1 to 2' };
    return route.fulfill({ status: 400, contentType: 'application/problem+json', json: problem });
  });
  for (const [name, words] of Object.entries({ paddle: '17', lot: String(lot.id), amount: '1000' })) {
    await page.locator(`#enter-${name}`).fill(words);
    await page.keyboard.press('Enter');
  }
  await page.locator('#enter-amount-note').getByText('받을 수 없는 금액입니다.').waitFor();
  await page.locator('#enter-paddle').fill('1234567');
  assert.equal(await page.locator('#enter-paddle').inputValue(), '1234567', 'not another paddle');
  assert.equal(await page.getByText('must be').count(), 0);
});

test('what is selected in a field is read as well as the rest, light and dark', async (t) => {
  const { page } = await open(t, `/join/${code}`);
  const field = page.locator('.join [name=nick]');
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const contrast = await field.evaluate((input) => {
      const { color, backgroundColor } = getComputedStyle(input, '::selection');
      const lightness = (colour) => {
        const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
          const share = part / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const [dark, light] = [lightness(color), lightness(backgroundColor)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    });
    assert.ok(contrast >= 4.5, `${colorScheme}: ${contrast}`);
  }
});
