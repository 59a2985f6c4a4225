// Starts the page, and asks for what its first view shows beside its modules. In a full house a module may be refused;
// what was loaded is kept by the browser, so that the page is loaded again for the rest of it, after a pause that grows and
// is spread, and meanwhile says so.
(() => {
  const triesKey = 'gavel.tries';
  const pauseMs = 2000;
  const pauseMaxMs = 20_000;
  const paintMaxMs = 1000;
  const { main, lotView, en, ko } = document.currentScript.dataset;
  const [{ type, transferSize, encodedBodySize, responseStart } = {}] = performance.getEntriesByType('navigation');

  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // the browser's language stands, and nobody is known
    }
  }

  function isKorean() {
    return (stored('gavel.language') ?? navigator.language).toLowerCase().startsWith('ko');
  }

  function count(change) {
    try {
      const tries = change(Number(sessionStorage.getItem(triesKey) ?? 0));
      sessionStorage.setItem(triesKey, String(tries));
      return tries;
    } catch {
      return 1; // without storage the pause does not grow
    }
  }

  function tryAgain() {
    const tries = count((before) => before + 1);
    setTimeout(() => location.reload(), Math.min(pauseMs * tries, pauseMaxMs) * (0.5 + Math.random()));
    const words = document.createElement('p');
    words.className = 'blank';
    words.setAttribute('role', 'status');
    words.textContent = isKorean()
      ? '지금 접속이 많습니다. 잠시 뒤 자동으로 다시 시도합니다.'
      : 'The house is full at the moment. This page tries again by itself.';
    document.getElementById('main').prepend(words);
  }

  // A first tap counts before there are modules: it arms the button that the host wrote, and arm_button.js takes that up
  // where it is still what the button does. Whoever has to sign in first is asked to once that can be.
  function takeTaps() {
    const button = document.querySelector('.bid-main[data-armed]');
    if (!button || button.onclick || stored('gavel.choices')?.includes('slide')) return;
    button.setAttribute('aria-disabled', 'false');
    button.onclick = () => {
      const { armed } = button.dataset;
      button.dataset.tapped ??= performance.now();
      if (armed === '') return;
      button.classList.add('armed');
      button.querySelector('.label').textContent = armed;
    };
  }

  function firstPaths(lot) {
    const view = location.pathname === '/' ? ['lots?sort=ends&limit=500'] : lot ? [lot] : [];
    const isKnown = stored('gavel.signedIn') !== null || /(?:^|; )gavel_[a-z0-9]+_in=1/.test(document.cookie);
    return ['house', 'clock', ...view, ...(isKnown ? ['me', 'me/watching?limit=500', 'me/bids?limit=500'] : [])];
  }

  function ask(path) {
    const headers = { Accept: 'application/json', 'Accept-Language': isKorean() ? 'ko' : 'en' };
    const asked = { sentAt: performance.now(), answer: fetch(path, { headers }) };
    const hear = () => (asked.heardAt = performance.now());
    asked.answer.then(hear, () => {}); // what went wrong is told where it is taken up
    return asked;
  }

  // The host writes into the page what is in it anyway, and it is as old as the page. One that the browser had kept may be
  // older.
  function toldByPage() {
    const told = transferSize > 0 && document.getElementById('asked');
    const all = told ? JSON.parse(told.textContent) : {};
    // What the browser had kept and the host confirmed has the time of when it was kept.
    if (told && transferSize > encodedBodySize) all['/api/v1/clock'] = { now: Number(told.dataset.now) };
    return new Map(Object.entries(all).map(([path, json]) => [path, answered(json, responseStart)]));
  }

  function answered(json, at) {
    return { sentAt: at, heardAt: at, answer: Promise.resolve({ ok: true, json: () => json }) };
  }

  function begin() {
    const [lot] = location.pathname.match(/lots\/[1-9]\d*(?=\/?$)/) ?? [];
    // api.js takes these up, each once, instead of asking when it is there.
    const told = toldByPage();
    const paths = firstPaths(lot).map((path) => `/api/v1/${path}`);
    const others = paths.filter((path) => !told.has(path));
    window.gavelAsked = new Map([...told, ...others.map((path) => [path, ask(path)])]);

    // The words are asked for beside the modules, not once those ask for them.
    const words = Promise.all((isKorean() ? ko : en).split(' ').map((part) => import(part)));
    words.catch(() => {}); // it is told below
    const isThere = new Promise((resolve) => {
      if (document.readyState !== 'loading') resolve();
      else document.addEventListener('DOMContentLoaded', resolve, { once: true });
    });
    const all = isThere.then(() => {
      if (lot) import(lotView).catch(() => {}); // beside the others; main.js asks for it again
      return Promise.all([import(main), words]);
    });
    all.then(
      () => type !== 'navigate' && count(() => 0), // storage takes its time; tries that a visit left make a pause longer
      (error) => {
        console.warn(error.message);
        tryAgain();
      },
    );
  }

  takeTaps();
  document.addEventListener('DOMContentLoaded', takeTaps); // it may not be there yet

  // What the host wrote can be read and tapped: it is painted first. A window that nobody sees paints nothing.
  const isPainted = new Promise((resolve) => {
    if (!document.hidden) requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, document.hidden ? 0 : paintMaxMs);
  });
  isPainted.then(begin);
})();
