// SPDX-License-Identifier: Apache-2.0
// The invented hub says on every page that it is invented; the real one never does.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { get, getJson, serveHub } from './hub_server.mjs';
import { inventedPageTypes, pageTypes } from './page_types.mjs';

const words = 'Every figure on this site is invented.';

let invented;
let real;

describe('the invented hub', () => {
  before(async () => {
    invented = await serveHub('example-town');
    real = await serveHub('thames-valley');
  });
  after(async () => {
    await invented?.stop();
    await real?.stop();
  });

  for (const { name, path } of inventedPageTypes) {
    test(`the invented hub says so before anything else on ${name} (${path})`, async () => {
      const { text } = await get(invented.address, path);
      assert.ok(text.includes(words), text.slice(0, 2000));
      assert.ok(text.indexOf(words) < text.indexOf('<main'));
    });
  }

  test('every page that the invented hub lists says so', async () => {
    const codes = ['X04000001', 'X23000001', 'X23000002', 'X23000003', 'X06000001', 'X06000002', 'X06000003'];
    for (const code of codes) {
      const { data, meta } = await getJson(invented.address, `/areas/${code}.json`);
      assert.equal(meta.invented, true);
      for (const { id } of data.pillars.flatMap(({ measures }) => measures)) {
        assert.ok((await get(invented.address, `/areas/${code}/${id}`)).text.includes(words), `${code} ${id}`);
      }
    }
  });

  test('the real hub never says that it is invented', async () => {
    for (const { path } of pageTypes) assert.doesNotMatch((await get(real.address, path)).text, /invented/i, path);
    assert.equal((await getJson(real.address, '/index.json')).meta.invented, false);
  });
});
