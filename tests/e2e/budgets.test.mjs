// SPDX-License-Identifier: Apache-2.0
// What a first visit to a page transfers: everything the browser receives, headers included, with an empty cache.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hubInBrowser } from './browser.mjs';

const mostBytes = 60 * 1000;
const pages = [
  ['the home page', '/', 'Script'],
  ['the force', '/areas/E23000029'],
  ['Oxford', '/areas/E07000178'],
];

let hub;
let browser;
let close;

/// Each answer as {url, type, bytes}, as the browser counts them on the wire.
async function transfers(path) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const answers = new Map();
  await wire.send('Network.enable');
  wire.on('Network.responseReceived', ({ requestId, type, response }) => answers.set(requestId, { url: response.url, type, bytes: NaN }));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { answers.get(requestId).bytes = encodedDataLength; });
  await page.goto(hub.address + path, { waitUntil: 'networkidle' });
  await context.close();
  return [...answers.values()];
}

describe('the budgets of a page', () => {
  before(async () => { ({ hub, browser, close } = await hubInBrowser()); });
  after(() => close?.());

  for (const [name, path, ...also] of pages) {
    test(`a first visit to ${name} transfers at most 60 KB and ${also.length > 0 ? 'the script of the search' : 'no script'}`, async (t) => {
      const answers = await transfers(path);
      const total = answers.reduce((sum, { bytes }) => sum + bytes, 0);
      for (const { url, type, bytes } of answers) t.diagnostic(`${type} ${new URL(url).pathname}: ${bytes} bytes`);
      t.diagnostic(`${name}: ${answers.length} answers, ${total} bytes in all`);
      const unknown = answers.filter(({ type }) => !['Document', 'Stylesheet', 'Font', 'Other', ...also].includes(type));
      assert.deepEqual(unknown, [], 'a page, its style sheet, its typeface and its icon, which is the other');
      assert.ok(total <= mostBytes, `${total} bytes`);
    });
  }
});
