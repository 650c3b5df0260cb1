// SPDX-License-Identifier: Apache-2.0
// The site by keyboard alone.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { hubInBrowser } from './browser.mjs';

const mostStops = 60;

let hub;
let browser;
let close;
let page;

const focused = () => page.evaluate(() => {
  const { tagName, id, className, textContent } = document.activeElement;
  return { tag: tagName.toLowerCase(), id, className, text: textContent.trim(), inMain: document.activeElement.closest('main') !== null };
});

/// Presses Tab until the focused element is the one wanted.
async function tabTo(wanted) {
  for (let stops = 0; stops < mostStops; ++stops) {
    await page.keyboard.press('Tab');
    const stop = await focused();
    if (wanted(stop)) return stop;
  }
  throw new Error(`not reached with ${mostStops} presses of Tab; the last was ${JSON.stringify(await focused())}`);
}

const searches = [
  { start: '/', typed: 'oxford', code: 'E07000178', name: 'Oxford' },
  { start: '/', typed: 'Aylesbury Vale', code: 'E06000060', name: 'Buckinghamshire' },
  { start: '/', typed: 'e23000029', code: 'E23000029', name: 'Thames Valley' },
  { start: '/find', typed: 'OXFORD', code: 'E07000178', name: 'Oxford' },
  { start: '/nothing-here', typed: 'Slough', code: 'E06000039', name: 'Slough' },
];

describe('by keyboard alone', () => {
  before(async () => { ({ hub, browser, close } = await hubInBrowser()); });
  after(() => close?.());
  beforeEach(async () => { page = await browser.newPage({ baseURL: hub.address, viewport: { width: 1280, height: 800 } }); });
  afterEach(async () => { await page?.close(); });

  for (const path of ['/', '/areas/E23000029', '/areas/E23000029/burglary', '/response', '/nothing-here']) {
    test(`the first stop on ${path} is a visible link that skips to the figures`, async () => {
      await page.goto(path);
      await page.keyboard.press('Tab');
      assert.equal((await focused()).className, 'skip');
      const box = await page.locator('.skip').boundingBox();
      assert.ok(box.x >= 0 && box.y >= 0 && box.height > 20, `it comes into view: ${JSON.stringify(box)}`);
      await page.keyboard.press('Enter');
      assert.equal(new URL(page.url()).hash, '#main');
      await page.keyboard.press('Tab');
      assert.ok((await focused()).inMain, `the next stop is ${JSON.stringify(await focused())}`);
    });
  }

  for (const { start, typed, code, name } of searches) {
    test(`“${typed}” and Enter lead from ${start} to ${name}`, async () => {
      await page.goto(start);
      await tabTo(({ tag }) => tag === 'input');
      await page.keyboard.type(typed);
      await Promise.all([page.waitForURL(`**/areas/${code}`), page.keyboard.press('Enter')]);
      assert.equal(await page.locator('h1').innerText(), name);
    });
  }

  test('the button of the search can be reached and pressed', async () => {
    await page.goto('/');
    await tabTo(({ tag }) => tag === 'input');
    await page.keyboard.type('wokingham');
    await tabTo(({ tag }) => tag === 'button');
    await Promise.all([page.waitForURL('**/areas/E06000041'), page.keyboard.press('Space')]);
  });

  test('a search with several answers lists them as links, and what was typed stays', async () => {
    await page.goto('/find?q=oxfordshire');
    assert.equal(await page.locator('input[name=q]').inputValue(), 'oxfordshire');
    await tabTo(({ text }) => text === 'South Oxfordshire, in Oxfordshire');
    await Promise.all([page.waitForURL('**/areas/E07000179'), page.keyboard.press('Enter')]);
  });

  test('a table behind a chart opens with Enter, and can be scrolled by its own stop', async () => {
    await page.goto('/areas/E23000029/burglary');
    const table = page.locator('details').first().locator('table');
    assert.equal(await table.isVisible(), false);
    await tabTo(({ tag, text }) => tag === 'summary' && text.startsWith('Show the figures'));
    await page.keyboard.press('Enter');
    assert.equal(await table.isVisible(), true);
    await page.keyboard.press('Tab');
    assert.equal((await focused()).className, 'scroll');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    assert.equal(await table.isVisible(), false);
  });

  test('every stop on a measure page shows where it is', async () => {
    await page.goto('/areas/E23000029/burglary');
    for (let stops = 0; stops < 25; ++stops) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        return { drawn: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, what: document.activeElement.outerHTML.slice(0, 120) };
      });
      assert.ok(outline.drawn, outline.what);
    }
  });
});
