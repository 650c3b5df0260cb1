// SPDX-License-Identifier: Apache-2.0
// The figures that the first page was ordered with, where a reader sees them: texts of the visible page, tables closed.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hubInBrowser } from './browser.mjs';
import { get, getJson } from './hub_server.mjs';
import { csvRecords } from './twins.mjs';

const force = '/areas/E23000029';
const oxford = '/areas/E07000178';
const year = 'July 2024 to June 2025';
const quarter = 'October to December 2025';
const part = 'January to December 2025 without July 2025';
const noYear = 'A 12-month figure is not available: 11 of 12 months are in this release (July 2025 is missing).';
const claim = (sentence) => `/claim?q=${encodeURIComponent(sentence)}`;
const claimOf = (measure, area, says, period) => `/claim?measure=${measure}&area=${area}&says=${says}&period=${period}`;
const loss = '17.2 % of these records of the force had no location in 2014, 1.8 % in 2024';
const verdicts = { uncertain: ', too uncertain to call.', little: ', little change.', probablyFell: '; the number has probably fallen.',
                   probablyRose: '; the number has probably risen.', clearlyFell: '; the number has clearly fallen.',
                   clearlyRose: '; the number has clearly risen.' };
/// The change between two years, with its verdict, of the force and of all others.
const years = (now, then, percent, verdict, others) => [
  `In January to December 2024 there were ${now}, against ${then} in January to December 2023: ${percent} in 2024 than in 2023${verdicts[verdict]}`,
  `In the 42 other police forces of England and Wales whose figures are here, taken together, the number ${others}`];
/// The same change among all 43 forces.
const among = (middle, lower, upper, below) => `Among the 43 police forces with comparable figures of both periods the middle change was ${middle}, and half of them lay `
  + `between ${lower} and ${upper}. In ${below} of them the number fell more, or rose less, than in Thames Valley.`;
/// The same of months.
const months = (now, then, percent, verdict, others) => [
  'Lately', `In January to April 2025 there were ${now}, against ${then} in January to April 2024: ${percent} in 2025 than in 2024${verdicts[verdict]}`,
  `In the 35 other police forces of England and Wales whose figures are here, taken together, the number ${others}`];

const shown = [
  ['residential burglary of the year to June 2025, its rate and what it is compared with', `${force}/residential-burglary`, [
    `There were 4,461 residential burglaries in Thames Valley, ${year}`, '4.5 for every 1,000 households (Census 2021)',
    '31 % below England and Wales, which had 6.5 (161,372 residential burglaries in all).',
    '32 of the 43 police forces had a lower rate than all 43 as one.',
    'The middle police force had 5.1. Thames Valley was 12 % below that: too close to call. It was 12th lowest of 43', ...years('4,820', '5,064', '5 % fewer', 'uncertain', 'fell by 7 %, from 180,617 to 167,721'),
    among('−4.0 %', '−12.0 %', '+1.3 %', 20),
    'Source: Office for National Statistics', 'Every rate is set against the homes and people of the census of 2021',
    'Year by year, 2021 to 2025', 'Quarter by quarter, 2017 to 2023', 'Quarter by quarter: burglary of dwellings, without sheds and garages, 2012 to 2016',
    'Year by year: burglary of dwellings, without sheds and garages, 2003 to 2017', '4,461 in all: 4,455 located in these areas, 6 without a location']],
  ['burglary of the year, its change, and lately', `${force}/burglary`, [
    `There were 6,469 burglaries in Thames Valley, ${year}`, '35 % below England and Wales, which had 4.0', 'The middle police force had 3.2. Thames Valley was 20 % below that: clearly lower. It was 8th lowest of 43',
    ...years('7,143', '7,619', '6 % fewer', 'uncertain', 'fell by 6 %, from 262,871 to 246,340'), `There were 1,843 burglaries in Thames Valley, ${quarter}`,
    ...months('2,113', '2,676', '21 % fewer', 'probablyFell', 'fell by 15 %, from 46,594 to 39,825'), 'Year by year, 2021 to 2025',
    'Month by month, 2014 to 2025', 'Quarter by quarter, 2012 to 2016',
    'Quarter by quarter, 2017 to 2023', 'Year by year, 2003 to 2018']],
  ['vehicle crime of the year, its change, and lately', `${force}/vehicle-crime`, [
    'There were 11,432 vehicle crimes', '19 % below England and Wales, which had 5.6', ...years('13,000', '15,086', '14 % fewer', 'probablyFell', 'fell by 6 %'),
    among('−4.4 %', '−13.8 %', '+1.5 %', 9),
    'There were 2,969 vehicle crimes', ...months('3,539', '4,697', '25 % fewer', 'clearlyFell', 'fell by 16 %')]],
  ['shoplifting of the year, its change, and lately', `${force}/shoplifting`, [
    'There were 19,846', '11 % below England and Wales, which had 8.8 (525,491 shoplifting offences in all).', ...years('19,184',
    '14,737', '30 % more', 'clearlyRose', 'rose by 20 %'),
    among('+12.1 %', '+7.9 %', '+26.8 %', 35),
    'There were 4,411', ...months('6,988', '6,155', '14 % more', 'uncertain', 'rose by 5 %')]],
  ['robbery, which rose where it stayed the same elsewhere', `${force}/robbery`, [
    'There were 1,879 robberies', '43 % below England and Wales, which had 1.32', 'It was 20th highest of 43',
    ...years('1,771', '1,331', '33 % more', 'probablyRose', 'stayed about the same, 77,563 and 77,554'),
    among('+0.9 %', '−10.8 %', '+8.6 %', 40)]],
  ['violence, with the caution about recording', `${force}/violence-and-sexual-offences`, [
    'There were 70,129', '22 % below England and Wales, which had 35.9', ...years('69,305', '72,693', '5 % fewer', 'uncertain', 'fell by 3 %'),
    'There were 17,751', ...months('23,141', '23,743', '3 % fewer', 'little', 'fell by 2 %'),
    'Recording of violence has improved: inspectors estimated that 80.5 % of all reported crime was recorded in 2014 and 92.4 % by 2021/22',
    'A rise in recorded violence can be better recording rather than more violence']],
  ['public order of the year, its change, and lately', `${force}/public-order`, [
    'There were 15,072', '19 % below England and Wales, which had 7.4', ...years('14,915', '16,484', '10 % fewer', 'uncertain', 'fell by 12 %'),
    'There were 3,346', ...months('4,579', '4,511', '2 % more', 'uncertain', 'stayed about the same, 81,175 and 81,228')]],
  ['all records, who is missing beside them, and where they were', `${force}/all-records`, [
    `There were 176,298 records of crime or anti-social behaviour in Thames Valley, ${part}: 70.1 for every 1,000 residents in 11 months`, noYear,
    'For 36 of the 43 police forces (63 % of residents) it was 84.5. Nothing is said of higher or lower: no year has all areas of this kind',
    'Not in this figure, because the whole period of them is not in this release or is doubtful: Avon and Somerset, Greater Manchester, Hampshire, Metropolitan Police, South Wales, West Midlands and one other.',
    '176,298 in all: 172,296 located in these areas']],
  ['vehicle crime in Oxford with its own changes', `${oxford}/vehicle-crime`, [
    `There were 778 vehicle crimes in Oxford, ${year}`, '14 % below 290 of the 318 council areas of England and Wales (95 % of residents), which had 5.6',
    'In January to December 2024 there were 936, against 1,105 in January to December 2023: 15 % fewer in 2024 than in 2023, too uncertain to call.', `There were 222 vehicle crimes in Oxford, ${quarter}`,
    'In January to April 2025 there were 221, against 330 in January to April 2024: 33 % fewer in 2025 than in 2024, too uncertain to call.']],
  ['anti-social behaviour in Oxford', `${oxford}/anti-social-behaviour`, [
    `There were 1,328 incidents of anti-social behaviour in Oxford, ${part}: 8.2 for every 1,000 residents in 11 months`, noYear,
    'October to December 2025: 344, 2.1 per 1,000 residents in three months', 'The middle council area had 12.0; Oxford was 52nd lowest of 238', 'In January to April 2025 there were 416, against 337 in January to April 2024']],
  ['anti-social behaviour in Thames Valley', `${force}/anti-social-behaviour`, [
    `There were 18,847 incidents of anti-social behaviour in Thames Valley, ${part}: 7.5 for every 1,000 residents in 11 months`,
    'The middle police force had 14.1. Thames Valley was 47 % below that: clearly lower. It was 6th lowest of 36']],
  ['rates as their publisher prints them, beside those of the hub', '/methods/residential-burglary', [
    'What Office for National Statistics prints', 'They divide by another population (mid-2021) than every rate here (Census 2021)']],
  ['residential burglary in Oxford', `${oxford}/residential-burglary`, [
    'There were 398 residential burglaries in Oxford', '7.2 for every 1,000 households', 'It was 76th highest of 290']],
  ['where Oxford stands among all council areas, and beside whom', `${oxford}/shoplifting`, [
    'There were 2,721 shoplifting offences in Oxford', 'The middle council area had 7.7. Oxford was 117 % above that: clearly higher. It was 14th highest of 290', 'Set beside others',
    'the 12 other council areas of Thames Valley', '290 of the 318 council areas of England and Wales (95 % of residents)', 'council areas most like it',
    'Where would I be among the 290 council areas']],
  ['the figure of districts that are published only together', '/areas/E07000107/burglary', [
    'Office for National Statistics counts Dartford only together with others, as Dartford and Gravesham: 807 burglaries, July 2024 to June 2025, '
      + 'or 3.6 per 1,000 residents.']],
  ['why no months of Thames Valley are a signal', `${force}/all-records`, [
    'This cannot be said: limits need 12 months in a row; the longest run held is 11 months, to November 2014']],
  ['the same of its districts', `${oxford}/anti-social-behaviour`, [
    'This cannot be said: limits need 12 months in a row; the longest run held is 11 months, to November 2014']],
  ['the months that are held of a year that is not whole', `${oxford}/burglary`, [
    'January to December 2025 without July 2025: ']],
  ['a chart and no signal where fewer than 24 months in a row are held', '/areas/E23000013/shoplifting', [
    'January to December 2025', 'Too few months in a row to call a signal', 'mean 733.1, limits 589.0 and 877.2',
    'There are fewer than 24 months in a row: the usual range rests on few of them and will move']],
  ['then and now, each measure with its verdict and the other forces', `${force}/change`, [
    'Burglary January to April 2025 2,113 2024 2,676 −21 % has probably fallen −15 %',
    'Shoplifting January to April 2025 6,988 2024 6,155 +14 % too uncertain to call +5 %',
    'Public order January to April 2025 4,579 2024 4,511 +2 % too uncertain to call 0 %',
    'Vehicle crime January to April 2025 3,539 2024 4,697 −25 % has clearly fallen −16 %',
    'Violence and sexual offences January to April 2025 23,141 2024 23,743 −3 % little change −2 %',
    'Possession of weapons January to April 2025 452 2024 514 −12 % too uncertain to call 0 %',
    'Knife crime January to December 2024 1,067 2023 1,179 −9 % too uncertain to call −3 %',
    'more records need not mean more crime']],
  ['how burglary is worked out, with the φ of each series and these very counts', '/methods/burglary', [
    'Rate = 1,000 × recorded burglaries ÷ residents', 'φ for police forces: 25.44, from 42 areas', 'φ for council areas: 7.62, from 288 areas',
    'φ for police forces: 11.72, from 35 areas', 'φ for council areas: 3.85, from 243 areas',
    'Worked example: Thames Valley', '1,000 × 6,469 ÷ 2,515,200 = 2.6',
    'From 7,619 (January to December 2023) to 7,143 (January to December 2024): √2 (√7,143 − √7,619) = −3.92; divided by √25.44 = −0.78']],
  ['a claim of the wrong size', claim('shoplifting rose 73 % in Thames Valley'), [
    'No, the size is wrong: Shoplifting in Thames Valley rose by 30 %, from 14,737 in January to December 2023 to 19,184 in January to December 2024.', 'In the 42 other police forces',
    'rose by 20 %, from 411,880 to 493,427', 'What can be said', '30 % more in 2024 than in 2023']],
  ['a claim that is confirmed', claim('shoplifting rose 30 % in Thames Valley'), [
    'Yes. Shoplifting in Thames Valley rose by 30 %, from 14,737 in January to December 2023 to 19,184 in January to December 2024']],
  ['the claim that added up districts, and what it forgot', `${claimOf('shoplifting', 'E23000029', 'rose', '2024-01/P3M')}&percent=51`, [
    'No, the size is wrong: Shoplifting in Thames Valley rose by 27 %, from 3,477 in January to March 2014 to 4,424 in January to March 2024.',
    'Adding up the places in it gives 51 %, but the rest is better recording of places', '17.2 %', '1.8 %']],
  ['a claim of the wrong direction', claim('burglary rose in Greater Manchester'), [
    'No. Burglary in Greater Manchester fell by 16 %, from 17,789 in January to December 2023 to 14,980 in January to December 2024']],
  ['a claim about a level that is the other way', claim('robbery is above average in Thames Valley'), [
    `No. Robbery in Thames Valley, ${year}, was 43 % below England and Wales.`]],
  ['a claim about a difference that is too close', claim('vehicle crime is above average in Oxford'), [
    `Too close to call. Vehicle crime in Oxford, ${year}, was 14 % below 290 of the 318 council areas of England and Wales (95 % of residents).`]],
  ['a claim about a change that is too uncertain', claim('burglary fell in Thames Valley'), [
    'Too uncertain to call. Burglary in Thames Valley went from 7,619 in January to December 2023 to 7,143 in January to December 2024 (6 % fewer).']],
  ['a claim about a change that is probable', claim('robbery rose in Thames Valley'), [
    'Probably. Robbery in Thames Valley rose by 33 %, from 1,331 in January to December 2023 to 1,771 in January to December 2024.']],
  ['a claim about a change that is little', claim('all crime fell in Thames Valley'), [
    'No: little change. All crime in Thames Valley went from 177,589 in January to December 2023 to 173,288 in January to December 2024 (2 % fewer).']],
  ['a claim about a place across the loss of locations', claimOf('shoplifting', 'E07000178', 'rose', '2024-01/P3M'), [
    `That cannot be said: ${loss}`]],
  ['a claim about months that are not held', '/claim?measure=all-records&area=E23000005&says=rose', [
    'That cannot be said: ', 'lacks the Greater Manchester file']],
  ['what a claim lacks: what was counted', claim('it fell in Oxford'), [
    'was not understood: it does not say what was counted (such as burglary or shoplifting). Use the fields below.']],
  ['what a claim lacks: where', claim('burglary fell'), ['was not understood: it does not say where (a police force or a council area). Use']],
  ['what a claim lacks: what happened', claim('burglary in Oxford'), [
    'was not understood: it does not say what happened (rose, fell, is above, is below).']],
  ['a measure that councils do not have, with its reason', `${oxford}/theft-of-vehicle`, [
    'No figure: this hub holds these figures (Home Office) for whole police forces only, not for council areas.']],
  ['the pillars, their headline measures and the newest month', '/', [
    'Protecting property', 'Protecting people', 'Protecting communities', year,
    '4,461', '6,469', '11,432', '19,846', '3,159', '70,129', '1,879', '15,072', '171,148', '18,847',
    '5 % fewer in 2024 than in 2023', 'The middle police force had 14.1. Thames Valley was 47 % below that: clearly lower.',
    'Newest month: December 2025', '83 %', '71 %', '54 %', '38 %']],
  ['what needs a question first, at home and on the page of the force', '/', [
    'Needs a question', 'Robbery: 33 % more in 2024 than in 2023; the number has probably risen. In 2 of the 42 other police forces it rose as much or more.']],
  ['the same on the page of the force', force, ['Needs a question Robbery: 33 % more']],
  ['every measure of the force', force, ['2,515,200 residents and 988,646 households (Census 2021)', '4,461', '176,298', 'Buckinghamshire', 'Wokingham']],
  ['the nation’s year and change, and the forces that are held for 2025', '/areas/K04000001', [
    '161,372', '6.5 per 1,000 households', year, '7 % fewer in 2024 than in 2023; the number has clearly fallen.', 'In 35 of the 43 police forces (59 % of residents)']],
  ['the change of the nation, of which all 43 forces are held in both years', '/areas/K04000001/burglary', [
    `There were 236,473 burglaries in England and Wales, ${year}`,
    'In January to December 2024 there were 253,483, against 270,490 in January to December 2023: 6 % fewer in 2024 than in 2023; the number has clearly fallen.',
    'There were 113,682 burglaries in 35 of the 43 police forces (59 % of residents), January to December 2025',
    'A change is not shown: this release holds different areas in different years']],
  ['calls, attendance, their clocks and what is missing', '/response', [
    'Latest available', 'November 2021 to April 2022: 83 % in Thames Valley, against 71 % in the United Kingdom',
    '11.3 seconds in Thames Valley, against 16.1 seconds in the United Kingdom', '7.1 seconds', 'April to June 2024', 'Clock not stated',
    '54 % of incidents graded “immediate” were attended in time (within 15 minutes), August 2020 to July 2021',
    '38 % of incidents graded “urgent” were attended in time (within 60 minutes), August 2020 to July 2021',
    'What is missing, and who holds it', 'Held by: Thames Valley Police']],
  ['how missing months, comparisons and changes are made', '/methods', [
    'Missing is never zero', 'Location loss', 'at least 95 % of residents', 'too uncertain, or too close, to call']],
];

const notShown = [
  ['that two sources of burglary contradict each other, which was a misreading', `${force}/burglary`, ['do not fit each other', 'Never join']],
  ['the change that the districts alone would give', claimOf('shoplifting', 'E07000178', 'rose', '2024-01/P3M'), ['51 %', '70 %']],
  ['a signal where limits cannot be worked out', `${force}/all-records`, ['A signal:', 'Trial limits']],
  ['England and Wales as the name of a figure of 38 forces', `${force}/all-records`, [
    'below England and Wales', 'above England and Wales', 'England and Wales, which had']],
  ['England and Wales as the name of its 37 forces', '/areas/K04000001/all-records', [
    'anti-social behaviour in England and Wales', 'All records in England and Wales']],
  ['the months of 37 forces as those of England and Wales', '/areas/K04000001/burglary', ['122,491 burglaries in England and Wales']],
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
    assert.deepEqual([finding.period, finding.latest_available, finding.count.value, finding.rate.value], ['2024-07/P12M', false, 4461, 4.5]);
    assert.deepEqual([finding.rate.per, finding.rate.denominator, measure.denominator], [1000, 988646, 'households']);
    assert.deepEqual([comparison.name, comparison.count, comparison.rate, comparison.percent_difference], ['England and Wales', 161372, 6.5, -31]);
    assert.equal(finding.series_key, 'ons-years');
    assert.equal(finding.dataset, 'ons-years');
    assert.equal(comparison.difference_from_rest.verdict, 'clearly_lower');
    assert.deepEqual([standing.kind, standing.rank, standing.median, standing.place], ['force', { from_lowest: 12, of: 43 }, 5.1, 'within_range']);
  });

  test('the CSV of residential burglary has the figures of its page', async () => {
    const { text } = await get(hub.address, `${force}/residential-burglary.csv`);
    const year = csvRecords(text).filter(({ period, series }) => period === '2024-07/P12M' && series === 'ons-years');
    const observed = (areanm, measure) => year.filter((row) => row.areanm === areanm && row.measure === measure).map(({ observation }) => observation);
    assert.deepEqual(observed('Thames Valley', 'count').slice(0, 1), ['4461']);
    assert.deepEqual(observed('Thames Valley', 'rate').slice(0, 1), ['4.5']);
    assert.deepEqual(observed('Thames Valley', 'difference'), ['-31']);
    assert.deepEqual(observed('Thames Valley', 'rank from lowest rate'), ['12']);
    assert.deepEqual(observed('England and Wales', 'count'), ['161372']);
    assert.deepEqual(observed('England and Wales', 'rate'), ['6.5']);
    assert.deepEqual(observed('the middle police force', 'median rate'), ['5.1']);
  });

  test('the JSON of the changes has every change and verdict of its page', async () => {
    const { data: { measures } } = await getJson(hub.address, `${force}/change.json`);
    const stated = (id) => {
      const { change, others_change: others } = measures.find((each) => each.id === id).finding;
      return [change.past_count, change.current_count, change.percent, change.verdict, others.change.percent];
    };
    assert.deepEqual(stated('burglary'), [2676, 2113, -21, 'has_probably_fallen', -15]);
    assert.deepEqual(stated('shoplifting'), [6155, 6988, 14, 'too_uncertain_to_call', 5]);
    assert.deepEqual(stated('public-order'), [4511, 4579, 2, 'too_uncertain_to_call', 0]);
    assert.deepEqual(stated('vehicle-crime'), [4697, 3539, -25, 'has_clearly_fallen', -16]);
    assert.deepEqual(stated('violence-and-sexual-offences'), [23743, 23141, -3, 'little_change', -2]);
    assert.deepEqual(stated('possession-of-weapons'), [514, 452, -12, 'too_uncertain_to_call', 0]);
  });

  test('the CSV of the changes has the change and the verdict of its page', async () => {
    const { text } = await get(hub.address, `${force}/change.csv`);
    const stated = csvRecords(text).filter((row) => row.areanm === 'Thames Valley' && row.indicator === 'burglary' && row.measure === 'change');
    assert.deepEqual(stated.map(({ observation, notes }) => [observation, notes]), [['-21', 'against 2024-01/P4M; has_probably_fallen; the same way in 4 of 4 steps']]);
    const counts = csvRecords(text).filter((row) => row.areanm === 'Thames Valley' && row.indicator === 'burglary' && row.measure === 'count');
    assert.deepEqual(counts.map(({ period, observation }) => [period, observation]), [['2025-01/P4M', '2113'], ['2024-01/P4M', '2676']]);
  });

  test('a change is told month by month, too, and its strip is in the JSON', async () => {
    await page.goto(`${hub.address}${oxford}/burglary`);
    assert.match(plain(await page.locator('main').innerText()), /Taken one by one, the number fell in 3 of the 4 months\./);
    const { data: { other_series: others } } = await getJson(hub.address, `${oxford}/burglary.json`);
    assert.deepEqual(others[0].finding.change.strip, { step_months: 1, pairs: 4, holds: 3 });
  });

  test('what was revised, and what the sources count where they meet, is said of each measure', async () => {
    await page.goto(`${hub.address}${force}/residential-burglary`);
    assert.match(plain(await page.locator('main').innerText()), /April 2017 to March 2018 was first published as 8,739\. It is 8,726 now\./);
    const { data: { meetings } } = await getJson(hub.address, '/methods/all-crime.json');
    const stated = meetings.filter(({ series_key: key }) => key === 'recorded-crime')
      .map(({ first, last, count, other_count: other, percent }) => [first, last, count, other, percent]);
    assert.deepEqual(stated, [['2018-10', '2018-12', 41_024, 39_620, 3.5], ['2014-01', '2014-09', 90_503, 90_744, -0.3]]);
    const { data: burglary } = await getJson(hub.address, '/methods/burglary.json');
    assert.deepEqual(burglary.meetings.filter(({ first }) => first === '2014-01').map(({ count, other_count: other }) => [count, other]), [[8825, 8867]]);
    assert.deepEqual(burglary.series.find(({ series_key: key }) => key === 'quarters').revisions, [{ period: '2017-04/P12M', first_published: 12_998, newest: 12_983 }]);
  });

  test('a caveat stands only where figures are shown that it concerns', async () => {
    const caveats = async (address) => (await getJson(hub.address, `${address}.json`)).meta.caveats;
    const has = async (address, words) => (await caveats(address)).some((each) => each.includes(words));
    assert.equal(await has(`${oxford}/burglary`, 'Places are anonymised'), true);
    assert.equal(await has(`${force}/burglary`, 'Places are anonymised'), false);
    assert.equal(await has(`${oxford}/residential-burglary`, 'until March 2017'), false);
    await page.goto(`${hub.address}${force}/violence-and-sexual-offences`);
    assert.doesNotMatch(plain(await page.locator('p.caution').innerText()), /80\.5 %/);
    assert.match(plain(await page.locator('main').innerText()), /80\.5 %/);
  });

  test('the JSON of a claim has its answer, why, and what can be said', async () => {
    const asked = `${claimOf('shoplifting', 'E23000029', 'rose', '2024-01/P3M')}&percent=51`;
    const { data } = await getJson(hub.address, asked.replace('?', '.json?'));
    assert.deepEqual([data.answer, data.because, data.asked.percent], ['no', 'parts_only', 51]);
    assert.match(plain(data.sentence), /^No, the size is wrong: .* by 27 %, .* better recording of places: 17\.2 % .* 1\.8 % /);
    assert.match(plain(data.can_be_said), /4,424 recorded, against 3,477 in January to March 2014, 27 % more/);
  });

  test('the fields of a claim give the answer of its sentence', async () => {
    const { data } = await getJson(hub.address, '/claim.json?measure=shoplifting&area=E23000029&says=rose&percent=30&period=2024-07/P12M');
    assert.deepEqual([data.answer, data.because, data.finding.change.percent], ['yes', 'confirmed', 30]);
    assert.equal(data.sentence, (await getJson(hub.address, claim('shoplifting rose 30 % in Thames Valley').replace('?', '.json?'))).data.sentence);
  });

  test('the JSON of a chart of fewer than 24 months has limits and no signal', async () => {
    const { data: { finding, control_charts: charts } } = await getJson(hub.address, '/areas/E23000013/anti-social-behaviour.json');
    assert.equal(finding.signal, null);
    assert.deepEqual(charts.map(({ period, trial, seasonally_adjusted: adjusted, signals }) => [period, trial, adjusted, signals]), [['2025-01/P12M', true, false, []]]);
  });

  test('the way of counting that changed is named in JSON and CSV, and drawn', async () => {
    const { data } = await getJson(hub.address, `${force}/knife-crime.json`);
    assert.deepEqual([data, ...data.other_series].flatMap(({ breaks }) => breaks.map(({ month }) => month)), ['2015-04']);
    const { text } = await get(hub.address, `${force}/knife-crime.csv`);
    assert.match(text, /2015-04\/P12M[^\n]*The line is broken at April 2015: Thames Valley Police changed how it finds offences with a knife/);
    const page = await get(hub.address, `${force}/knife-crime`);
    assert.match(page.text, /class="?seam"?/);
    assert.match(plain(page.text), /The line is broken at April 2015: /);
  });

  test('Welsh is marked as Welsh, says the same figures, and says that it is a draft', async () => {
    await page.goto(`${hub.address}${oxford}/shoplifting?lang=cy`);
    const finding = page.locator('.finding[lang=cy]');
    assert.equal(await finding.count(), 1);
    const welsh = plain(await finding.innerText());
    const texts = ['Dwyn o siopau', 'Cofnodwyd 2,721 o droseddau dwyn o siopau', 'Gorffennaf 2024 i Fehefin 2025', '117% yn uwch', '14eg uchaf o blith 290'];
    assert.deepEqual(texts.filter((each) => !welsh.includes(each)), [], welsh);
    assert.match(plain(await page.locator('main').innerText()), /Drafft i’w adolygu gan siaradwr Cymraeg/);
    const { data } = await getJson(hub.address, `${oxford}/shoplifting.json?lang=cy`);
    assert.match(data.finding.sentences[0], /^Cofnodwyd 2,721 /);
  });

  test('a language that the site does not have is refused', async () => {
    assert.equal((await get(hub.address, `${oxford}/shoplifting?lang=fr`)).status, 400);
  });
});
