// SPDX-License-Identifier: Apache-2.0
// Hampshire's August 2025 was published and is doubtful: every form says both, and nothing is made of it.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { hubInBrowser } from './browser.mjs';
import { buildHub, checkout, get, getJson, serve } from './hub_server.mjs';
import { csvRecords, toldBy } from './twins.mjs';

const force = '/areas/E23000030';
const month = '2025-08';
const street = 'recorded-crime';
const why = 'The types in the Hampshire file of August 2025 look mixed up.';
const coverage = 'figures/recorded-crime/coverage.csv';
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

let opened;
let hub;
let page;
const seriesOf = async (address, measure) => toldBy((await getJson(hub.address, `${address}/${measure}.json`)).data, street);
const stepOf = (told, period) => told.series.find((each) => each.period === period);

/// φ of forces of a measure by the months of the street files.
async function phiOf(address, measure) {
  const { data } = await getJson(address, `/methods/${measure}.json`);
  return data.series.find((each) => each.series_key === street).dispersion.find(({ level }) => level === 'force').dispersion.phi;
}

describe('a month that was published and is doubtful', () => {
  before(async () => {
    opened = await hubInBrowser();
    hub = opened.hub;
    page = await opened.browser.newPage();
  });
  after(() => opened?.close());

  test('its count is beside its reason in the page, and no figure', async () => {
    await page.goto(`${hub.address}${force}/shoplifting`);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
    const rows = (await page.locator('tr').allInnerTexts()).map(plain).filter((row) => row.startsWith('August 2025 '));
    assert.equal(rows.length, 1);
    assert.ok(rows[0].startsWith(`August 2025 [x] it was published as 249 and is doubtful: ${why}`), rows[0]);
  });

  test('the JSON has the published count as a field of its own', async () => {
    for (const [measure, published] of [['shoplifting', 249], ['violence-and-sexual-offences', 11_639]]) {
      const { count, rate } = stepOf(await seriesOf(force, measure), month);
      assert.deepEqual([count.value, count.missing, count.published_count], [null, 'doubtful', published]);
      assert.ok(count.detail.includes(why), count.detail);
      assert.deepEqual([rate.value, rate.missing], [null, 'doubtful']);
    }
  });

  test('the CSV has it in a row of its own', async () => {
    const { text } = await get(hub.address, `${force}/shoplifting.csv`);
    const rows = csvRecords(text).filter((row) => row.period === month && row.series === street && row.areanm === 'Hampshire');
    assert.deepEqual(rows.map(({ measure, observation, status }) => [measure, observation, status]),
      [['count', '', 'doubtful'], ['published count', '249', 'doubtful'], ['rate', '', 'doubtful']]);
    assert.ok(rows.every(({ notes }) => notes.includes(why)));
  });

  test('its districts are doubtful too', async () => {
    const { data: { parts } } = await getJson(hub.address, `${force}.json`);
    assert.ok(parts.length > 5);
    for (const { code } of parts) {
      const { count } = stepOf(await seriesOf(`/areas/${code}`, 'shoplifting'), month);
      assert.deepEqual([count.missing, typeof count.published_count], ['doubtful', 'number'], code);
    }
  });

  test('/coverage says with how many records it was published', async () => {
    const { text } = await get(hub.address, '/coverage');
    assert.ok(plain(text).includes(`August 2025, Hampshire: published as 14,544 records, and doubtful. ${why}`));
    const { data: { datasets } } = await getJson(hub.address, '/coverage.json');
    const { forces } = datasets.find(({ id }) => id === street);
    const doubtful = forces.flatMap(({ force: { name }, steps }) => steps.filter(({ status }) => status === 'doubtful')
      .map(({ period, published_records: records }) => `${name} ${period} ${records}`));
    const mixedUp = ['Hampshire 2025-08 14544', 'South Wales 2025-01 10215', 'South Wales 2025-02 10582', 'South Wales 2025-03 11760'];
    const few = ['Kent 2018-11 13818', 'Kent 2018-12 8438', 'Lincolnshire 2014-04 3843'];
    const found = doubtful.filter((each) => !/^(Cheshire 2014-0[1-9]|Gwent 2018-1[012]) /.test(each));
    assert.deepEqual(found.sort(), [...mixedUp, ...few].sort());
    assert.equal(doubtful.length - found.length, 12, 'quarters with a part of what the Home Office counts');
    assert.ok(plain(text).includes('Kent: published as 13,818 records, and doubtful. The Kent file of November 2018 has few records of most types.'));
  });

  test('a year and a quarter with it are no figures, and those without it are', async () => {
    const { text } = await get(hub.address, '/areas/K04000001/violence-and-sexual-offences');
    assert.ok(plain(text).includes('in 35 of the 43 police forces (59 % of residents), January to December 2025'), 'without Hampshire and South Wales');
    const { finding } = await seriesOf(force, 'violence-and-sexual-offences');
    assert.deepEqual([finding.period, finding.twelve_months.missing], ['2025-10/P3M', 'doubtful']);
  });

  test('φ of violence by force is the same within a tenth, whether the month is sound or not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'crimehub-e2e-'));
    let other;
    try {
      const copy = join(folder, 'hub');
      await cp(join(checkout, 'hubs/thames-valley'), copy, { recursive: true });
      const text = await readFile(join(copy, coverage), 'utf8');
      await writeFile(join(copy, coverage), text.replace(/^([^,]*,[^,]*),doubtful,.*$/gm, '$1,supplied,'));
      const built = await buildHub(copy, join(folder, 'releases'));
      assert.equal(built.code, 0, built.stderr);
      const asked = built.stdout.match(/^doubtful: \S+ \S+: /gm);
      assert.deepEqual(asked, ['E23000020 2014-04', 'E23000030 2025-08', 'E23000032 2018-11', 'E23000032 2018-12', 'W15000003 2025-01', 'W15000003 2025-02',
                               'W15000003 2025-03'].map((each) => `doubtful: ${each}: `));
      other = await serve(join(folder, 'releases'));
      const without = await phiOf(hub.address, 'violence-and-sexual-offences');
      const with_ = await phiOf(other.address, 'violence-and-sexual-offences');
      assert.ok(Math.abs(with_ / without - 1) < 0.1, `${with_} with the month, ${without} without it`);
    } finally {
      await other?.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
