// SPDX-License-Identifier: Apache-2.0
// The figures that the first page was ordered with, where a reader sees them: texts of the visible page, tables closed.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hubInBrowser } from './browser.mjs';
import { get, getJson } from './hub_server.mjs';
import { csvRecords } from './twins.mjs';

const force = '/areas/E23000029';
const oxford = '/areas/E07000178';
const pool = 'the 38 forces that supplied (69 % of residents)';
const noYear = 'A 12-month figure is not available: 11 of 12 months are in this release (July 2025 is missing).';
const claim = (sentence) => `/claim?q=${encodeURIComponent(sentence)}`;
const loss = '10.5 % of the force\'s records had no location in 2018, 2.3 % in 2025';

const shown = [
  ['residential burglary of 2017/18, its rate and what it is compared with', `${force}/residential-burglary`, [
    'Latest available: April 2017 to March 2018', 'There were 8,739 residential burglaries in Thames Valley', '8.8 for every 1,000 households (Census 2021)',
    '29 % below England and Wales, which had 12.5', '309,754', 'in all', 'the difference is more than chance', 'The middle force had 10.3',
    'Thames Valley was 12th lowest of 43, within the range of most forces',
    'Source: Home Office', 'Offences of 2017/18 are set against the homes and people of 2021']],
  ['burglary against 2018 and the 35 other forces, with its caution', `${force}/burglary`, [
    'October to December 2025', 'There were 1,843 burglaries', 'In the same months of 2018 there were 3,229: 43 % fewer in 2025 than in 2018',
    'In the 35 other forces', 'fell by 48 %, from 54,697 to 28,430', pool, noYear,]],
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
  ['where Oxford stands among all council areas, and beside whom', `${oxford}/shoplifting`, [
    'That was 84 % above the 13 districts of Thames Valley together, which had 1.7', 'The middle council area of all with a published figure had 1.6',
    'Oxford was 29th highest of 259, within the range of most council areas', 'Set beside others', 'the 12 other districts of Thames Valley',
    'all 259 council areas of England and Wales with a published figure', 'council areas most like it', 'Where would I be among the 259 council areas']],
  ['why no months of Thames Valley are a signal', `${force}/shoplifting`, [
    'This cannot be said: limits need 12 months in a row; the longest run held is 6 months, to June 2025']],
  ['the same of its districts', `${oxford}/shoplifting`, [
    'This cannot be said: limits need 12 months in a row; the longest run held is 6 months, to June 2025']],
  ['trial limits and a signal with its month and rule where twelve months are held', '/areas/E23000030/shoplifting', [
    'January to December 2025', 'A signal: in August 2025 the number was below the range that the area’s own months usually keep.',
    '3 signals in these months', 'mean 1,172.4, limits 980.3 and 1,364.5', 'Trial limits: they rest on fewer than 24 months and will move',
    'August 2025 below the lower limit August 2025', 'July 2025 above the upper limit July 2025', 'two of three close to the upper limit']],
  ['then and now, each measure against 2018 with its verdict and the other forces', `${force}/change`, [
    'Burglary October to December 2025 1,843 2018 3,229 −43 % has fallen −48 %',
    'Shoplifting October to December 2025 4,411 2018 2,998 +47 % has risen +24 %',
    'Public order October to December 2025 3,346 2018 1,777 +88 % has risen +3 %',
    'Vehicle crime October to December 2025 2,969 2018 4,496 −34 % has fallen −37 %',
    'Violence and sexual offences October to December 2025 17,751 2018 13,507 +31 % has risen +18 %',
    'Possession of weapons October to December 2025 286 2018 343 −17 % little or no change +42 %',
    'more records need not mean more crime']],
  ['how burglary is worked out, with its φ and these very counts', '/methods/burglary', [
    'Rate = 1,000 × recorded burglaries ÷ residents', 'φ for forces: 3.58, from 37 areas', 'φ for council areas: 1.91, from 245 areas',
    'Worked example: Thames Valley', '1,000 × 1,843 ÷ 2,515,200 = 0.73',
    'From 3,229 (October to December 2018) to 1,843 (October to December 2025): √2 (√1,843 − √3,229) = −19.65; divided by √3.58 = −10.38']],
  ['the claim that added up districts, and what it forgot', claim('shoplifting rose 73 % in Thames Valley'), [
    'No: 47 %. Shoplifting in Thames Valley rose, from 2,998 in the same months of 2018 to 4,411 in October to December 2025.', 'better recording of places', '10.5 %', '2.3 %', 'rose by 24 %',
    'What can be said', '47 % more in 2025 than in 2018; the number has risen, by more than chance']],
  ['the claim that burglary fell, and that it fell further elsewhere', claim('burglary fell in Thames Valley'), [
    'Yes. Burglary in Thames Valley fell by 43 %, from 3,229 in the same months of 2018 to 1,843 in October to December 2025, by more than chance. In the 35 other forces',
    'fell by 48 %, from 54,697 to 28,430']],
  ['a claim of the wrong direction', claim('burglary rose in Thames Valley'), [
    'No. Burglary in Thames Valley fell by 43 %, from 3,229 in the same months of 2018 to 1,843 in October to December 2025.']],
  ['a claim of the wrong size', claim('burglary fell by 20 % in Thames Valley'), ['No: 43 %. Burglary in Thames Valley fell']],
  ['a claim about what can be chance', claim('robbery is above average in Thames Valley'), [
    'No. Robbery in Thames Valley, October to December 2025, was 4 % above the 38 forces that supplied (69 % of residents), a difference that can be chance.']],
  ['a claim about a place across the loss of locations', claim('shoplifting rose in Oxford'), [`That cannot be said: ${loss}`]],
  ['a claim about a force that supplied nothing', claim('burglary rose in Greater Manchester'), [
    'That cannot be said: ', 'lacks the Greater Manchester file']],
  ['what a claim lacks: what was counted', claim('it fell in Oxford'), [
    'was not understood: it does not say what was counted (such as burglary or shoplifting). Use the fields below.']],
  ['what a claim lacks: where', claim('burglary fell'), ['was not understood: it does not say where (a police force or a council area). Use']],
  ['what a claim lacks: what happened', claim('burglary in Oxford'), [
    'was not understood: it does not say what happened (rose, fell, is above, is below).']],
  ['a measure that councils do not have, with its reason', `${oxford}/residential-burglary`, [
    'No figure: Home Office publishes these figures for whole police forces, not for council areas.']],
  ['the pillars, their headline measures and the newest month', '/', [
    'Protecting property', 'Protecting people', 'Protecting communities', 'Latest available: April 2017 to March 2018',
    '8,739', '1,843', '2,969', '4,411', '17,751', '3,346', '4,356',
    'Same months: 43 % fewer in 2025 than in 2018; the number has fallen, by more than chance.', pool,
    'Newest month: December 2025', '83 %', '71 %', '54 %', '38 %']],
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
    'Missing is never zero', 'Location loss', 'at least 95 % of residents', 'Under 5 %']],
];

const notShown = [
  ['that two sources of burglary contradict each other, which was a misreading', `${force}/burglary`, ['do not fit each other', 'Never join']],
  ['the change that the districts alone would give', `${oxford}/shoplifting`, ['73 %']],
  ['a signal where limits cannot be worked out', `${force}/shoplifting`, ['A signal:', 'Trial limits']],
  ['England and Wales as the name of a figure of 2025', `${force}/burglary`, [
    'below England and Wales', 'above England and Wales', 'England and Wales, which had']],
  ['England and Wales as the name of its 37 forces', '/areas/K04000001/burglary', ['burglaries in England and Wales', 'Burglary in England and Wales']],
];

let hub;
let browser;
let close;
let page;

/// What a reader sees, with each run of white space, no-break spaces among it, as one space.
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, ' ');

async function visibleText(path) {
  await page.goto(hub.address + path);
  return plain(await page.locator('body').innerText());
}

describe('the first page as ordered', () => {
  before(async () => {
    ({ hub, browser, close } = await hubInBrowser());
    page = await browser.newPage();
  });
  after(() => close?.());

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
    const { comparison, standing } = finding;
    assert.deepEqual([finding.period, finding.latest_available, finding.count.value, finding.rate.value], ['2017-04/P12M', true, 8739, 8.8]);
    assert.deepEqual([finding.rate.per, finding.rate.denominator, measure.denominator], [1000, 988646, 'households']);
    assert.deepEqual([comparison.name, comparison.count, comparison.rate, comparison.percent_difference], ['England and Wales', 309754, 12.5, -29]);
    assert.equal(comparison.difference_from_rest.verdict, 'more_than_chance');
    assert.deepEqual([standing.kind, standing.rank, standing.median, standing.place], ['force', { from_lowest: 12, of: 43 }, 10.3, 'within_range']);
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

  test('the JSON of the changes has every change and verdict of its page', async () => {
    const { data: { measures } } = await getJson(hub.address, `${force}/change.json`);
    const stated = (id) => {
      const { change, others_change: others } = measures.find((each) => each.id === id).finding;
      return [change.past_count, change.current_count, change.percent, change.verdict, others.change.percent];
    };
    assert.deepEqual(stated('burglary'), [3229, 1843, -43, 'has_fallen', -48]);
    assert.deepEqual(stated('shoplifting'), [2998, 4411, 47, 'has_risen', 24]);
    assert.deepEqual(stated('public-order'), [1777, 3346, 88, 'has_risen', 3]);
    assert.deepEqual(stated('vehicle-crime'), [4496, 2969, -34, 'has_fallen', -37]);
    assert.deepEqual(stated('violence-and-sexual-offences'), [13507, 17751, 31, 'has_risen', 18]);
    assert.deepEqual(stated('possession-of-weapons'), [343, 286, -17, 'little_or_no_change', 42]);
  });

  test('the CSV of the changes has the change and the verdict of its page', async () => {
    const { text } = await get(hub.address, `${force}/change.csv`);
    const stated = csvRecords(text).filter((row) => row.areanm === 'Thames Valley' && row.indicator === 'burglary' && row.measure === 'change');
    assert.deepEqual(stated.map(({ observation, notes }) => [observation, notes]), [['-43', 'against 2018-10/P3M; has_fallen']]);
  });

  test('the JSON of a claim has its answer, why, and what can be said', async () => {
    const { data } = await getJson(hub.address, claim('shoplifting rose 73 % in Thames Valley').replace('?', '.json?'));
    assert.deepEqual([data.answer, data.because, data.asked.percent], ['no', 'parts_only', 73]);
    assert.match(plain(data.sentence), /^No: 47 %\. .* better recording of places: 10\.5 % .* 2\.3 % /);
    assert.match(plain(data.can_be_said), /4,411 recorded, against 2,998 in the same months of 2018, 47 % more/);
  });

  test('the fields of a claim give the answer of its sentence', async () => {
    const { data } = await getJson(hub.address, '/claim.json?measure=burglary&area=E23000029&says=fell&percent=43&period=2025-10/P3M');
    assert.deepEqual([data.answer, data.because, data.finding.change.percent], ['yes', 'confirmed', -43]);
    assert.equal(data.sentence, (await getJson(hub.address, claim('burglary fell in Thames Valley').replace('?', '.json?'))).data.sentence);
  });

  test('the JSON of a signal has its rule, its side and its month', async () => {
    const { data: { finding, control_charts: charts } } = await getJson(hub.address, '/areas/E23000030/shoplifting.json');
    assert.deepEqual(finding.signal, { rule: 'outside_limits', side: 'low', first: '2025-08', fired: '2025-08' });
    assert.deepEqual(charts.map(({ period, trial, seasonally_adjusted: adjusted }) => [period, trial, adjusted]), [['2025-01/P12M', true, false]]);
    assert.deepEqual(charts[0].signals.at(-1), { ...finding.signal, last: '2025-08' });
  });

  test('Welsh is marked as Welsh, says the same figures, and says that it is a draft', async () => {
    await page.goto(`${hub.address}${oxford}/shoplifting?lang=cy`);
    const finding = page.locator('.finding[lang=cy]');
    assert.equal(await finding.count(), 1);
    const welsh = plain(await finding.innerText());
    const texts = ['Dwyn o siopau', 'Cofnodwyd 513 o droseddau dwyn o siopau', 'Hydref i Ragfyr 2025', '84% yn uwch', '29ain uchaf o blith 259'];
    assert.deepEqual(texts.filter((each) => !welsh.includes(each)), [], welsh);
    assert.match(plain(await page.locator('main').innerText()), /Drafft i’w adolygu gan siaradwr Cymraeg/);
    const { data } = await getJson(hub.address, `${oxford}/shoplifting.json?lang=cy`);
    assert.match(data.finding.sentences[0], /^Cofnodwyd 513 /);
  });

  test('a language that the site does not have is refused', async () => {
    assert.equal((await get(hub.address, `${oxford}/shoplifting?lang=fr`)).status, 400);
  });
});
