// SPDX-License-Identifier: Apache-2.0
// A figure that is missing says why in every form, and nothing puts a 0 in its place: on the invented hub, which has one of each reason.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { get, getJson, serveHub } from './hub_server.mjs';
import { csvRecords, valuesIn } from './twins.mjs';

const reasons = ['not_supplied', 'not_held', 'incomplete', 'doubtful', 'withheld', 'not_comparable', 'not_applicable', 'too_few'];
const tooSmall = 'the count is so small, or would give away one so small, that it could point at people';
const nobody = 'nobody is counted as living there, so a rate cannot be worked out';
const oneMonthGone = '11 of 12 months are in this release (July 2025 is missing)';
const noFile = 'The invented archive of July 2025 held no Example Constabulary file.';
const step = 'what is counted changed in March 2025: From March 2025 robberies of shops are counted too.';

/// `says` is the claim about it that cannot be judged; `row` is how the table of months shows it; `sentence` is one of the finding.
const cases = [
  { what: 'a month that was not supplied', area: 'X23000001', measure: 'burglary', period: '2025-07', figures: ['count', 'rate'],
    reason: 'not_supplied', detail: noFile, says: 'above', row: /^July 2025 \[x\] not supplied \[x\]( |$)/ },
  { what: 'a year that lacks that month', area: 'X23000001', measure: 'burglary', period: '2025-01/P12M', figures: ['count'],
    reason: 'incomplete', detail: oneMonthGone, says: 'rose', sentence: `A 12-month figure is not available: ${oneMonthGone}.` },
  { what: 'a year in which what is counted changed', area: 'X23000002', measure: 'robbery', period: '2025-01/P12M', figures: ['count'],
    reason: 'not_comparable', detail: step, says: 'above', sentence: `A 12-month figure is not available: ${step}` },
  { what: 'a rate where nobody lives', area: 'X06000061', measure: 'shoplifting', period: '2025-01/P12M', figures: ['rate'],
    reason: 'not_applicable', detail: nobody, says: 'above', sentence: `A rate is not shown: ${nobody}.` },
  { what: 'a monthly rate where nobody lives', area: 'X06000061', measure: 'shoplifting', period: '2025-12', figures: ['rate'],
    reason: 'not_applicable', detail: nobody, says: 'below', row: /^December 2025 0 \[x\] / },
  { what: 'a count that is withheld', area: 'X06000003', measure: 'stalking', period: '2025-12', figures: ['count', 'rate'],
    reason: 'withheld', detail: tooSmall, says: 'rose', row: new RegExp(`^December 2025 \\[x\\] ${tooSmall} \\[x\\]( |$)`) },
  { what: 'a count withheld because it would give away another', area: 'X06000002', measure: 'stalking', period: '2025-12',
    figures: ['count', 'rate'], reason: 'withheld', detail: tooSmall,
    says: 'rose', row: new RegExp(`^December 2025 \\[x\\] ${tooSmall} \\[x\\]( |$)`) },
];

let hub;
let browser;
let page;
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const addressOf = ({ area, measure }) => `/areas/${area}/${measure}`;
const claimOf = ({ area, measure, period, says }) => `?measure=${measure}&area=${area}&says=${says}&period=${period}`;

/// The data of a measure's JSON twin.
const dataOf = async (each) => (await getJson(hub.address, `${addressOf(each)}.json`)).data;

/// Where the JSON twin has a figure of a period: in the series, as the year that was refused, or in the finding itself.
function figureIn({ finding, series }, { period, reason }, figure) {
  const ofMonth = series.find((each) => each.period === period);
  if (ofMonth) return ofMonth[figure];
  return finding.twelve_months?.missing === reason ? finding.twelve_months : finding[figure];
}

/// The visible text of a page and each row of its tables, all tables open.
async function read(path) {
  await page.goto(hub.address + path);
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
  return { text: plain(await page.locator('main').innerText()), rows: (await page.locator('tr').allInnerTexts()).map(plain) };
}

describe('what is missing', () => {
  before(async () => {
    hub = await serveHub('example-town');
    browser = await chromium.launch(launchOptions);
    page = await browser.newPage();
  });
  after(async () => {
    await browser?.close();
    await hub?.stop();
  });

  for (const each of cases) {
    const { area, measure, period, figures, reason, detail, row, sentence } = each;
    describe(`${each.what}: ${reason} (${addressOf(each)}, ${period})`, () => {
      test('has its reason in JSON, and no number', async () => {
        const data = await dataOf(each);
        for (const figure of figures) assert.deepEqual(figureIn(data, each, figure), { value: null, missing: reason, detail }, figure);
      });

      test('has its reason in CSV, and no number', async () => {
        const records = csvRecords((await get(hub.address, `${addressOf(each)}.csv`)).text);
        for (const figure of figures) {
          const found = records.filter((record) => record.areacd === area && record.period === period && record.measure === figure);
          assert.ok(found.length > 0, figure);
          const said = found.map(({ observation, status, notes }) => [observation, status, notes]);
          assert.deepEqual(said, found.map(() => ['', reason, `${detail}; invented figure`]));
        }
      });

      test('has its reason on the page, in the table or in a sentence', async () => {
        const { text, rows } = await read(addressOf(each));
        if (row) assert.ok(rows.some((cells) => row.test(cells)), rows.join('\n'));
        if (sentence) {
          assert.ok(text.includes(plain(sentence)), text.slice(0, 3000));
          assert.ok((await dataOf(each)).finding.sentences.map(plain).some((said) => said.includes(sentence)));
        }
      });

      test('is why a claim about it cannot be judged', async () => {
        const { data } = await getJson(hub.address, `/claim.json${claimOf(each)}`);
        assert.deepEqual([data.answer, data.because], ['cannot_say', 'missing']);
        assert.equal(data.sentence, `That cannot be said: ${detail.replace(/\.$/, '')}.`);
        const { text } = await read(`/claim${claimOf(each)}`);
        assert.ok(text.includes(data.sentence), text);
      });
    });
  }

  test('the months on both sides of a step keep their counts, and control limits never cross it', async () => {
    const { series, control_charts: charts } = await dataOf({ area: 'X23000002', measure: 'robbery' });
    assert.deepEqual(series.filter(({ period }) => /2025-0[23]/.test(period)).map(({ count }) => count.value), [212, 213]);
    assert.equal(charts.missing, 'incomplete');
    assert.equal(charts.detail, 'limits need 12 months in a row; the longest run held is 10 months, to December 2025');
  });

  test('where nobody lives the count is said, and there is no comparison, no standing and no change', async () => {
    const { finding, comparators } = await dataOf({ area: 'X06000061', measure: 'shoplifting' });
    assert.equal(finding.count.value, 12);
    for (const key of ['comparison', 'standing']) assert.deepEqual(finding[key], { value: null, missing: 'not_applicable', detail: nobody });
    assert.deepEqual(comparators, []);
  });

  test('no month of a small area shows a count from 1 to 4 of a measure that withholds them', async () => {
    for (const { code } of (await getJson(hub.address, '/index.json')).data.areas) {
      const { series } = await dataOf({ area: code, measure: 'stalking' });
      assert.deepEqual(series.filter(({ count }) => count.value > 0 && count.value < 5), [], code);
    }
  });

  for (const area of ['X23000001', 'X23000002']) {
    test(`the districts of ${area} that are withheld are not counted as 0 in the sum below their table`, async () => {
      const { parts, reconciliation: sum } = await dataOf({ area, measure: 'stalking' });
      assert.ok(parts.some(({ count }) => count.missing === 'withheld'));
      assert.equal(sum, undefined, 'a sum whose parts are not all known is no sum');
      const { text } = await read(`/areas/${area}/stalking`);
      assert.doesNotMatch(text, / 0 located in these areas/);
    });
  }

  test('a comparison with areas whose counts are withheld says that they are withheld', async () => {
    const { series, comparators } = await dataOf({ area: 'X06000001', measure: 'stalking' });
    const gaps = series.filter(({ comparator_rate: rate }) => rate.value === null);
    assert.equal(gaps.length, 7);
    for (const { period, count, comparator_rate: rate } of gaps) assert.deepEqual([count.missing, rate.missing], ['withheld', 'withheld'], period);
    const published = comparators.find(({ name }) => /of Exampleland/.test(name));
    assert.equal(plain(published.name), '3 of the 14 council areas of Exampleland (33 % of residents)');
    for (const each of comparators) assert.equal('count' in each, each.rate.missing === undefined, `nobody’s count is no 0: ${each.name}`);
    for (const { name } of comparators) assert.doesNotMatch(name, /\b0\b/);
  });

  test('an area that is alone in its group is not said to have supplied nothing', async () => {
    const { comparators } = await dataOf({ area: 'X23000002', measure: 'robbery' });
    for (const { name, members, rate } of comparators) if (members > 0) assert.notEqual(rate.missing, 'not_supplied', name);
  });

  test('a comparison line without any force in it is not said to lack residents', async () => {
    const { series, comparator } = await dataOf({ area: 'X23000002', measure: 'robbery' });
    const said = new Set(series.map(({ comparator_rate: rate }) => rate.detail));
    assert.ok(!said.has(nobody), `${comparator}: ${[...said]}`);
  });

  test('every null of the twins of all areas has its reason and its words', async () => {
    const { data: { pillars } } = await getJson(hub.address, '/areas/X04000001.json');
    for (const area of ['X04000001', 'X23000001', 'X23000002', 'X23000003', 'X06000001', 'X06000002', 'X06000003', 'X06000051', 'X06000061']) {
      for (const { id } of pillars.flatMap(({ measures }) => measures)) {
        for (const { key, path, value, holder } of valuesIn(await dataOf({ area, measure: id }))) {
          if (value !== null || ['signal', 'published_together', 'change_spread'].includes(key)) continue;  // no signal, counted by itself, no change
          assert.equal(key, 'value', `${area} ${id} ${path}`);
          assert.ok(reasons.includes(holder.missing), `${area} ${id} ${path}`);
          assert.match(holder.detail, /\S+ \S+/, `${area} ${id} ${path}`);
        }
      }
    }
  });
});
