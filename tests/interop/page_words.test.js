// What the page computes by itself: its own modules, run where they run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, startBrowser } from './support/browser.js';
import { startHost } from './support/host.js';

async function hostIn(t, zone) {
  const ours = process.env.TZ;
  process.env.TZ = zone;
  try {
    return await startHost(t);
  } finally {
    if (ours === undefined) delete process.env.TZ;
    else process.env.TZ = ours;
  }
}

async function openHouse(t, options) {
  const host = await startHost(t);
  return openPage(await startBrowser(t), host.url, options);
}

test('a countdown is 00:00:00 from the end on and never before it, with days from 24 hours', async (t) => {
  const { page } = await openHouse(t);
  const cases = [
    [-5000, '00:00:00'],
    [0, '00:00:00'],
    [1, '00:00:01'],
    [999, '00:00:01'],
    [1001, '00:00:02'],
    [59_000, '00:00:59'],
    [3_600_000, '01:00:00'],
    [86_399_000, '23:59:59'],
    [86_400_000, '1d 00:00:00'],
    [86_400_000 + 8_100_000, '1d 02:15:00'],
    [12 * 86_400_000, '12d 00:00:00'],
    [Infinity, '—'],
  ];
  const shown = await page.evaluate(
    async (times) => {
      const { countdown } = await import('/web/countdown.js');
      return times.map(countdown);
    },
    cases.map(([left]) => left),
  );
  assert.deepEqual(
    shown,
    cases.map(([, words]) => words),
  );
});

test('amounts and times are written as the browser itself would', async (t) => {
  const host = await hostIn(t, 'Asia/Seoul');
  const browser = await startBrowser(t);
  for (const [locale, language] of [
    ['en-GB', 'en'],
    ['ko-KR', 'ko'],
  ]) {
    const { page } = await openPage(browser, host.url, { locale, timezoneId: 'Asia/Kolkata' });
    const pairs = await page.evaluate(async (ours) => {
      const { moneyWriter, rate, timeOfDay, pastMoment, zonedMoment } = await import('/web/format.js');
      const codes = 'KRW USD EUR GBP JPY CNY INR BRL VND PHP TRY ILS UAH CAD AUD NZD HKD SGD MXN CHF SEK'.split(' ');
      const amounts = [0, 7, 999, 1000, 123456, 1234567, -5, -1250000, 999_999_999_999_999];
      const pairs = [];
      for (const code of codes) {
        for (const exponent of [0, 2, 3]) {
          const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
          const style = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol', ...digits };
          const format = new Intl.NumberFormat(ours, style);
          for (const amount of amounts)
            pairs.push([moneyWriter({ code, exponent })(amount), format.format(amount / 10 ** exponent)]);
        }
      }
      const percent = new Intl.NumberFormat(ours, { style: 'percent', maximumFractionDigits: 2 });
      for (const points of [0, 7, 29, 110, 1250, 1235, 2000, 5000, 10_000])
        pairs.push([rate(points), percent.format(points / 10_000)]);
      const [hour, minute, second] = ['hour', 'minute', 'second'];
      const time = { [hour]: '2-digit', [minute]: '2-digit', hourCycle: 'h23' };
      for (const ms of [0, 1_790_000_000_000, 1_790_010_123_456, 1_790_031_599_999]) {
        pairs.push([timeOfDay(ms), new Intl.DateTimeFormat(ours, { ...time, [second]: '2-digit' }).format(ms)]);
        pairs.push([pastMoment(ms, ms + 1), new Intl.DateTimeFormat(ours, time).format(ms)]);
        const day = new Intl.DateTimeFormat(ours, { month: 'short', day: 'numeric' }).format(ms);
        pairs.push([pastMoment(ms, ms + 90_000_000), day]);
        pairs.push([zonedMoment(ms, null), ours === 'ko' ? `${day} ${timeOfDay(ms)}(내 시간대)` : `${day} ${timeOfDay(ms)} your time`]);
      }
      return pairs;
    }, language);
    for (const [written, expected] of pairs) assert.equal(written, expected, locale);
  }
});

test('days are counted in the page’s language', async (t) => {
  const { page } = await openHouse(t, { locale: 'ko-KR' });
  const shown = await page.evaluate(async () => (await import('/web/countdown.js')).countdown(90_000_000));
  assert.equal(shown, '1일 01:00:00');
});

test('what opens with its sale or ends in its turn is said so', async (t) => {
  const { page } = await openHouse(t);
  const seen = await page.evaluate(async () => {
    const [{ standing }, { leftOf }, { text }] = await Promise.all(
      ['lotwords', 'countdown', 'text'].map((name) => import(`/web/${name}.js`)),
    );
    const lot = { phase: 'scheduled', opensAt: null, endsAt: 5000, bids: 0, softClose: {}, waitsFor: null };
    const when = (more) => standing({ ...lot, ...more }, (at) => `at ${at}`).when;
    return [
      when() === text.opensWithSale,
      when({ phase: 'open' }) === text.endsNoEarlier('at 5000'),
      when({ phase: 'open', waitsFor: 3 }) === text.endsInTurn('at 5000'),
      leftOf(lot, 1000) === Infinity,
      leftOf({ ...lot, phase: 'open' }, 1000) === 4000,
    ];
  });
  assert.deepEqual(seen, [true, true, true, true, true]);
});

test('the host clock follows the ticks that were least delayed, and a host that steps back', async (t) => {
  const { page } = await openHouse(t);
  const estimates = await page.evaluate(async () => {
    const { HostClock } = await import('/web/clock.js');
    const clock = new HostClock();
    const ahead = () => Math.round(clock.now - performance.now());
    const seen = [clock.now];
    clock.tick(1_000_000, 0);
    seen.push(ahead());
    clock.tick(1_001_000, 1400); // Heard 400 ms late: the earlier one knew better.
    seen.push(ahead());
    clock.tick(1_002_050, 2000); // Less delayed than the first.
    seen.push(ahead());
    clock.tick(500_000, 3000); // Another host, or one whose clock was set back.
    seen.push(ahead());
    return seen;
  });
  assert.deepEqual(estimates, [null, 1_000_000, 1_000_000, 1_000_050, 497_000]);
});

test('amounts are written by the exponent of the currency, to the last digit', async (t) => {
  const { page } = await openHouse(t);
  const written = await page.evaluate(async () => {
    const { moneyWriter } = await import('/web/format.js');
    const write = (code, exponent, amount) => moneyWriter({ code, exponent })(amount);
    return [
      write('KRW', 0, 1_150_000),
      write('USD', 2, 5),
      write('USD', 2, 999_999_999_999_999),
      write('KWD', 3, 1234),
      write('??', 2, 1250),
      write('KRW', 0, undefined),
    ];
  });
  assert.deepEqual(
    written.map((words) => words.replace(/\s/g, ' ')),
    ['₩1,150,000', '$0.05', '$9,999,999,999,999.99', 'KWD 1.234', '12.50 ??', '—'],
  );
});

test('of two versions of a lot the newer stays, whichever comes first', async (t) => {
  const { page } = await openHouse(t);
  const kept = await page.evaluate(async () => {
    const { adopt } = await import('/web/lots.js');
    const known = new Map();
    const taken = [
      { id: 1, seq: 3 },
      { id: 1, seq: 2 },
      { id: 1, seq: 4 },
    ].map((lot) => adopt(known, lot));
    return [taken, known.get(1).seq];
  });
  assert.deepEqual(kept, [[true, false, true], 4]);
});

test('a search folds as the host does', async (t) => {
  const { page } = await openHouse(t);
  const cases = [
    ['Café chair', 'cafe\u0301', true],
    ['Cafe\u0301 chair', 'caf\u00e9', true],
    ['달항아리', '\u1103\u1161\u11af\u1112\u1161\u11bc', true],
    ['Ｍ３ camera', 'm3', true],
    ['M3 camera', 'Ｍ３', true],
    ['ｶﾒﾗ', 'カメラ', true],
    ['ВАЗА', 'ваза', true],
    ['Straßenschild', 'STRASSEN', true],
    ['STRAẞE', 'strasse', true],
    ['ΟΔΟΣ', 'οδος', true],
    ['ﬁgurine', 'FIGURINE', true],
    ['Silver\u00adware', 'silverware', true],
    ['Blue Ming vase', ' vase   ming ', true],
    ['Blue Ming vase', 'vase\u3000blue', true],
    ['Blue vase', 'zoe\u0308', true],
    ['Blue vase', 'STRASSE vase', true],
    ['Café chair', 'cafè', false],
    ['Blue vase', 'vase green', false],
  ];
  const found = await page.evaluate(async (all) => {
    const { matches } = await import('/web/lots.js');
    return all.map(([name, typed]) => matches({ name, owner: { id: 1, nick: 'Zoë Straße' } }, typed));
  }, cases);
  for (const [i, [name, typed, finds]] of cases.entries()) assert.equal(found[i], finds, `${name}, ${typed}`);
});

test('an end beyond the last date of a browser is said too', async (t) => {
  const { page } = await openHouse(t);
  const said = await page.evaluate(async () => {
    const { moment, pastMoment, timeOfDay, zonedMoment } = await import('/web/format.js');
    return [moment, pastMoment, timeOfDay, zonedMoment].map((say) => say(Number.MAX_SAFE_INTEGER, 1_000));
  });
  for (const words of said) assert.ok(words.length > 0);
});

test('an end is said to be in the reader’s own time where the house has another', async (t) => {
  const browser = await startBrowser(t);
  const seoul = await hostIn(t, 'Asia/Seoul');
  const server = await hostIn(t, 'UTC'); // which says nothing of where people meet
  for (const [host, timezoneId, isElsewhere] of [
    [seoul, 'Asia/Seoul', false],
    [seoul, 'America/St_Johns', true],
    [server, 'Asia/Seoul', false],
  ]) {
    for (const path of ['/', '/join']) {
      const { page, context } = await openPage(browser, host.url + path, { timezoneId });
      const said = await page.evaluate(async () => {
        const { moment, zonedMoment } = await import('/web/format.js');
        return [moment, zonedMoment].map((say) => say(1_790_000_000_000, null));
      });
      assert.equal(said[1], isElsewhere ? `${said[0]} your time` : said[0], timezoneId);
      await context.close();
    }
  }
});

test('a lot is found by its number however people write it', async (t) => {
  const { page } = await openHouse(t);
  const typed = ['17', '017', 'Lot 17', 'lot17', '#17', '# 17', 'No. 17', 'no 17', '№17', '１７', '물품 17', '17번', '물품 17번'];
  const others = ['1', '7', 'lot', '번', 'lot 1', 'lot 17 a', '#', '170', 'nothing', '', ' '];
  const found = await page.evaluate(
    async (all) => {
      const { isNumbered } = await import('/web/lots.js');
      const numbers = (number, words) => words.map((one) => isNumbered({ number }, one));
      return [numbers('17', all[0]), numbers('17', all[1]), numbers('12A', ['lot 12a', '12A번', '12']), numbers('No', ['no', 'lot no'])];
    },
    [typed, others],
  );
  assert.deepEqual(found, [typed.map(() => true), others.map(() => false), [true, true, false], [true, true]]);
});

test('both languages have the same words, those of the views that come lazily too', async (t) => {
  const { page } = await openHouse(t);
  for (const name of ['words', 'lazy_words']) {
    const [en, ko] = await page.evaluate(async (module) => {
      const all = await Promise.all(['en', 'ko'].map((code) => import(`/web/${module}_${code}.js`)));
      return all.map(({ words }) => Object.entries(words).map(([key, word]) => `${key}: ${typeof word}`));
    }, name);
    assert.ok(en.length > 50);
    assert.deepEqual(ko.sort(), en.sort(), name);
  }
});
