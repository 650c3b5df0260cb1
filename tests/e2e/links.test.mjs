// SPDX-License-Identifier: Apache-2.0
// A walk over everything the home page leads to: each address answers, each fragment exists, each twin can be read.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { get, serveHub } from './hub_server.mjs';
import { csvRows, valuesIn } from './twins.mjs';

const mostAddresses = 6000;  // 57 areas times 22 measures, each with two twins, and some room
const areaColumns = ['areacd', 'areanm', 'geography', 'indicator', 'period', 'observation', 'measure', 'unit', 'lci_95', 'uci_95', 'status', 'notes'];

let hub;
const answers = new Map();
const decoded = (attribute) => attribute.replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#39;/g, "'");

/// Every address of this server that a page names, absolute, with its fragment.
function addressesIn(markup, base) {
  const named = [...markup.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, value]) => new URL(decoded(value), base));
  return named.filter((url) => url.origin === new URL(base).origin);
}

/// Asks for every address once, breadth first. Keeps status, type, body and what each page leads to.
async function walk(start) {
  const queue = [start];
  answers.set(start, null);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { status, headers, text } = await get(hub.address, next);
    const type = headers.get('content-type') ?? '';
    const links = type.startsWith('text/html') ? addressesIn(text, hub.address + next) : [];
    answers.set(next, { status, type, text, links });
    for (const { pathname, search } of links) {
      const address = pathname + search;
      if (answers.has(address)) continue;
      assert.ok(answers.size < mostAddresses, `at most ${mostAddresses} addresses; the last was ${address}`);
      answers.set(address, null);
      queue.push(address);
    }
  }
}

const pages = () => [...answers].filter(([, { type }]) => type.startsWith('text/html'));
const twins = (suffix) => [...answers].filter(([address]) => address.endsWith(suffix));

describe('the walk over all addresses', () => {
  before(async () => {
    hub = await serveHub();
    await walk('/');
  });
  after(async () => { await hub?.stop(); });

  test('the walk reaches every area, every measure and every twin', () => {
    const measurePages = pages().filter(([address]) => /^\/areas\/\w+\/[\w-]+$/.test(address));
    const areaPages = pages().filter(([address]) => /^\/areas\/\w+$/.test(address));
    assert.equal(areaPages.length, 1 + 43 + 13);
    assert.equal(measurePages.length, areaPages.length * 22);
    assert.equal(twins('.csv').length, areaPages.length + measurePages.length + 1);
    assert.equal(twins('.json').length, pages().length);
  });

  test('every address that a page names answers 200', () => {
    assert.deepEqual([...answers].filter(([, { status }]) => status !== 200).map(([address, { status }]) => `${address}: ${status}`), []);
  });

  test('every fragment that a page names exists in the page it leads to', () => {
    const broken = new Set();
    for (const [address, { links }] of pages()) {
      for (const { pathname, search, hash } of links) {
        if (hash && !answers.get(pathname + search).text.includes(` id="${hash.slice(1)}"`)) broken.add(`${address} to ${pathname}${hash}`);
      }
    }
    assert.deepEqual([...broken], []);
  });

  test('no page uses an id twice', () => {
    const twice = pages().filter(([, { text }]) => {
      const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      return new Set(ids).size !== ids.length;
    });
    assert.deepEqual(twice.map(([address]) => address), []);
  });

  test('every JSON twin can be read, and what is missing in it says why', () => {
    for (const [address, { text, type }] of twins('.json')) {
      assert.equal(type, 'application/json', address);
      const { data, meta, links } = JSON.parse(text);
      assert.equal(links.self, address);
      assert.ok(meta.release && meta.licence, address);
      for (const { path, key, value, holder } of valuesIn(data)) {
        if (value !== null || key === 'parent') continue;
        assert.equal(key, 'value', `${address} ${path} is null`);
        assert.match(holder.missing, /^[a-z_]+$/, `${address} ${path}`);
        assert.match(holder.detail, /\S+ \S+/, `${address} ${path}`);
      }
    }
  });

  test('every CSV twin of areas and measures has CRLF, the twelve columns, and a number or a status in each row', () => {
    for (const [address, { text, type }] of twins('.csv').filter(([address]) => address.startsWith('/areas/'))) {
      assert.match(type, /^text\/csv; charset=utf-8/, address);
      assert.ok(text.endsWith('\r\n') && !/[^\r]\n/.test(text), `${address} ends its lines with CRLF`);
      const [header, ...rows] = csvRows(text);
      assert.deepEqual(header, areaColumns, address);
      assert.ok(rows.length > 0, address);
      for (const row of rows) {
        assert.equal(row.length, 12, `${address}: ${row}`);
        const [observation, status, notes] = [row[5], row[10], row[11]];
        assert.ok(observation === '' ? status !== '' && notes !== '' : Number.isFinite(Number(observation)) && status === '', `${address}: ${row}`);
      }
    }
  });

  test('the CSV twin of response times has CRLF and names the clock, the publisher and the address of each figure', () => {
    const { text } = answers.get('/response.csv');
    assert.ok(text.endsWith('\r\n') && !/[^\r]\n/.test(text));
    const [header, ...rows] = csvRows(text);
    for (const row of rows) {
      const figure = Object.fromEntries(header.map((name, i) => [name, row[i]]));
      assert.equal(row.length, header.length);
      assert.ok(figure.observation !== '' && figure.clock !== '' && figure.publisher !== '', row.join());
      assert.match(figure.address, /^https?:\/\//);
    }
  });

  test('a search by an area code leads to the area', async () => {
    const { status, headers } = await get(hub.address, '/find?q=E07000178');
    assert.equal(status, 302);
    assert.equal(headers.get('location'), '/areas/E07000178');
  });
});
