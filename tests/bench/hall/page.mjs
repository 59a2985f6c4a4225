// A phone at a lot's page in a real browser: how it keeps its frames, and what its work costs by the browser's own
// metrics.
import { phone } from '../../interop/support/person.js';

const measured = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration', 'TaskDuration'];

/** `count()` begins to count; `take()` is what there was since it was asked last. */
export async function openPhone(browser, host, { n, lot, code }) {
  const context = await browser.newContext({ locale: 'en-GB', ...phone });
  const page = await context.newPage();
  await page.goto(`${host.url}/join/${code}`);
  await page.locator('.join input[name=nick]').fill(`Phone ${n}`);
  await page.locator('.join button[type=submit]').click();
  await page.locator('.slip-who').first().waitFor();
  await page.goto(`${host.url}/lots/${lot}`);
  await page.locator('#line[data-state=live]').waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  let before = null;
  return {
    async count() {
      before = await metricsOf(devtools);
      await page.evaluate(() => {
        window.frames60 = [];
        const step = (at) => {
          window.frames60.push(at);
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      });
    },
    /** `{frames: how long each took in ms, work: [script, style, layout, all] in ms a second, nodes, heap in bytes}`. */
    async take() {
      const now = await metricsOf(devtools);
      const passed = now.Timestamp - before.Timestamp;
      const work = measured.map((name) => ((now[name] - before[name]) * 1000) / passed);
      before = now;
      const frames = await page.evaluate(() =>
        window.frames60.splice(0).flatMap((at, i, all) => (i > 0 ? [at - all[i - 1]] : [])),
      );
      return { frames, work, nodes: now.Nodes, heap: now.JSHeapUsedSize };
    },
  };
}

async function metricsOf(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
