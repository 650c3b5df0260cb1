// SPDX-License-Identifier: Apache-2.0
// The figures of the site against a second computation that shares no code with it: tests/oracle/figures_oracle.py.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { checkout, getJson, serveHub } from './hub_server.mjs';

const newestQuarter = '2025-10/P3M';
const mostMonthsBack = 6;

let hub;
let oracle;
const counts = new Map();  // type → area → period → count
const answers = new Map();  // "area/type" → the data of its JSON twin

const isForce = ({ area }) => area.level === 'force';
const ofOracle = (type, area) => counts.get(type).get(area) ?? new Map();
const monthIndex = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const lengthOf = (period) => Number(period.match(/P(\d+)M$/)?.[1] ?? 1);
const lastIndex = (period) => monthIndex(period) + lengthOf(period) - 1;

/// The period that should lead: the longest complete one that ends within six months of the newest month, else the latest complete one.
function leadingPeriod(periods) {
  const recent = periods.filter((period) => lastIndex(period) >= monthIndex(oracle.newest_month) - mostMonthsBack);
  const order = recent.length > 0 ? (a, b) => lengthOf(b) - lengthOf(a) || lastIndex(b) - lastIndex(a)
                                  : (a, b) => lastIndex(b) - lastIndex(a) || lengthOf(b) - lengthOf(a);
  return (recent.length > 0 ? recent : [...periods]).sort(order)[0];
}

/// Each force with its count of a whole period, as the oracle has them.
function suppliers(type, period) {
  const forces = [...answers].filter(([key, data]) => key.endsWith(`/${type}`) && isForce(data)).map(([, { area }]) => area);
  return forces.filter(({ code }) => ofOracle(type, code).has(period)).map((area) => ({ area, count: ofOracle(type, area.code).get(period) }));
}
const sumOf = (members) => members.reduce((sum, { count }) => sum + count, 0);

describe('the figures of the site', () => {
  before(async () => {
    const script = join(checkout, 'tests/oracle/figures_oracle.py');
    const { stdout } = await promisify(execFile)('python3', [script, join(checkout, 'hubs/thames-valley')], { maxBuffer: 1 << 26 });
    oracle = JSON.parse(stdout);
    for (const { type, area, period, count } of oracle.counts) {
      if (!counts.has(type)) counts.set(type, new Map());
      if (!counts.get(type).has(area)) counts.get(type).set(area, new Map());
      counts.get(type).get(area).set(period, count);
    }
    hub = await serveHub();
    const { data } = await getJson(hub.address, '/areas/K04000001.json');
    const forces = data.parts.map(({ code }) => code);
    const districts = (await getJson(hub.address, `/areas/${oracle.home}.json`)).data.parts.map(({ code }) => code);
    for (const type of counts.keys()) {
      for (const area of [...forces, ...districts]) answers.set(`${area}/${type}`, (await getJson(hub.address, `/areas/${area}/${type}.json`)).data);
    }
  });
  after(async () => { await hub?.stop(); });

  test('the oracle and the site know the same 43 forces, 13 districts and 16 street measures', () => {
    assert.equal(answers.size, (43 + 13) * 16);
    for (const [type, byArea] of counts) {
      for (const area of byArea.keys()) assert.ok(answers.has(`${area}/${type}`), `${area}/${type}`);
    }
  });

  test('every force and district leads with the right period of every measure, and with its count', () => {
    for (const [key, { area, measure, finding }] of answers) {
      const expected = ofOracle(measure.id, area.code);
      if (expected.size === 0) {
        assert.equal(finding.value, null, key);
        assert.ok(finding.missing && finding.detail, key);
        continue;
      }
      assert.equal(finding.period, leadingPeriod([...expected.keys()]), key);
      assert.equal(finding.count.value, expected.get(finding.period), key);
    }
  });

  test('every month of every series has its count, and a month that was not supplied has none', () => {
    for (const [key, { area, measure, series }] of answers) {
      const expected = new Map([...ofOracle(measure.id, area.code)].filter(([period]) => !period.includes('/')));
      const shown = series.filter(({ count }) => count.value !== null);
      assert.deepEqual(shown.map(({ period, count }) => [period, count.value]), [...expected].sort(([a], [b]) => (a < b ? -1 : 1)), key);
      for (const { period, rate, count } of series) assert.equal(rate.value === null, count.value === null, `${key} ${period}`);
    }
  });

  test('the quarter to December 2025 is compared with the 38 forces that supplied it, 69 % of residents', () => {
    for (const { type, period, count, forces, share_percent: share } of oracle.pooled) {
      const { finding } = answers.get(`${oracle.home}/${type}`);
      assert.equal(finding.period, newestQuarter);
      assert.equal(period, newestQuarter);
      assert.deepEqual([finding.comparison.count, finding.comparison.members, finding.comparison.of], [count, forces, 43], type);
      assert.equal(finding.comparison.members, 38);
      assert.equal(finding.comparison.residents_percent, 69);
      assert.equal(finding.comparison.residents_percent, Math.round(Number(share)));
    }
  });

  test('every force is compared with all forces that supplied its period, pooled', () => {
    for (const [key, data] of answers) {
      if (!isForce(data) || data.finding.value === null) continue;
      const members = suppliers(data.measure.id, data.finding.period);
      assert.deepEqual([data.finding.comparison.members, data.finding.comparison.count], [members.length, sumOf(members)], key);
    }
  });

  test('every district is compared with the 13 districts together, and ranked among them', () => {
    for (const [key, { area, measure, finding, peers }] of answers) {
      if (area.level !== 'district') continue;
      const counted = peers.map(({ code }) => ofOracle(measure.id, code).get(finding.period));
      assert.deepEqual([finding.comparison.members, finding.comparison.count], [13, counted.reduce((sum, count) => sum + count, 0)], key);
      const rates = peers.map(({ rate }, i) => counted[i] / rate.denominator);
      const lower = rates.filter((rate) => rate < finding.count.value / area.residents).length;
      assert.equal(finding.comparison.rank.from_lowest, lower + 1, key);
    }
  });

  test('the changes from 2018 to 2025 of Thames Valley and of the 35 others are those of the oracle', () => {
    for (const { type, past, current, home, others } of oracle.pairs) {
      const { change, others_change: rest } = answers.get(`${oracle.home}/${type}`).finding;
      assert.deepEqual([change.past, change.current], [past, current], type);
      assert.deepEqual([change.past_count, change.current_count, String(change.percent)], [home.past, home.current, home.change_percent], type);
      assert.deepEqual([rest.members, rest.change.past_count, rest.change.current_count, String(rest.change.percent)],
                       [others.forces, others.past, others.current, others.change_percent], type);
      assert.equal(rest.members, 35);
    }
  });

  test('no district states a change across the loss of locations, and each names the force’s instead', () => {
    for (const [key, { area, measure, finding }] of answers) {
      if (area.level !== 'district') continue;
      const { home } = oracle.pairs.find(({ type }) => type === measure.id);
      assert.equal(finding.change.missing, 'withheld', key);
      assert.equal(String(finding.force_change.percent), home.change_percent, key);
    }
  });

  test('what Thames Valley recorded is the sum of its districts, the unlocated and what lies outside', () => {
    for (const { type, area, period, count, unlocated, outside } of oracle.counts) {
      if (area !== oracle.home || period !== newestQuarter) continue;
      const { reconciliation, parts } = answers.get(`${area}/${type}`);
      assert.deepEqual(reconciliation, { total: count, located: count - unlocated - outside, unlocated, outside }, type);
      assert.equal(sumOf(parts.map((part) => ({ count: part.count.value }))), reconciliation.located, type);
    }
  });
});
