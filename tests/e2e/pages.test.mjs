// SPDX-License-Identifier: Apache-2.0
// Every type of page in a browser, light and dark, narrow and wide: accessible, still, quiet, and alone with its own server.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import { hubInBrowser } from './browser.mjs';
import { pageTypes } from './page_types.mjs';

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const widths = [360, 1280];

let hub;
let browser;
let close;

/// Runs in the page before anything else: keeps every layout shift and every breach of the content policy.
function watchFromTheStart() {
  globalThis.shifted = 0;
  const add = (entries) => entries.forEach((entry) => { globalThis.shifted += entry.value; });
  globalThis.shifts = new PerformanceObserver((list) => add(list.getEntries()));
  globalThis.shifts.observe({ type: 'layout-shift', buffered: true });
  globalThis.breaches = [];
  document.addEventListener('securitypolicyviolation', (event) => globalThis.breaches.push(`${event.violatedDirective} ${event.blockedURI}`));
}

/// What the page did while it loaded, once its typeface is there and two frames were drawn.
async function watched(page) {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const late = globalThis.shifts.takeRecords().reduce((sum, entry) => sum + entry.value, 0);
    return { shift: globalThis.shifted + late, breaches: globalThis.breaches };
  });
}

/// Opens a page as a first visit. A browser reports the status of a page that is an error; that one message is expected.
async function firstVisit(width, { path, status = 200 }) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: 'light', baseURL: hub.address });
  const page = await context.newPage();
  const requests = [];
  const messages = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    const ownStatus = status !== 200 && message.location().url === page.url() && message.text().includes(`status of ${status}`);
    if (!ownStatus) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.addInitScript(watchFromTheStart);
  const response = await page.goto(path);
  return { context, page, response, requests, messages };
}

/// How far the page can be moved sideways, in pixels.
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const openDetails = (page) => page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));

/// Legacy mode looks at the page alone, in half the time: no page here has frames.
const axe = (page) => new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
const everyRule = (page) => axe(page).withTags(axeTags).analyze();
/// The same page in other colours: only these rules look at colours.
const colourRules = (page) => axe(page).withRules(['color-contrast', 'link-in-text-block']).analyze();

function described({ violations }) {
  return violations.map((each) => `${each.id}: ${each.help}: ${each.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}`);
}

describe('every type of page in a browser', () => {
  before(async () => { ({ hub, browser, close } = await hubInBrowser()); });
  after(() => close?.());

  for (const type of pageTypes) {
    describe(`${type.name} (${type.path.slice(0, 60)})`, () => {
      for (const width of widths) {
        test(`is plain, still, quiet and accessible at ${width} px, light and dark`, async () => {
          const { context, page, response, requests, messages } = await firstVisit(width, type);
          const { shift, breaches } = await watched(page);
          assert.equal(response.status(), type.status ?? 200);
          assert.equal(await page.locator('h1').count(), 1, 'one heading of the first level');
          const scripts = await page.locator('script').evaluateAll((all) => all.map((each) => each.outerHTML.replace(/-[0-9a-f]{10}\./, '.')));
          const searches = await page.locator('form[role=search]').count() > 0;
          assert.deepEqual(scripts, searches ? ['<script src="/assets/search.js" type="module"></script>'] : [], 'a script only beside a search box');
          assert.equal(await response.headerValue('set-cookie'), null, 'no cookie');
          assert.deepEqual(await context.cookies(), [], 'no cookie');
          assert.equal(shift, 0, 'nothing moves while the page loads');
          assert.deepEqual(breaches, [], 'nothing breaks the content policy');
          assert.deepEqual(requests.filter((url) => new URL(url).origin !== hub.address), [], 'every request stays with the server');
          await openDetails(page);
          assert.deepEqual(described(await everyRule(page)), [], 'in light colours');
          await page.emulateMedia({ colorScheme: 'dark' });
          assert.deepEqual(described(await colourRules(page)), [], 'in dark colours');
          assert.deepEqual(messages, [], 'the console stays empty');
          await context.close();
        });
      }

      test('cannot be moved sideways at 360, 768 or 1280 px, tables closed and open', async () => {
        const { context, page } = await firstVisit(360, type);
        for (const tables of ['closed', 'open']) {
          if (tables === 'open') await openDetails(page);
          for (const width of [360, 768, 1280]) {
            await page.setViewportSize({ width, height: 800 });
            assert.equal(await overflow(page), 0, `at ${width} px, tables ${tables}`);
          }
        }
        await context.close();
      });
    });
  }
});
