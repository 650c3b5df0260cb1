// SPDX-License-Identifier: Apache-2.0
// Places below the search box while somebody types.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import { hubInBrowser } from './browser.mjs';

const mostBytes = 2048;

let hub;
let browser;
let close;
let page;

const box = () => page.locator('form[role=search] input');
const options = () => page.locator('[role=option]');
/// Types and waits for the list of the last letter.
async function typed(text) {
  const answered = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === text);
  await box().focus();
  await page.keyboard.type(text, { delay: 5 });
  await answered;
}
const attributes = () => box().evaluate((element) => Object.fromEntries(['role', 'aria-expanded', 'aria-activedescendant', 'aria-controls', 'aria-autocomplete'].map((name) => [name, element.getAttribute(name)])));

describe('the search while somebody types', () => {
  before(async () => { ({ hub, browser, close } = await hubInBrowser()); });
  after(() => close?.());
  beforeEach(async () => { page = await browser.newPage({ baseURL: hub.address, viewport: { width: 360, height: 800 } }); });
  afterEach(async () => { await page?.close(); });

  test(`its script has at most ${mostBytes} bytes`, async () => {
    await page.goto('/');
    const address = await page.locator('script').getAttribute('src');
    const answer = await page.request.get(address);
    const body = await answer.body();
    assert.match(answer.headers()['content-type'], /^text\/javascript/);
    assert.ok(body.length > 0 && body.length <= mostBytes, `${body.length} bytes`);
  });

  for (const path of ['/', '/find', '/nothing-here']) {
    test(`on ${path} the list can be walked through by keyboard, and Enter leads to the place`, async () => {
      await page.goto(path);
      await typed('Cowl');
      await options().first().waitFor();
      assert.match(await options().first().innerText(), /^Cowley, a suburb of Oxford/);
      assert.deepEqual(await attributes(), { role: 'combobox', 'aria-expanded': 'true', 'aria-activedescendant': '', 'aria-controls': 'q-places', 'aria-autocomplete': 'list' });
      assert.match(await page.locator('form [role=status]').innerText(), /^Places below: \d\./);
      await page.keyboard.press('ArrowDown');
      assert.equal((await attributes())['aria-activedescendant'], await page.locator('[aria-selected=true]').getAttribute('id'));
      assert.match(await page.locator('[aria-selected=true]').innerText(), /^Cowley, /);
      await page.keyboard.press('ArrowUp');
      assert.equal(await page.locator('[aria-selected=true]').count(), 0, 'back at what was typed');
      await page.keyboard.press('ArrowUp');
      assert.equal(await options().last().getAttribute('aria-selected'), 'true');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await Promise.all([page.waitForURL('**/areas/E07000178'), page.keyboard.press('Enter')]);
    });
  }

  test('Escape puts the list away and leaves what was typed, and so does leaving the box', async () => {
    await page.goto('/');
    for (const leave of ['Escape', 'Tab']) {
      await box().fill('');
      await typed('Ban');
      await options().first().waitFor();
      await page.keyboard.press(leave);
      assert.equal((await attributes())['aria-expanded'], 'false');
      assert.equal(await page.locator('[role=listbox]').isVisible(), false);
      assert.equal(await box().inputValue(), 'Ban');
    }
  });

  test('a press on a place leads there', async () => {
    await page.goto('/');
    await typed('OX4 1AA');
    await options().first().waitFor();
    await Promise.all([page.waitForURL('**/areas/E07000178'), options().first().click()]);
  });

  test('a slip offers what was meant, and what names nothing offers nothing', async () => {
    await page.goto('/');
    await typed('Slouhg');
    await options().first().waitFor();
    assert.match(await options().first().innerText(), /^Slough, /);
    await box().fill('');
    await typed('xxqqzz');
    assert.equal((await attributes())['aria-expanded'], 'false');
  });

  test('an answer that comes late never replaces a newer one', async () => {
    await page.goto('/');
    let release;
    const held = new Promise((accept) => { release = accept; });
    await page.route('**/find.json?q=Re', async (route) => { await held; await route.continue().catch(() => {}); });
    const early = page.waitForRequest('**/find.json?q=Re');
    await box().focus();
    await page.keyboard.type('Re');
    await early;
    await typed('ading').catch(() => {});
    await options().filter({ hasText: /^Reading, / }).first().waitFor();
    release();
    await page.waitForLoadState('networkidle');
    assert.match(await options().first().innerText(), /^Reading, /);
  });

  test('where there is no answer the button still finds', async () => {
    await page.goto('/');
    await page.route('**/find.json**', (route) => route.abort());
    await box().fill('Wokingham');
    await page.waitForRequest('**/find.json**');
    await Promise.all([page.waitForURL('**/areas/E06000041'), page.locator('form[role=search] button').click()]);
  });

  test('axe finds nothing while the list is open, and nothing that was typed is kept', async () => {
    await page.goto('/');
    await typed('Oxford');
    await options().first().waitFor();
    await page.keyboard.press('ArrowDown');
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`), []);
    const kept = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
    assert.deepEqual(kept, ['', 0, 0]);
  });

  test('the list does not move the page and fits a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/');
    const height = () => page.evaluate(() => document.querySelector('main').getBoundingClientRect().height);
    const before = await height();
    await typed('Buck');
    await options().first().waitFor();
    assert.equal(await height(), before);
    const { x, width } = await page.locator('[role=listbox]').boundingBox();
    assert.ok(x >= 0 && x + width <= 320, `${x} and ${width}`);
    for (const option of await options().all()) assert.ok((await option.boundingBox()).height >= 40);
  });
});
