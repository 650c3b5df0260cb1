// SPDX-License-Identifier: Apache-2.0
// The figures that the first page was ordered with, where a reader sees them: texts of the visible page, tables closed.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { get, getJson, serveHub } from './hub_server.mjs';
import { csvRecords } from './twins.mjs';

const force = '/areas/E23000029';
const oxford = '/areas/E07000178';
const pool = 'the 38 forces that supplied (69 % of residents)';
const noYear = 'A 12-month figure is not available: 11 of 12 months were supplied (July 2025 is missing).';
const loss = '10.5 % of the force\'s records had no location in 2018, 2.3 % in 2025';

const shown = [
  ['residential burglary of 2017/18, its rate and what it is compared with', `${force}/residential-burglary`, [
    'Latest available: April 2017 to March 2018', 'There were 8,739 residential burglaries in Thames Valley', '8.8 for every 1,000 households (Census 2021)',
    '29 % below England and Wales, which had 12.5', '309,754', 'in all', 'The middle force had 10.3', 'Thames Valley was 12th lowest of 43',
    'Source: Home Office', 'Offences of 2017/18 are set against the homes and people of 2021']],
  ['burglary against 2018 and the 35 other forces, with its caution', `${force}/burglary`, [
    'October to December 2025', 'There were 1,843 burglaries', 'In the same months of 2018 there were 3,229: 43 % fewer in 2025 than in 2018',
    'In the 35 other forces', 'fell by 48 %, from 54,697 to 28,430', pool, noYear,
    'own burglary figures do not fit each other', '6,097 for the eleven months held of 2025', 'Definitions differ. Never join the two series.']],
  ['vehicle crime against 2018', `${force}/vehicle-crime`, [
    'There were 2,969 vehicle crimes', '2018 there were 4,496: 34 % fewer', 'fell by 37 %', pool, noYear]],
  ['shoplifting against 2018', `${force}/shoplifting`, ['There were 4,411', '2018 there were 2,998: 47 % more', 'rose by 24 %', pool, noYear]],
  ['violence against 2018, with the caution about recording', `${force}/violence-and-sexual-offences`, [
    'There were 17,751', '2018 there were 13,507: 31 % more', 'rose by 18 %', pool, noYear,
    'Recording of violence has improved: inspectors estimated that 80.5 % of all reported crime was recorded in 2014 and 92.4 % by 2021/22',
    'A rise in recorded violence can be better recording rather than more violence']],
  ['public order against 2018', `${force}/public-order`, ['There were 3,346', '2018 there were 1,777: 88 % more', 'rose by 3 %', pool, noYear]],
  ['all records and where they were', `${force}/all-records`, [
    'There were 46,688', 'October to December 2025', noYear, '46,688 in all: 45,607 located in these areas']],
  ['vehicle crime in Oxford without a change', `${oxford}/vehicle-crime`, [
    'There were 222 vehicle crimes in Oxford, October to December 2025', 'The change since then is not shown for Oxford', loss,
    'For Thames Valley as a whole there were 34 % fewer in 2025 than in 2018', noYear]],
  ['anti-social behaviour in Oxford', `${oxford}/anti-social-behaviour`, [
    'There were 344 incidents of anti-social behaviour in Oxford, October to December 2025', noYear]],
  ['shoplifting in Oxford with the change of the force', `${oxford}/shoplifting`, [
    'The change since then is not shown for Oxford', loss, 'For Thames Valley as a whole there were 47 % more in 2025 than in 2018']],
  ['a measure that councils do not have, with its reason', `${oxford}/residential-burglary`, [
    'No figure: Home Office publishes these figures for whole police forces, not for council areas.']],
  ['the pillars, their headline measures and the newest month', '/', [
    'Protecting property', 'Protecting people', 'Protecting communities', 'Latest available: April 2017 to March 2018',
    '8,739', '1,843', '2,969', '4,411', '17,751', '3,346', '4,356', '−43 % against the same months of 2018', pool, 'Newest month: December 2025', '83 %', '71 %', '54 %', '38 %']],
  ['every measure of the force', force, ['2,515,200 residents and 988,646 households (Census 2021)', '8,739', '46,688', pool, 'Buckinghamshire', 'Wokingham']],
  ['the forces that supplied, not the nation, for 2025', '/areas/K04000001', [
    '309,754', '12.5 per 1,000 households', 'January to December 2025', 'In the 37 forces that supplied (64 % of residents)']],
  ['calls, attendance, their clocks and what is missing', '/response', [
    'Latest available', 'November 2021 to April 2022: 83 % in Thames Valley, against 71 % in the United Kingdom',
    '11.3 seconds in Thames Valley, against 16.1 seconds in the United Kingdom', '7.1 seconds', 'April to June 2024', 'Clock not stated',
    '54 % of incidents graded “immediate” were attended in time (within 15 minutes), August 2020 to July 2021',
    '38 % of incidents graded “urgent” were attended in time (within 60 minutes), August 2020 to July 2021',
    'What is missing, and who holds it', 'Held by: Thames Valley Police']],
  ['how missing months, comparisons and changes are made', '/methods', [
    'Missing is never zero', 'Location loss', 'at least 95 % of residents', 'Under 5 % is called little or no change']],
];

const notShown = [
  ['the change that the districts alone would give', `${oxford}/shoplifting`, ['73 %']],
  ['England and Wales as the name of a figure of 2025', `${force}/burglary`, [
    'below England and Wales', 'above England and Wales', 'England and Wales, which had']],
  ['England and Wales as the name of its 37 forces', '/areas/K04000001/burglary', ['burglaries in England and Wales', 'Burglary in England and Wales']],
];

let hub;
let browser;
let page;

/// What a reader sees, with each run of white space, no-break spaces among it, as one space.
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ');

async function visibleText(path) {
  await page.goto(hub.address + path);
  return plain(await page.locator('body').innerText());
}

describe('the first page as ordered', () => {
  before(async () => {
    hub = await serveHub();
    browser = await chromium.launch(launchOptions);
    page = await browser.newPage();
  });
  after(async () => {
    await browser?.close();
    await hub?.stop();
  });

  describe('the site shows', () => {
    for (const [what, path, texts] of shown) {
      test(`${what} (${path})`, async () => {
        const text = await visibleText(path);
        assert.deepEqual(texts.filter((each) => !text.includes(plain(each))), [], text.slice(0, 3000));
      });
    }
  });

  describe('the site never shows', () => {
    for (const [what, path, texts] of notShown) {
      test(`${what} (${path})`, async () => {
        const text = await visibleText(path);
        assert.deepEqual(texts.filter((each) => text.includes(plain(each))), []);
      });
    }
  });

  test('the JSON of residential burglary has the figures of its page', async () => {
    const { data: { finding, measure } } = await getJson(hub.address, `${force}/residential-burglary.json`);
    const { comparison } = finding;
    assert.deepEqual([finding.period, finding.latest_available, finding.count.value, finding.rate.value], ['2017-04/P12M', true, 8739, 8.8]);
    assert.deepEqual([finding.rate.per, finding.rate.denominator, measure.denominator], [1000, 988646, 'households']);
    assert.deepEqual([comparison.name, comparison.count, comparison.rate, comparison.percent_difference], ['England and Wales', 309754, 12.5, -29]);
    assert.deepEqual([comparison.rank, comparison.median], [{ from_lowest: 12, of: 43 }, 10.3]);
  });

  test('the CSV of residential burglary has the figures of its page', async () => {
    const { text } = await get(hub.address, `${force}/residential-burglary.csv`);
    const year = csvRecords(text).filter(({ period }) => period === '2017-04/P12M');
    const observed = (areanm, measure) => year.filter((row) => row.areanm === areanm && row.measure === measure).map(({ observation }) => observation);
    assert.deepEqual(observed('Thames Valley', 'count'), ['8739']);
    assert.deepEqual(observed('Thames Valley', 'rate'), ['8.8']);
    assert.deepEqual(observed('Thames Valley', 'difference'), ['-29']);
    assert.deepEqual(observed('Thames Valley', 'rank from lowest rate'), ['12']);
    assert.deepEqual(observed('England and Wales', 'count'), ['309754']);
    assert.deepEqual(observed('England and Wales', 'rate'), ['12.5']);
    assert.deepEqual(observed('the middle force', 'median rate'), ['10.3']);
  });
});
