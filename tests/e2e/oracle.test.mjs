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
const typeEverywhere = 'burglary';  // the one type whose pages are read for every district of the country: all sixteen would take minutes

let hub;
let oracle;
const counts = new Map();  // type → area → period → count
const answers = new Map();  // "area/type" → the data of its JSON twin, of every force and of the home districts
const everywhere = new Map();  // district → the data of its twin of that one type, of all 318 districts
const residents = new Map();  // area → residents

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
/// Where an area stands among others by records for each resident, from the lowest; whole numbers, so that equals are equal.
function standingAmong(members, { count, residents: own }) {
  const lower = members.filter((each) => BigInt(each.count) * BigInt(own) < BigInt(count) * BigInt(residents.get(each.code)));
  return { from_lowest: lower.length + 1, of: members.length };
}
/// The districts of the country that supplied a whole period.
const districtsWith = (type, period) => [...everywhere.keys()].filter((code) => ofOracle(type, code).has(period))
  .map((code) => ({ code, count: ofOracle(type, code).get(period) }));
const twoDecimals = (value) => Math.round(value * 100) / 100;

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
    for (const force of forces) {
      for (const { code } of (await getJson(hub.address, `/areas/${force}.json`)).data.parts) {
        everywhere.set(code, (await getJson(hub.address, `/areas/${code}/${typeEverywhere}.json`)).data);
      }
    }
    for (const type of counts.keys()) {
      for (const area of [...forces, ...districts]) answers.set(`${area}/${type}`, (await getJson(hub.address, `/areas/${area}/${type}.json`)).data);
    }
    for (const { area } of [...answers.values(), ...everywhere.values()]) residents.set(area.code, area.residents);
  });
  after(async () => { await hub?.stop(); });

  test('the oracle and the site know the same 43 forces, 318 districts, 13 of them at home, and 16 street measures', () => {
    assert.equal(answers.size, (43 + 13) * 16);
    assert.equal(everywhere.size, 318);
    for (const [type, byArea] of counts) {
      for (const area of byArea.keys()) assert.ok(answers.has(`${area}/${type}`) || everywhere.has(area), `${area}/${type}`);
    }
  });

  test('every force and district leads with the right period of every measure, and with its count', () => {
    for (const [key, { area, measure, finding }] of [...answers, ...everywhere]) {
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
    for (const [key, { area, measure, series }] of [...answers, ...everywhere]) {
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

  test('every force is compared with all forces that supplied its period, pooled, and ranked among them', () => {
    for (const [key, data] of answers) {
      if (!isForce(data) || data.finding.value === null) continue;
      const members = suppliers(data.measure.id, data.finding.period);
      const { comparison, standing, count } = data.finding;
      const own = { count: count.value, residents: data.area.residents };
      assert.deepEqual([comparison.members, comparison.count], [members.length, sumOf(members)], key);
      const ranked = members.map(({ area: { code }, count: theirs }) => ({ code, count: theirs }));
      assert.deepEqual([standing.kind, standing.rank], ['force', standingAmong(ranked, own)], key);
    }
  });

  test('every home district is compared with the 13 districts together, and ranked among all districts that supplied', () => {
    for (const [key, { area, measure, finding }] of answers) {
      if (area.level !== 'district') continue;
      const members = districtsWith(measure.id, finding.period);
      const together = members.filter(({ code }) => answers.has(`${code}/${measure.id}`));
      assert.deepEqual([finding.comparison.members, finding.comparison.of, finding.comparison.count], [13, 13, sumOf(together)], key);
      const { kind, rank } = finding.standing;
      assert.deepEqual([kind, rank], ['district', standingAmong(members, { count: finding.count.value, residents: area.residents })], key);
      assert.ok(rank.of > 240, key);
    }
  });

  test('every district of the country is ranked among all that supplied, and shown among them', () => {
    const found = [...everywhere.values()].filter(({ finding }) => finding.value !== null);
    assert.ok(found.length > 240);
    for (const { area, finding, peers } of found) {
      const members = districtsWith(typeEverywhere, finding.period);
      assert.deepEqual(finding.standing.rank, standingAmong(members, { count: finding.count.value, residents: area.residents }), area.code);
      const named = (list) => list.map(({ code, count }) => `${code} ${count}`).sort();
      assert.deepEqual(named(peers), named(members), area.code);
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

  test('how far areas move apart by more than chance is what the method of every type says', async () => {
    assert.equal(Object.keys(oracle.dispersion).length, 14);
    for (const [type, expected] of Object.entries(oracle.dispersion)) {
      const { dispersion } = (await getJson(hub.address, `/methods/${type}.json`)).data;
      for (const level of ['force', 'district']) {
        const { phi, areas } = expected[level];
        assert.deepEqual(dispersion[level], { phi: twoDecimals(phi), areas }, `${type} ${level}`);
      }
    }
  });

  test('chance is judged fairly: over all types under 1 % of districts lie beyond three adjusted deviations, and 3 to 6 % of each type beyond two; '
     + 'plain Poisson would say 1 to 7 % and 7 to 23 %', () => {
    const types = Object.values(oracle.dispersion).map(({ district }) => district);
    const areas = types.reduce((sum, each) => sum + each.areas, 0);
    const beyondThree = types.reduce((sum, each) => sum + each.over_3 * each.areas, 0);
    assert.ok(beyondThree / areas < 0.01, `${beyondThree} of ${areas}`);
    const within = (share, least, most) => Math.round(100 * share) >= least && Math.round(100 * share) <= most;
    for (const [type, { district }] of Object.entries(oracle.dispersion)) {
      assert.ok(within(district.over_2, 3, 6), `${type}: ${district.over_2} beyond two`);
      assert.ok(within(district.plain_over_3, 1, 7), `${type}: ${district.plain_over_3} beyond three, were it plain chance`);
      assert.ok(within(district.plain_over_2, 7, 23), `${type}: ${district.plain_over_2} beyond two, were it plain chance`);
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
