// SPDX-License-Identifier: Apache-2.0
// July 2025 of Thames Valley is not held here: nowhere is it a number. And nothing is called England and Wales unless all 43 forces supplied it.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { get, serveHub } from './hub_server.mjs';
import { csvRecords, toldBy, valuesIn } from './twins.mjs';

const month = '2025-07';
const home = 'E23000029';
const nation = 'K04000001';
const street = 'recorded-crime';

let hub;
const documents = new Map();  // address → text, of every twin and page that these tests read
const places = [];  // the force and its 13 districts
const others = [];  // the nation and the other forces
const measures = [];
const read = (suffix, areas) => [...documents].filter(([address]) => address.endsWith(suffix) && areas.some((area) => address.startsWith(`/areas/${area}`)));
const pages = () => [...documents].filter(([address]) => !/\.\w+$/.test(address));
const monthIndex = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

function covers(period) {
  const length = Number(period.match(/P(\d+)M$/)?.[1] ?? 1);
  const past = monthIndex(month) - monthIndex(period);
  return past >= 0 && past < length;
}

/// The section of a page with the months of the street files, nothing when it has none.
function monthsOf(markup) {
  const found = markup.match(/<h2 id="time[\w-]*">Month by month(?:, \d{4} to \d{4})?<.*?(?=<section aria-labelledby=)/s);
  return found ? found[0] : '';
}

/// Nothing below holds a number. The comparison line is of other forces, which may have supplied the month.
function hasNoNumber(holder) {
  return [...valuesIn(holder)].every(({ path, key, value }) => typeof value !== 'number' || path.startsWith('/comparator_rate') || key === 'age_months');
}

describe('a month that is not held', () => {
  before(async () => {
    hub = await serveHub();
    const read = async (address) => {
      const { status, text } = await get(hub.address, address);
      assert.equal(status, 200, address);
      documents.set(address, text);
      return text;
    };
    const { data } = JSON.parse(await read(`/areas/${home}.json`));
    places.push(home, ...data.parts.map(({ code }) => code));
    others.push(nation, ...JSON.parse(await read(`/areas/${nation}.json`)).data.parts.map(({ code }) => code).filter((code) => code !== home));
    measures.push(...data.pillars.flatMap((pillar) => pillar.measures.map(({ id }) => id)));
    for (const area of [...places, ...others]) {
      await read(`/areas/${area}.csv`);
      await read(`/areas/${area}/change.csv`);
      for (const measure of measures) await read(`/areas/${area}/${measure}.csv`);
    }
    for (const area of places) {
      await read(`/areas/${area}.json`);
      await read(`/areas/${area}/change.json`);
      for (const measure of measures) await read(`/areas/${area}/${measure}.json`);
      for (const measure of measures) await read(`/areas/${area}/${measure}`);
    }
  });
  after(async () => { await hub?.stop(); });

  test('the release holds 14 places and 28 measures to look at', () => {
    assert.deepEqual([places.length, measures.length, others.length], [14, 28, 43]);
  });

  test('no JSON of Thames Valley or its districts has a number for a period with July 2025 in it', () => {
    let seen = 0;
    for (const [address, text] of read('.json', places)) {
      for (const { path, value } of valuesIn(JSON.parse(text).data)) {
        if (value === null || typeof value !== 'object' || typeof value.period !== 'string' || !covers(value.period)) continue;
        ++seen;
        assert.ok(hasNoNumber(value), `${address} ${path}: ${JSON.stringify(value)}`);
      }
    }
    assert.equal(seen, places.length * 16, 'each of the 16 street measures says that the month is missing');
  });

  test('the year to December 2025 is refused with the reason, in every street measure', () => {
    let seen = 0;
    for (const [address, text] of read('.json', places)) {
      const { data } = JSON.parse(text);
      const { measure } = data;
      const told = measure && toldBy(data, street);
      if (!told) continue;
      ++seen;
      assert.deepEqual(told.finding.twelve_months, { value: null, missing: 'incomplete', detail: '11 of 12 months are in this release (July 2025 is missing)' }, address);
    }
    assert.equal(seen, places.length * 16);
  });

  test('no CSV of Thames Valley or its districts has a number for a period with July 2025 in it', () => {
    for (const [address, text] of read('.csv', places)) {
      for (const row of csvRecords(text)) {
        if (!covers(row.period) || (row.areacd === '' && /other police forces/.test(row.areanm))) continue;
        assert.equal(row.observation, '', `${address}: ${Object.values(row)}`);
        assert.match(row.status, /^(not_held|incomplete)$/, `${address}: ${Object.values(row)}`);
      }
    }
  });

  test('the table of every street measure shows July 2025 as not held', () => {
    const shown = pages().map(([address, text]) => [address, monthsOf(text)]).filter(([, text]) => text !== '');
    assert.equal(shown.length, places.length * 16);
    for (const [address, text] of shown) {
      const [, row] = text.match(/<th scope="row">July 2025<\/th>(.*?)<\/tr>/);
      const [count, rate] = row.split('</td>').map((cell) => cell.replace(/<[^>]*>/g, '').replace(/\s/g, ' '));
      assert.deepEqual([count, rate], ['[x] not in this release', '[x]'], address);
    }
  });

  test('the line of every chart breaks where months are missing', () => {
    for (const [address, text] of pages().map(([path, markup]) => [path, monthsOf(markup)]).filter(([, months]) => months !== '')) {
      const { series } = toldBy(JSON.parse(documents.get(`${address}.json`)).data, street);
      const counted = series.filter(({ count }) => count.value !== null).map(({ period }) => monthIndex(period));
      const runs = counted.filter((index, i) => index !== counted[i - 1] + 1).length;
      const lines = [...text.matchAll(/<path class="own" d="([^"]*)"/g)].map(([, path]) => path.split('M').length - 1);
      const dots = [...text.matchAll(/<path class="dots" d="([^"]*)"/g)].map(([, path]) => path.split('M').length - 1);
      const crosses = [...text.matchAll(/<path class="absent" d="([^"]*)"/g)].length;
      assert.deepEqual([lines, dots, crosses], [[runs, runs], [counted.length, counted.length], 2], `${address}, wide and narrow`);
    }
  });

  test('no CSV calls a figure England and Wales unless all 43 forces supplied it', () => {
    const whole = new Set();
    for (const [address, text] of read('.csv', [...places, ...others])) {
      for (const { areacd, areanm, period, observation, series } of csvRecords(text)) {
        const named = areacd === nation || /^(the )?England and Wales/i.test(areanm);
        if (!named || observation === '') continue;
        assert.notEqual(series, street, `${address}: ${areanm} ${period}`);
        whole.add(`${series} ${period}`);
      }
    }
    const newest = ['asb-years 2021-04/P12M', 'ons-years 2024-01/P12M', 'ons-years 2024-07/P12M', 'quarters 2022-07/P12M', 'weapon-years 2024-01/P12M'];
    const past = ['ons-years 2023-01/P12M', 'quarters 2021-07/P12M', 'weapon-years 2023-01/P12M'];
    assert.deepEqual([...whole].sort(), [...newest, ...past].sort(), 'the newest years and those before them are of all 43; no month of the street files is');
  });
});
