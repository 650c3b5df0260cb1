// SPDX-License-Identifier: Apache-2.0
// The figures of the site against a second computation that shares no code with it: tests/oracle/figures_oracle.py.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { checkout, getJson, serveHub } from './hub_server.mjs';
import { toldBy } from './twins.mjs';

const street = 'recorded-crime';
const yearly = 'ons-years';
const newestYear = '2024-07/P12M';
const newestQuarter = '2025-10/P3M';
const mostMonthsBack = 6;
const fewest = 20;  // records on either side of a comparison
const typeEverywhere = 'burglary';  // the one type whose pages are read for every district of the country: all sixteen would take minutes

let hub;
let oracle;
const counts = { [street]: new Map(), [yearly]: new Map() };  // data set → type → area → period → count
const answers = new Map();  // "area/type" → the data of its JSON twin, of every force and of the home districts
const everywhere = new Map();  // district → the data of its twin of that one type, of all 318 districts
const residents = new Map();  // area → residents
const ofMeasures = new Set();  // the ids of all measures

const isToldByAYear = ({ measure, area }) => ofOracle(measure.id, area.code, yearly).has(newestYear);
const isForce = ({ area }) => area.level === 'force';
const ofOracle = (type, area, dataset) => counts[dataset].get(type)?.get(area) ?? new Map();
/// What each data set says of a measure in an area, of the two that the oracle knows.
const toldIn = (data) => [street, yearly].map((dataset) => [dataset, toldBy(data, dataset)]).filter(([, told]) => told !== undefined);
const monthIndex = (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const spanOf = (period) => Number(period.match(/P(\d+)M/)?.[1] ?? 1);
const lengthOf = (period) => spanOf(period) - (period.includes(' without ') ? period.split(',').length : 0);
const isPart = (period) => lengthOf(period) > 3 && lengthOf(period) < 12;
const lastIndex = (period) => monthIndex(period) + spanOf(period) - 1;

/// What is held of the newest calendar year, added up: each set of six to eleven months that an area holds, of each area that holds these.
function partsOf(entries) {
  const year = oracle.newest_month.slice(0, 4);  // the bundled months end in December
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
  const byType = new Map();
  for (const entry of entries.filter(({ period }) => months.includes(period))) {
    if (!byType.has(entry.type)) byType.set(entry.type, new Map());
    if (!byType.get(entry.type).has(entry.area)) byType.get(entry.type).set(entry.area, new Map());
    byType.get(entry.type).get(entry.area).set(entry.period, entry);
  }
  const parts = [];
  for (const [type, byArea] of byType) {
    const lacked = new Set([...byArea.values()].map((held) => months.filter((month) => !held.has(month)).join(',')));
    for (const without of lacked) {
      const left = months.filter((month) => !without.includes(month));
      if (left.length < 6 || left.length > 11 || !left.includes(months[11])) continue;
      for (const [area, held] of byArea) {
        if (!left.every((month) => held.has(month))) continue;
        const sum = (key) => left.reduce((total, month) => total + (held.get(month)[key] ?? 0), 0);
        const first = months.indexOf(left[0]);
        const gaps = months.slice(first).filter((month) => !left.includes(month));
        const period = `${left[0]}/P${12 - first}M${gaps.length > 0 ? ` without ${gaps.join(',')}` : ''}`;
        parts.push({ type, area, period, count: sum('count'), unlocated: sum('unlocated'), outside: sum('outside') });
      }
    }
  }
  return parts;
}

/// The period that should lead the street files: the longest complete one that ends within six months of the newest month, else the latest complete one.
/// What is held of a year that is not whole leads only where no year is told by others.
function leadingPeriod(all, isToldByAYear) {
  const periods = isToldByAYear ? all.filter((period) => !isPart(period)) : all;
  const recent = periods.filter((period) => lastIndex(period) >= monthIndex(oracle.newest_month) - mostMonthsBack);
  const order = recent.length > 0 ? (a, b) => lengthOf(b) - lengthOf(a) || lastIndex(b) - lastIndex(a)
                                  : (a, b) => lastIndex(b) - lastIndex(a) || lengthOf(b) - lengthOf(a);
  return (recent.length > 0 ? recent : [...periods]).sort(order)[0];
}

/// Each force with its count of a whole period, as the oracle has them.
function suppliers(type, period, dataset) {
  const forces = [...answers].filter(([key, data]) => key.endsWith(`/${type}`) && isForce(data)).map(([, { area }]) => area);
  return forces.filter(({ code }) => ofOracle(type, code, dataset).has(period))
    .map((area) => ({ area, count: ofOracle(type, area.code, dataset).get(period) }));
}
/// Where an area stands among others by records for each resident, from the lowest; whole numbers, so that equals are equal.
function standingAmong(members, { count, residents: own }) {
  const lower = members.filter((each) => BigInt(each.count) * BigInt(own) < BigInt(count) * BigInt(residents.get(each.code)));
  return { from_lowest: lower.length + 1, of: members.length };
}
/// Of under 20 records there is no rank.
function assertRank({ rank }, members, own, where) {
  if (own.count < 20) assert.equal(rank.missing, 'too_few', where);
  else assert.deepEqual(rank, standingAmong(members, own), where);
}
/// The districts of the country with a count of a whole period.
const districtsWith = (type, period, dataset) => [...everywhere.keys()].filter((code) => ofOracle(type, code, dataset).has(period))
  .map((code) => ({ code, count: ofOracle(type, code, dataset).get(period) }));
/// What is said of the difference between a count and the rest of its group, each over so many residents.
function verdictOf(own, rest, phi) {
  const exposure = own.residents / rest.residents;
  const score = 2 * (Math.sqrt(own.count) - Math.sqrt(exposure * rest.count)) / Math.sqrt(1 + exposure) / Math.sqrt(phi);
  const side = score > 0 ? 'higher' : 'lower';
  if (Math.abs(score) >= 2) return { score, verdict: `${Math.abs(score) >= 3 ? 'clearly' : 'probably'}_${side}` };
  const width = Math.exp(1.959963984540054 * Math.sqrt(phi * (1 / own.count + 1 / rest.count)));
  const ratio = own.count / (exposure * rest.count);
  return { score, verdict: ratio / width >= 0.9 && ratio * width <= 1.1 ? 'about_the_same' : 'too_close_to_call' };
}
/// By how many percent a rate lies above another, halves away from zero.
function roundPercent(own, other) {
  const percent = 100 * (own.count * other.residents / (other.count * own.residents) - 1);
  return Math.sign(percent) * Math.round(Math.abs(percent)) + 0;
}
/// That a comparison says so, with its percentage, and nothing where either side is under 20.
function assertDifference({ comparison, count, tilt }, own, type, dataset, where) {
  const phi = oracle.dispersion[dataset][type][isForce({ area: own }) ? 'force' : 'district'].phi;
  const rest = { count: comparison.count - count.value, residents: comparison.denominator - own.residents };
  const { difference_from_rest: difference, percent_difference: percent } = comparison;
  const mine = { count: count.value, residents: own.residents };
  if (tilt !== undefined && (tilt.missing || Math.abs(tilt.percent_of_sum) > 5)) {
    assert.deepEqual([difference.missing, percent.missing], tilt.missing ? ['not_held', 'not_held'] : ['not_comparable', 'not_comparable'], where);
    return;
  }
  if (Math.min(count.value, rest.count) < fewest) assert.equal(difference.missing, 'too_few', where);
  else {
    const { score, verdict } = verdictOf(mine, rest, phi);
    assert.equal(difference.verdict, verdict, where);
    assert.ok(Math.abs(score) - Math.abs(difference.score) > -1e-6 && Math.abs(score) - Math.abs(difference.score) < 0.0101, `${where}: ${difference.score}, not ${score}`);
  }
  if (Math.min(count.value, rest.count) < fewest) assert.equal(percent.missing, 'too_few', where);
  else assert.equal(percent, roundPercent(mine, { count: comparison.count, residents: comparison.denominator }), where);
}
/// Where few people live, so that a rate says little, it is compared with nothing and has no rank.
function isSetBesideNothing({ code, residents }, { comparison, standing }) {
  if (residents >= 20_000) return false;
  assert.deepEqual([comparison.missing, standing.missing], ['not_comparable', 'not_comparable'], code);
  return true;
}
const twoDecimals = (value) => Math.round(value * 100) / 100;

const sumOf = (members) => members.reduce((sum, { count }) => sum + count, 0);

describe('the figures of the site', () => {
  before(async () => {
    const script = join(checkout, 'tests/oracle/figures_oracle.py');
    const { stdout } = await promisify(execFile)('python3', [script, join(checkout, 'hubs/thames-valley')], { maxBuffer: 1 << 26 });
    oracle = JSON.parse(stdout);
    oracle.counts.push(...partsOf(oracle.counts));
    for (const [dataset, list] of [[street, oracle.counts], [yearly, oracle.years]]) {
      const byType = counts[dataset];
      for (const { type, area, period, count } of list) {
        if (!byType.has(type)) byType.set(type, new Map());
        if (!byType.get(type).has(area)) byType.get(type).set(area, new Map());
        byType.get(type).get(area).set(period, count);
      }
    }
    hub = await serveHub();
    const { data } = await getJson(hub.address, '/areas/K04000001.json');
    const forces = data.parts.map(({ code }) => code);
    const { parts, pillars } = (await getJson(hub.address, `/areas/${oracle.home}.json`)).data;
    const districts = parts.map(({ code }) => code);
    for (const { id } of pillars.flatMap(({ measures }) => measures)) ofMeasures.add(id);
    for (const force of forces) {
      for (const { code } of (await getJson(hub.address, `/areas/${force}.json`)).data.parts) {
        everywhere.set(code, (await getJson(hub.address, `/areas/${code}/${typeEverywhere}.json`)).data);
      }
    }
    for (const type of counts[street].keys()) {
      for (const area of [...forces, ...districts]) answers.set(`${area}/${type}`, (await getJson(hub.address, `/areas/${area}/${type}.json`)).data);
    }
    for (const { area } of [...answers.values(), ...everywhere.values()]) residents.set(area.code, area.residents);
  });
  after(async () => { await hub?.stop(); });

  test('the oracle and the site know the same 43 forces, 318 districts, 13 of them at home, and 16 street measures', () => {
    assert.equal(answers.size, (43 + 13) * 16);
    assert.equal(everywhere.size, 318);
    for (const [type, byArea] of counts[street]) {
      for (const area of byArea.keys()) assert.ok(answers.has(`${area}/${type}`) || everywhere.has(area), `${area}/${type}`);
    }
  });

  test('of the street files every force and district leads with the right period of every measure, and with its count', () => {
    for (const [key, data] of [...answers, ...everywhere]) {
      const expected = ofOracle(data.measure.id, data.area.code, street);
      const told = toldBy(data, street);
      if (expected.size === 0) {
        assert.ok(told === undefined || (told.finding.value === null && told.finding.missing && told.finding.detail), key);
        continue;
      }
      assert.equal(told.finding.period, leadingPeriod([...expected.keys()], isToldByAYear(data)), key);
      assert.equal(told.finding.count.value, expected.get(told.finding.period), key);
    }
  });

  test('Thames Valley and its districts lead with the year to June 2025 and its count, where there is one', () => {
    const led = [...answers].filter(([key, { area }]) => key.startsWith(oracle.home) || area.level === 'district');
    const withYears = led.filter(([, { measure, area }]) => ofOracle(measure.id, area.code, yearly).size > 0);
    assert.equal(withYears.length, 14 * 14, 'neither anti-social behaviour nor all records');
    for (const [key, { area, measure, finding }] of withYears) {
      assert.deepEqual([finding.dataset, finding.period], [yearly, newestYear], key);
      assert.equal(finding.count.value, ofOracle(measure.id, area.code, yearly).get(newestYear), key);
    }
  });

  test('all 43 forces lead with the year to June 2025 of the types that it is published of', () => {
    const led = [...answers].filter(([, data]) => isForce(data) && ofOracle(data.measure.id, data.area.code, yearly).size > 0);
    assert.equal(led.length, 14 * 43);
    for (const [key, { finding }] of led) assert.deepEqual([finding.series_key, finding.dataset, finding.period], [yearly, yearly, newestYear], key);
  });

  test('what leads anywhere is a period of the oracle, with its count', () => {
    for (const [key, { area, measure, finding }] of [...answers, ...everywhere]) {
      if (finding.value === null) {
        for (const dataset of [street, yearly]) assert.equal(ofOracle(measure.id, area.code, dataset).size, 0, key);
      } else if (counts[finding.dataset]) {
        assert.equal(finding.count.value, ofOracle(measure.id, area.code, finding.dataset).get(finding.period), `${key} ${finding.period}`);
      }
    }
  });

  test('every month and year of every series has its count, and one that is not held has none', () => {
    for (const [key, data] of [...answers, ...everywhere]) {
      for (const [dataset, { series }] of toldIn(data)) {
        const held = [...ofOracle(data.measure.id, data.area.code, dataset)].filter(([period]) => dataset === yearly || !period.includes('/'));
        const shown = series.filter(({ count }) => count.value !== null);
        const inOrder = held.sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual(shown.map(({ period, count }) => [period, count.value]), inOrder, `${key} ${dataset}`);
        const few = data.area.residents < 20_000;  // no rate is shown of so few
        for (const { period, rate, count } of series) assert.equal(rate.value === null, few || count.value === null, `${key} ${dataset} ${period}`);
      }
    }
  });

  test('the quarter to December 2025 is compared with the 38 forces that supplied it, 69 % of residents', () => {
    let seen = 0;
    for (const { type, period, count, forces, share_percent: share } of oracle.pooled) {
      const data = answers.get(`${oracle.home}/${type}`);
      if (!isToldByAYear(data)) continue;  // there the months of the year lead
      ++seen;
      const { finding } = toldBy(data, street);
      assert.equal(finding.period, newestQuarter);
      assert.equal(period, newestQuarter);
      assert.deepEqual([finding.comparison.count, finding.comparison.members, finding.comparison.of], [count, forces, 43], type);
      assert.equal(finding.comparison.members, 38);
      assert.equal(finding.comparison.residents_percent, 69);
      assert.equal(finding.comparison.residents_percent, Math.round(Number(share)));
    }
    assert.equal(seen, 14);
  });

  test('every force is compared with all forces that have its period, pooled, and ranked among them', () => {
    for (const [key, data] of answers) {
      if (!isForce(data)) continue;
      for (const [dataset, { finding }] of toldIn(data)) {
        if (finding.value === null) continue;
        const members = suppliers(data.measure.id, finding.period, dataset);
        const { comparison, standing, count } = finding;
        if (isSetBesideNothing(data.area, finding)) continue;
        const own = { count: count.value, residents: data.area.residents };
        assert.deepEqual([comparison.members, comparison.count], [members.length, sumOf(members)], `${key} ${dataset}`);
        if (members.length > 1) assertDifference(finding, data.area, data.measure.id, dataset, `${key} ${dataset}`);
        const ranked = members.map(({ area: { code }, count: theirs }) => ({ code, count: theirs }));
        assert.equal(standing.kind, 'force', key);
        assertRank(standing, ranked, own, `${key} ${dataset}`);
      }
    }
  });

  test('every home district is compared with all districts that have its period, pooled, and ranked among them', () => {
    for (const [key, data] of answers) {
      if (isForce(data)) continue;
      for (const [dataset, { finding }] of toldIn(data)) {
        const members = districtsWith(data.measure.id, finding.period, dataset);
        assert.deepEqual([finding.comparison.members, finding.comparison.of, finding.comparison.count], [members.length, 318, sumOf(members)], key);
        assertDifference(finding, data.area, data.measure.id, dataset, `${key} ${dataset}`);
        const { kind, rank } = finding.standing;
        const own = { count: finding.count.value, residents: data.area.residents };
        assert.equal(kind, 'district', key);
        assertRank(finding.standing, members, own, `${key} ${dataset}`);
        if (rank.of !== undefined) assert.ok(dataset === yearly ? rank.of === 290 : rank.of > 230, `${key} ${dataset}`);
      }
    }
  });

  test('every district of the country is ranked among all that have its period, and shown among them', () => {
    const found = [...everywhere.values()].filter(({ finding }) => finding.value !== null);
    assert.ok(found.length > 240);
    for (const { area, finding, peers } of found) {
      const members = districtsWith(typeEverywhere, finding.period, finding.dataset);
      if (isSetBesideNothing(area, finding)) continue;
      assertRank(finding.standing, members, { count: finding.count.value, residents: area.residents }, area.code);
      const named = (list) => list.map(({ code, count }) => `${code} ${count}`).sort();
      assert.deepEqual(named(peers), named(members), area.code);
    }
  });

  test('the changes of Thames Valley and of the other forces are those of the oracle, by months and by years', () => {
    const pairs = oracle.pairs.filter(({ type }) => answers.has(`${oracle.home}/${type}`));
    assert.equal(pairs.length, 16 + 14);
    for (const { dataset, type, past, current, home, others } of pairs) {
      const { change, others_change: rest } = toldBy(answers.get(`${oracle.home}/${type}`), dataset).finding;
      assert.deepEqual([change.past, change.current], [past, current], `${type} ${dataset}`);
      assert.deepEqual([change.past_count, change.current_count, String(change.percent)], [home.past, home.current, home.change_percent], type);
      assert.deepEqual([rest.members, rest.change.past_count, rest.change.current_count, String(rest.change.percent)],
                       [others.forces, others.past, others.current, others.change_percent], type);
      assert.deepEqual([change.verdict, rest.change.verdict], [home.verdict, others.verdict], `${type} ${dataset}`);
      assert.equal(rest.members, dataset === yearly ? 42 : 35);
    }
  });

  test('the changes of every home district are those of the oracle, by months and by years', () => {
    let seen = 0;
    for (const { dataset, type, past, current, home_districts: districts } of oracle.pairs) {
      if (!answers.has(`${oracle.home}/${type}`)) continue;
      for (const [district, expected] of Object.entries(districts)) {
        const { change } = toldBy(answers.get(`${district}/${type}`), dataset).finding;
        if (expected.too_few) assert.equal(change.missing, 'too_few', `${district} ${type}`);
        else {
          assert.deepEqual([change.past, change.current, change.past_count, change.current_count, String(change.percent), change.verdict],
                           [past, current, expected.past, expected.current, expected.change_percent, expected.verdict], `${district} ${type}`);
        }
        ++seen;
      }
    }
    assert.equal(seen, 13 * (16 + 14));
  });

  test('how far areas move apart by more than chance is what the method of every type says', async () => {
    assert.equal(Object.keys(oracle.dispersion[street]).length, 16);
    let seen = 0;
    for (const type of ofMeasures) {
      const { series } = (await getJson(hub.address, `/methods/${type}.json`)).data;
      for (const { dataset, dispersion } of series) {
        const expected = oracle.dispersion[dataset]?.[type];
        if (!expected) continue;
        const shown = Object.fromEntries(dispersion.map((each) => [each.level, each.dispersion]));
        for (const level of ['force', 'district']) {
          const { phi, areas } = expected[level];
          assert.deepEqual(shown[level], { phi: twoDecimals(phi), areas }, `${type} ${dataset} ${level}`);
        }
        ++seen;
      }
    }
    assert.equal(seen, 16 + 21, 'of the street files and of the years');
  });

  // [data set, most of all districts beyond three, then least and most of each type in percent], as docs/data/methodology.md says.
  for (const [dataset, most, bounds] of [
    [street, 0.01, { over_2: [3, 9], over_3: [0, 2], plain_over_2: [11, 51], plain_over_3: [2, 36] }],
    [yearly, 0.03, { over_2: [4, 13], over_3: [1, 8], plain_over_2: [17, 68], plain_over_3: [6, 56] }],
  ]) {
    test(`chance is judged fairly by ${dataset}: under ${100 * most} % of districts lie beyond three adjusted deviations, ${bounds.over_2.join(' to ')} % `
       + `of each type beyond two; plain Poisson would say ${bounds.plain_over_3.join(' to ')} % and ${bounds.plain_over_2.join(' to ')} %`, () => {
      const types = Object.entries(oracle.dispersion[dataset]).filter(([type]) => ofMeasures.has(type));
      assert.equal(types.length, dataset === yearly ? 21 : 16);
      const areas = types.reduce((sum, [, { district }]) => sum + district.areas, 0);
      const beyondThree = types.reduce((sum, [, { district }]) => sum + district.over_3 * district.areas, 0);
      assert.ok(beyondThree / areas < most, `${beyondThree} of ${areas}`);
      for (const [share, [least, greatest]] of Object.entries(bounds)) {
        const shares = types.map(([, { district }]) => Math.round(100 * district[share]));
        assert.deepEqual([Math.min(...shares), Math.max(...shares)], [least, greatest], share);
      }
    });
  }

  test('what Thames Valley recorded is the sum of its districts, the unlocated and what lies outside', () => {
    let seen = 0;
    for (const [dataset, list] of [[street, oracle.counts], [yearly, oracle.years]]) {
      for (const { type, area, period, count, unlocated, outside } of list) {
        if (area !== oracle.home || !answers.has(`${area}/${type}`)) continue;
        const { finding, reconciliation, parts } = answers.get(`${area}/${type}`);
        if (finding.dataset !== dataset || period !== finding.period) continue;
        assert.ok(dataset === yearly ? period === newestYear : isPart(period), `${type} ${period}`);
        assert.deepEqual(reconciliation, { total: count, located: count - unlocated - outside, unlocated, outside }, type);
        assert.equal(sumOf(parts.map((part) => ({ count: part.count.value }))), reconciliation.located, type);
        ++seen;
      }
    }
    assert.equal(seen, 14 + 2, 'of the years, and of the months where there are no years');
  });
});
