// What the page says of a refusal: every code that a host names and every member that it finds wrong has its sentence, in
// both languages and in the page's own words; and only the words of the language in use are loaded.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';
import { pageOf, phone } from './support/person.js';

const locales = { en: 'en-GB', ko: 'ko-KR' };
const source = (file) => readFile(new URL(`../../server/${file}`, import.meta.url), 'utf8');

/** The codes that the host can name. */
async function codes() {
  const rows = [...(await source('protocol/codes.cpp')).matchAll(/CodeRow\{[\w:]+, "(\w+)"/g)];
  assert.ok(rows.length >= 28, `${rows.length} codes found`);
  return rows.map(([, name]) => name);
}

/** The members of terms that a rule can find wrong, of a bid, and of what else the page sends. */
async function members() {
  const rules = [...(await source('auction/terms_rules.cpp')).matchAll(/return "(\w+)"_L1/g)].map(([, name]) => name);
  const bids = [...(await source('protocol/bid_reading.cpp')).matchAll(/"(\w+)"_L1/g)].map(([, name]) => name);
  assert.ok(rules.length > 5 && bids.length > 3, `${rules} ${bids}`);
  const others = ['nick', 'email', 'password', 'name', 'description', 'category', 'text', 'reason', 'for', 'code', 'body'];
  return [...new Set([...rules, ...bids, ...others])];
}

async function sayings(t, language) {
  const host = await startHost(t);
  const { page } = await openPage(await startBrowser(t), host.url, { locale: locales[language] });
  const asked = { codes: await codes(), members: await members() };
  return page.evaluate(async ({ codes, members }) => {
    const { detailOf } = await import('/web/fields.js');
    const host = 'The host’s own words';
    return {
      codes: codes.map((code) => [code, detailOf({ code, detail: host })]),
      members: members.map((member) => [member, detailOf({ code: 'malformed', member, detail: host })]),
      plain: detailOf({ code: 'malformed', detail: host }),
      unknown: detailOf({ code: 'of_a_newer_host', detail: host }),
      told: detailOf({ code: 'too_many', title: 'Too many', detail: host }),
    };
  }, asked);
}

for (const language of Object.keys(locales)) {
  test(`every refusal has its own sentence in ${language}`, async (t) => {
    const said = await sayings(t, language);
    const script = language === 'ko' ? /[가-힣]/ : /^[A-Z]/;
    for (const [of, words] of [...said.codes, ...said.members]) {
      assert.notEqual(words, 'The host’s own words', of);
      assert.match(words, script, of);
    }
    for (const [member, words] of said.members) assert.notEqual(words, said.plain, `${member} is told apart`);
    assert.equal(said.unknown, 'The host’s own words', 'a code of a newer host is in its own');
    assert.equal(said.told, 'The host’s own words', 'until when there was too much is the host’s to say');
  });

  test(`the words of ${language} alone are loaded`, async (t) => {
    const host = await startHost(t);
    const { page, context } = await openPage(await startBrowser(t), 'about:blank', { locale: locales[language] });
    const asked = [];
    context.on('request', (request) => asked.push(request.url().split('/').at(-1)));
    await page.goto(host.url);
    await page.locator('#line[data-state=live]').waitFor();
    const words = asked.filter((name) => /^(words|refusals)_/.test(name)).sort();
    assert.deepEqual(words, [`words_${language}.js`]);
  });
}

test('both languages have the same words', async (t) => {
  const host = await startHost(t);
  const { page } = await openPage(await startBrowser(t), host.url);
  const [en, ko] = await page.evaluate(async () => {
    const shapeOf = (words, at = '') =>
      Object.entries(words).flatMap(([name, value]) =>
        typeof value === 'object' ? shapeOf(value, `${at}${name}.`) : [`${at}${name} ${typeof value}`],
      );
    const both = await Promise.all(['en', 'ko'].map((language) => import(`/web/words_${language}.js`)));
    return both.map(({ words }) => shapeOf(words).sort());
  });
  assert.deepEqual(ko, en);
  assert.ok(en.length > 300, `${en.length}`);
});

test('who chose Korean reads a room’s refusal in Korean, with the figure, in a browser that is English', async (t) => {
  const host = await startHost(t);
  const [seller, ann, ben] = [await host.signUp('Seller'), await host.signUp('Ann'), await host.signUp('Ben')];
  const lot = await seller.sell({ name: 'Vase', start: 1000 });
  const { page } = await pageOf(await startBrowser(t), host, ann, `/lots/${lot.id}`, phone);
  await page.evaluate(() => localStorage.setItem('gavel.language', 'ko'));
  await page.reload();
  const button = page.locator('.bid-main');
  await button.getByText('₩1,000').waitFor();
  // The bid is on its way while another is decided.
  await page.evaluate(() => {
    const { send } = WebSocket.prototype;
    WebSocket.prototype.send = function (bytes) {
      if (!String(bytes).includes('"bid"')) return send.call(this, bytes);
      setTimeout(() => send.call(this, bytes), 1000);
    };
  });
  await button.tap();
  await page.waitForTimeout(400);
  await button.tap();
  await ben.bid(lot.id, 2000);
  await page.locator('.bid-outcome').getByText('그사이 가격이 바뀌었습니다. ').waitFor();
  assert.match(await page.locator('.bid-outcome p').innerText(), /₩2,\d+/);
});
