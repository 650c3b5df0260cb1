// SPDX-License-Identifier: Apache-2.0
// A walk over everything the home page leads to: each address answers, each fragment exists, each twin can be read.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { get, getJson, serveHub } from './hub_server.mjs';
import { csvRows, valuesIn } from './twins.mjs';

const measures = 28;
const mostAddresses = 40_000;  // 362 areas times 28 measures and the changes, each with two twins, and some room
const atOnce = 4;
const areaColumns = ['areacd', 'areanm', 'geography', 'indicator', 'period', 'observation', 'measure', 'unit', 'lci_95', 'uci_95', 'status', 'series', 'notes'];
// No area above, no signal, no count withheld, none with others, no change.
const keysThatMayBeEmpty = ['parent', 'signal', 'smallest_count', 'published_together', 'change_spread'];
const emptyClaim = /^\/(asked\/(measure|area|says|percent)|answer)$/;

let hub;
let walkedWhole;  // the home force and its districts: only their pages are also asked for in Welsh and as the fields of a claim
const answers = new Map();  // address → status, type, and what was wrong with a twin or which ids a page has; the texts would fill gigabytes
const fragments = new Map();  // address with fragment → the first page that names it
const decoded = (attribute) => attribute.replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#39;/g, "'");

/// Every address of this server that a page names, absolute, with its fragment.
function addressesIn(markup, base) {
  const named = [...markup.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, value]) => decoded(value));
  const own = named.filter((value) => /^[/#?]/.test(value) || value.startsWith(hub.address));
  return [...new Set(own)].map((value) => new URL(value, base));
}

/// What is wrong with a JSON twin.
function jsonComplaints(address, text) {
  const { data, meta, links } = JSON.parse(text);
  const complaints = links.self === address && meta.release && meta.licence ? [] : ['its address, release or licence'];
  for (const { path, key, value, holder } of valuesIn(data)) {
    if (value !== null || keysThatMayBeEmpty.includes(key) || (address === '/claim.json' && emptyClaim.test(path))) continue;
    const explained = key === 'value' && /^[a-z_]+$/.test(holder.missing) && /\S+ \S+/.test(holder.detail);
    if (!explained) complaints.push(`${path} is null`);
  }
  return complaints;
}

/// What is wrong with the CSV twin of an area, a measure or the changes.
function csvComplaints(text) {
  const complaints = text.endsWith('\r\n') && !/[^\r]\n/.test(text) ? [] : ['an end of a line'];
  const [header, ...rows] = csvRows(text);
  if (header.join() !== areaColumns.join() || rows.length === 0) complaints.push(`${rows.length} rows of ${header}`);
  for (const row of rows) {
    const [observation, status, series, notes] = [row[5], row[10], row[11], row[12]];
    const whole = observation === '' ? status !== '' && notes !== '' : Number.isFinite(Number(observation)) && status === (row[6] === 'published count' ? 'doubtful' : '');
    if (row.length !== areaColumns.length || (series === '' && observation !== '') || !whole) complaints.push(String(row));
  }
  return complaints;
}

/// Keeps what the tests ask of an answer; gives the addresses that it leads to.
function keep(address, { status, headers, text }) {
  const type = headers.get('content-type') ?? '';
  const answer = { status, type };
  answers.set(address, answer);
  if (type === 'application/json') answer.complaints = jsonComplaints(address, text);
  if (type.startsWith('text/csv') && address.startsWith('/areas/')) answer.complaints = csvComplaints(text);
  if (!type.startsWith('text/html')) return [];
  answer.ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  answer.invented = /invented/i.test(text);
  const links = addressesIn(text, hub.address + address);
  for (const { pathname, search, hash } of links) {
    if (hash && !fragments.has(pathname + search + hash)) fragments.set(pathname + search + hash, address);
  }
  return links.map(({ pathname, search }) => pathname + search);
}

const isFollowed = (address) => !address.includes('?') || walkedWhole.some((code) => address.includes(code));

/// Asks for every address once, breadth first, a few at a time.
async function walk(start) {
  const queue = [start];
  const seen = new Set(queue);
  while (queue.length > 0) {
    const asked = queue.splice(0, atOnce);
    const led = await Promise.all(asked.map(async (address) => keep(address, await get(hub.address, address))));
    for (const address of led.flat()) {
      if (seen.has(address) || !isFollowed(address)) continue;
      assert.ok(seen.size < mostAddresses, `at most ${mostAddresses} addresses; the last was ${address}`);
      seen.add(address);
      queue.push(address);
    }
  }
}

const pages = () => [...answers].filter(([, { type }]) => type.startsWith('text/html'));
const twins = (suffix) => [...answers].filter(([address]) => address.endsWith(suffix));
const complaintsOf = (found) => found.flatMap(([address, { complaints }]) => complaints.map((each) => `${address}: ${each}`));

describe('the walk over all addresses', () => {
  before(async () => {
    hub = await serveHub();
    const { data: { home, areas } } = await getJson(hub.address, '/index.json');
    walkedWhole = [home, ...areas].map(({ code }) => code);
    await walk('/');
  });
  after(async () => { await hub?.stop(); });

  test('the walk reaches every area, its changes, every measure, its method and every twin', (t) => {
    const found = (pattern) => pages().filter(([address]) => pattern.test(address)).length;
    const areas = 1 + 43 + 318;
    t.diagnostic(`${answers.size} addresses`);
    assert.equal(found(/^\/areas\/\w+$/), areas);
    assert.equal(found(/^\/areas\/\w+\/change$/), areas);
    assert.equal(found(/^\/areas\/\w+\/[\w-]+$/) - areas, areas * measures);
    assert.equal(found(/^\/methods\/[\w-]+$/), measures);
    assert.equal(found(/^\/areas\/\w+\/[\w-]+\?lang=cy$/), walkedWhole.length * measures);
    assert.equal(found(/^\/claim\?measure=[\w-]+&area=\w+$/), walkedWhole.length * measures);
    assert.equal(twins('.csv').length, areas * (1 + 1 + measures) + 1);
    assert.equal(twins('.json').length, found(/^[^?]+$/));
  });

  test('every address that a page names answers 200', () => {
    assert.deepEqual([...answers].filter(([, { status }]) => status !== 200).map(([address, { status }]) => `${address}: ${status}`), []);
  });

  test('every fragment that a page names exists in the page it leads to', () => {
    const broken = [...fragments].filter(([target]) => {
      const [address, id] = target.split('#');
      return answers.has(address) && !answers.get(address).ids.includes(id);
    });
    assert.deepEqual(broken.map(([target, page]) => `${page} to ${target}`), []);
  });

  test('no page uses an id twice', () => {
    const twice = pages().filter(([, { ids }]) => new Set(ids).size !== ids.length);
    assert.deepEqual(twice.map(([address]) => address), []);
  });

  test('every JSON twin can be read, and what is missing in it says why', () => {
    for (const [address, { type }] of twins('.json')) assert.equal(type, 'application/json', address);
    assert.deepEqual(complaintsOf(twins('.json')), []);
  });

  test('every CSV twin of areas, changes and measures has CRLF, the thirteen columns, and a number or a status in each row, both where a number is doubtful', () => {
    const found = twins('.csv').filter(([address]) => address.startsWith('/areas/'));
    for (const [address, { type }] of found) assert.match(type, /^text\/csv; charset=utf-8/, address);
    assert.deepEqual(complaintsOf(found), []);
  });

  test('the CSV twin of response times has CRLF and names the clock, the publisher and the address of each figure', async () => {
    const { text } = await get(hub.address, '/response.csv');
    assert.ok(text.endsWith('\r\n') && !/[^\r]\n/.test(text));
    const [header, ...rows] = csvRows(text);
    for (const row of rows) {
      const figure = Object.fromEntries(header.map((name, i) => [name, row[i]]));
      assert.equal(row.length, header.length);
      assert.ok(figure.observation !== '' && figure.clock !== '' && figure.publisher !== '', row.join());
      assert.match(figure.address, /^https?:\/\//);
    }
  });

  test('no page of the real hub says that it is invented', async () => {
    assert.deepEqual(pages().filter(([, { invented }]) => invented).map(([address]) => address), []);
    assert.equal((await getJson(hub.address, '/index.json')).meta.invented, false);
  });
});
