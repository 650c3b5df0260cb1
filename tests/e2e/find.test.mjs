// SPDX-License-Identifier: Apache-2.0
// The search asked for every line of tests/places/queries.tsv, which were judged from the sources and not by the program.
//
// answer    page: leads straight to the address. shown: the first answer leads there. choice: the answers lead to these addresses and no
//           other. meant: nothing is called so, and the first that may have been meant leads there. nothing: no answer.
// leads to  addresses, the first the likeliest
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { checkout, get, serveHub } from './hub_server.mjs';
import { csvRecords } from './twins.mjs';

const [, ...lines] = readFileSync(join(checkout, 'tests/places/queries.tsv'), 'utf8').trimEnd().split('\n');
const rows = lines.map((line) => line.split('\t')).map(([query, answer, leads, source]) => ({ query, answer, leads: leads.split(' ').filter(Boolean), source }));
const fewestRows = 500;
const leastShare = 0.97;

const table = (name) => csvRecords(readFileSync(join(checkout, 'hubs/thames-valley/areas', name), 'utf8'));
const mostTyped = 100;  // bytes

/// Every name and code of the hub, and the code of the area whose page must be among the answers.
function* namesAndCodes() {
  const areas = table('areas.csv');
  const small = table('small_areas.csv');
  const district = new Map(small.map(({ code, district: of }) => [code, of]));
  for (const { code, name } of areas) yield* [[name, code], [code.toLowerCase(), code], [name.toUpperCase(), code]];
  for (const { code, name, district: of } of small) yield* [[name, of], [code, of]];
  for (const { area, name } of table('names.csv')) yield [name, district.get(area) ?? area];
  for (const { name, kind, area, code, also } of table('places.csv')) {
    yield* [name, ...also.split('|'), kind === 'parish' ? code : ''].filter(Boolean).map((each) => [each, area]);
  }
  for (const { code, name, replaced_by: by } of table('replaced.csv')) yield* [[name, by], ...(code ? [[code, by]] : [])];
}

let hub;
const told = new Map();  // query → {certain, found: addresses, meant: addresses}

async function asked(query) {
  const { status, text } = await get(hub.address, `/find.json?${new URLSearchParams({ q: query })}`);
  assert.equal(status, 200, query);
  const { certain, found, meant } = JSON.parse(text).data;
  return { certain, found: found.map(({ link }) => link), meant: meant.map(({ link }) => link) };
}
const sameSet = (a, b) => JSON.stringify([...new Set(a)].sort()) === JSON.stringify([...new Set(b)].sort());
const leadsRight = {
  page: ({ certain, found }, [to]) => certain && found[0] === to,
  shown: ({ found }, [to]) => found[0] === to,
  choice: ({ certain, found }, all) => !certain && sameSet(found, all),
  meant: ({ found, meant }, [to]) => found.length === 0 && meant[0] === to,
  nothing: ({ found }) => found.length === 0,
};

describe('the search', () => {
  before(async () => {
    hub = await serveHub();
    for (const { query } of rows) told.set(query, await asked(query));
  });
  after(() => hub?.stop());

  test(`is asked for at least ${fewestRows} texts, none twice`, () => {
    assert.ok(rows.length >= fewestRows, `${rows.length} rows`);
    assert.equal(told.size, rows.length);
    for (const { query, answer } of rows) assert.ok(answer in leadsRight, `${query}: ${answer}`);
  });

  test(`leads where it should in at least ${100 * leastShare} of 100`, () => {
    const wrong = rows.filter(({ query, answer, leads }) => !leadsRight[answer](told.get(query), leads));
    const said = wrong.map(({ query, answer, leads }) => `${query}: ${answer} ${leads}, but ${JSON.stringify(told.get(query))}`).join('\n');
    assert.ok(wrong.length <= (1 - leastShare) * rows.length, said);
    assert.deepEqual(wrong.map(({ query }) => query), [], said);
  });

  test('never leads to another page without asking', () => {
    const silent = rows.filter(({ query, leads }) => told.get(query).certain && !leads.includes(told.get(query).found[0]));
    assert.deepEqual(silent.map(({ query }) => query), []);
  });

  test('leads from every name and code of the hub to its area', async () => {
    const lost = [];
    let count = 0;
    for (const [name, code] of namesAndCodes()) {
      ++count;
      if (Buffer.byteLength(name) > mostTyped) continue;
      const { found } = await asked(name);
      if (!found.includes(`/areas/${code}`)) lost.push(`${name}: ${found}, not ${code}`);
    }
    assert.deepEqual(lost, []);
    assert.ok(count > 9000, `${count} names and codes`);
  });

  test('knows where every hundredth postcode lies, in any spelling', async () => {
    const district = new Map(table('small_areas.csv').map(({ code, district: of }) => [code, of]));
    const postcodes = table('postcodes.csv').flatMap(({ sector, smallest, ward, units }) => units.split(' ').map((unit) => ({ postcode: sector + unit, smallest, ward })));
    assert.equal(postcodes.length, 70_423);
    const spellings = [(text) => text, (text) => text.replace(' ', ''), (text) => text.toLowerCase(), (text) => ` ${text.replace(' ', ' - ')}.`];
    for (const [i, { postcode, smallest, ward }] of postcodes.filter((_, n) => n % 100 === 0).entries()) {
      const { text } = await get(hub.address, `/find.json?${new URLSearchParams({ q: spellings[i % 4](postcode) })}`);
      const { data } = JSON.parse(text);
      assert.deepEqual([data.postcode, data.found[0].area.code, data.found[1].code], [postcode, district.get(smallest), ward]);
    }
  });

  test('answers alike on its page and in its JSON', async () => {
    for (const { query } of rows.filter((_, i) => i % 7 === 0)) {
      const { certain, found, meant } = told.get(query);
      const page = await get(hub.address, `/find?${new URLSearchParams({ q: query })}`);
      if (certain) {
        assert.deepEqual([page.status, page.headers.get('location')], [302, found[0]], query);
        continue;
      }
      assert.equal(page.status, 200, query);
      const list = page.text.match(/<ul class="?places"?>[^]*?<\/ul>/)?.[0] ?? '';
      const links = [...list.matchAll(/href="?([^" >]+)/g)].map(([, link]) => link);
      if (found.length + meant.length > 0) assert.deepEqual(links, found.length > 0 ? found : meant, query);
    }
  });

  test('says of a place what it is, where, and whose figures are shown', async () => {
    for (const [query, words] of [
      ['Cowley', 'Cowley, a suburb of Oxford</a>: shown for Oxford'],
      ['Thame', 'Thame, a town in South Oxfordshire</a>: shown for South Oxfordshire'],
      ['OX4', 'Oxford: 1,'],
      ['City of London', 'City of London, police force</a>'],
      ['City of London', 'City of London, council area</a>'],
      ['Berkshire', 'Slough, in Berkshire</a>'],
      ['OX1 1DP', 'OX1 1DP lies in these areas.'],
      ['SW1A 1AA', 'none of the area of Thames Valley'],
      ['Slouhg', 'Did you mean'],
      ['burglary in Cowley', 'Burglary is shown for Oxford'],
    ]) {
      const { text } = await get(hub.address, `/find?${new URLSearchParams({ q: query })}`);
      assert.ok(text.includes(words), `${query}: ${words}\n${text.slice(text.indexOf('<h1'), text.indexOf('<footer'))}`);
    }
  });

  test('answers a postcode with a headline of the council, then of the force, and of the crime that was named', async () => {
    for (const [query, council, force] of [
      ['OX1 1DP', 'There were 398 residential burglaries in Oxford, July 2024 to June 2025: 7.2 for every 1,000 households', 'There were 4,461 residential burglaries in Thames Valley, July 2024 to June 2025: 4.5'],
      ['bike theft OX1 1DP', ' bicycle thefts in Oxford, July 2024 to June 2025: 6.5 for every 1,000 residents', 'There were 3,159 bicycle thefts in Thames Valley, July 2024 to June 2025: 1.3'],
    ]) {
      const address = `/find?${new URLSearchParams({ q: query })}`;
      const page = (await get(hub.address, address)).text.replace(/\u00a0/g, ' ');
      assert.ok(page.indexOf(council) > 0 && page.indexOf(council) < page.indexOf(force), `${query}: ${page.slice(page.indexOf('<h1'), page.indexOf('<footer'))}`);
      assert.match(page.slice(page.indexOf(council), page.indexOf(force)), /The middle council area had /);
      const { found } = JSON.parse((await get(hub.address, address.replace('/find', '/find.json'))).text).data;
      assert.deepEqual(found.map(({ finding }) => finding?.period), ['2024-07/P12M', undefined, undefined, '2024-07/P12M']);
    }
  });

  test('logs nothing of what was typed, and no cache may keep it', async () => {
    const answer = await get(hub.address, '/find?q=OX4+6LB');
    assert.equal(answer.headers.get('cache-control'), 'private, no-store');
    assert.doesNotMatch(hub.said(), /OX4|6LB|Cowley|find/i);
  });
});
