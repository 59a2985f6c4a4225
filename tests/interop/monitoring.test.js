// What Prometheus scrapes, and the alerts over it: as its own tool has them, and about metrics that there are.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startHost } from './support/host.js';

const promtool = process.env.GAVEL_PROMTOOL;
const skip = promtool ? false : 'tests/run.sh unpacks promtool and names it by GAVEL_PROMTOOL';
const rules = fileURLToPath(new URL('../../resources/monitoring/gavel.rules.yml', import.meta.url));
const rulesTest = fileURLToPath(new URL('../monitoring/gavel.rules.test.yml', import.meta.url));

test('the figures keep the conventions', { skip }, async (t) => {
  const host = await startHost(t);
  const keeper = await host.host();
  const { body: lot } = await keeper.post('/api/v1/lots', { name: 'Violin', start: 100 });
  const ann = await host.signUp('Ann');
  await ann.post(`/api/v1/lots/${lot.id}/bids`, { bid: 1 });
  await ann.post(`/api/v1/lots/${lot.id}/bids`, { bid: 100 });
  const { body } = await host.guest().get('/metrics');
  const { status, stdout, stderr } = spawnSync(promtool, ['check', 'metrics'], { input: body, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  assert.equal(stdout + stderr, '', 'nothing to say about them');
});

test('each alert is about figures that a host tells', async (t) => {
  const host = await startHost(t);
  const { body } = await host.guest().get('/metrics');
  const named = new Set(readFileSync(rules, 'utf8').match(/\b(gavel|process)_[a-z_]+\b/g));
  assert.ok(named.size >= 7, [...named].join());
  for (const name of named) assert.match(body, new RegExp(`^${name}[ {]`, 'm'));
});

test('each alert is raised when it should be, and not before', { skip }, () => {
  execFileSync(promtool, ['check', 'rules', rules]);
  const said = spawnSync(promtool, ['test', 'rules', rulesTest], { encoding: 'utf8' });
  assert.equal(said.status, 0, said.stdout + said.stderr);
  const alerts = readFileSync(rules, 'utf8').match(/alert: \w+/g);
  const tested = readFileSync(rulesTest, 'utf8');
  for (const alert of alerts) assert.ok(tested.includes(alert.replace('alert', 'alertname')), `${alert} has a test`);
});
