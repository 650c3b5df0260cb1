// SPDX-License-Identifier: Apache-2.0
// What pages say of one figure, searched for contradictions: sentence against sign, percentage against counts, verdict against direction, rank against
// rate, chart title against its table, page against JSON, and one page against another. Every area's own pages; of measures those of all forces, and
// of every sixth council area, which ones changes with every commit. HUB_PAGES=all looks at all of them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { checkout, get, getJson, serveHub } from './hub_server.mjs';
import { valuesIn } from './twins.mjs';

const fewest = 20;  // records on a side, under which there is no percentage
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': '\'' };
const decoded = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]).replace(/\u00a0/g, ' ');
const textOf = (markup) => decoded(markup.replace(/<[^>]*>/g, ''));
const numberOf = (text) => Number(text.replace(/,/g, '').replace('−', '-'));
const wordsOf = (name) => name.replace(/_/g, ' ');
const decimalsOf = (text) => (text.split('.')[1] ?? '').length;
const isNear = (printed, exact) => Math.abs(numberOf(printed) - exact) <= 0.5000001 * 10 ** -decimalsOf(printed) + 1e-9 * Math.abs(exact);
const percentOf = (part, whole) => 100 * (part / whole - 1);
const known = (value) => value !== null && value !== undefined && !(typeof value === 'object' && 'missing' in value);
const direction = (verdict) => (/higher|risen/.test(verdict) ? 1 : /lower|fallen/.test(verdict) ? -1 : 0);

/// A printed whole percentage of what the counts say: its size and its side. Within 1 % both sides and none may be said.
function* percentProblems(printed, exact, what) {
  if (Math.abs(printed - exact) > 0.5 + 1e-6) yield `${what}: ${printed} % is printed, the counts say ${exact.toFixed(2)} %`;
  if (printed !== 0 && Math.sign(printed) !== Math.sign(exact)) yield `${what}: ${printed} % has the other sign than ${exact.toFixed(2)} %`;
}

function* changeProblems(change, what) {
  if (!known(change)) return;
  const { past_count: past, current_count: current, percent, verdict } = change;
  if (past < 0 || current < 0) return;
  if (Math.min(past, current) < fewest) {
    yield `${what}: a change from ${past} to ${current}, which are too few to say`;
    return;
  }
  yield* percentProblems(percent, percentOf(current, past), what);
  if (!known(verdict)) return;
  if (direction(verdict) !== 0 && direction(verdict) !== Math.sign(current - past)) yield `${what}: ${verdict} from ${past} to ${current}`;
  if (verdict === 'little_change' && Math.abs(percentOf(current, past)) > 10.5) yield `${what}: ${verdict} from ${past} to ${current}`;
}

function* differenceProblems({ percent, difference, own, rate, restCount, what }) {
  if (known(difference)) {
    const { score, verdict } = difference;
    const step = Math.abs(score) >= 3 ? /^clearly/ : Math.abs(score) >= 2 ? /^probably/ : /^(about_the_same|too_close_to_call)$/;
    if (!step.test(verdict)) yield `${what}: ${verdict} with a score of ${score}`;
    if (direction(verdict) !== 0 && direction(verdict) !== Math.sign(score)) yield `${what}: ${verdict} with a score of ${score}`;
    if (known(percent) && percent !== 0 && direction(verdict) !== 0 && direction(verdict) !== Math.sign(percent)) yield `${what}: ${verdict} and ${percent} %`;
    if (Math.min(own.count, restCount ?? fewest) < fewest) yield `${what}: a verdict on ${own.count} and ${restCount} records`;
  }
  if (!known(percent) || !known(rate)) return;
  if (Math.min(own.count, restCount ?? fewest) < fewest) yield `${what}: ${percent} % of ${own.count} records, beside ${restCount ?? 'many'}`;
  yield* percentProblems(percent, percentOf(own.exact, rate.exact), what);
}

/// What contradicts itself in the JSON of one finding, and in its own sentences.
function* findingProblems(finding, what) {
  if (!known(finding)) return;
  const count = finding.count.value;
  if (!Number.isInteger(count)) { yield `${what}: a finding whose count is ${JSON.stringify(finding.count)}`; return; }
  const says = finding.sentences.map((each) => each.replace(/\u00a0/g, ' '));
  const all = says.join(' ');
  const own = { count, exact: known(finding.rate) ? count / finding.rate.denominator : NaN };
  if (known(finding.rate)) {
    const exact = finding.rate.per * own.exact;
    if (!isNear(String(finding.rate.value), exact)) yield `${what}: the rate ${finding.rate.value}, of ${count} in ${finding.rate.denominator}`;
    const said = says[0].match(/: ([\d,.]+\d) for every ([\d,]+)/);
    if (said && !isNear(said[1], numberOf(said[2]) * own.exact)) yield `${what}: "${says[0]}", of ${count} in ${finding.rate.denominator}`;
    const [low, high] = finding.rate_interval_95 ?? [exact, exact];
    if (low > exact + 0.001 || high < exact - 0.001) yield `${what}: the interval ${low} to ${high} without its rate, ${exact}`;
  }
  const level = says[0]?.match(/^There (were|was) ([\d,]+) /);
  if (level && (numberOf(level[2]) !== count || (level[1] === 'was') !== (count === 1))) yield `${what}: "${says[0]}", of ${count}`;

  if (known(finding.comparison)) {
    const { comparison } = finding;
    const rate = { exact: comparison.count / comparison.denominator };
    const isIn = comparison.count >= count && comparison.denominator > (finding.rate?.denominator ?? Infinity);
    yield* differenceProblems({ percent: comparison.percent_difference, difference: comparison.difference_from_rest, own, rate, restCount: isIn ? comparison.count - count : undefined, what: `${what}, beside ${comparison.name}` });
    if (!isNear(String(comparison.rate), finding.rate.per * rate.exact)) yield `${what}: ${comparison.name} had ${comparison.rate}, of ${comparison.count} in ${comparison.denominator}`;
    if (comparison.members > comparison.of || comparison.residents_percent > 100) yield `${what}: ${comparison.members} of ${comparison.of}, ${comparison.residents_percent} % of residents`;
    const said = all.match(/That was ([\d,]+) % (above|below) (.*?), which had ([\d,.]+\d)/);
    if (said) {
      const [, size, side, , had] = said;
      if (numberOf(size) !== Math.abs(comparison.percent_difference) || (side === 'above') !== comparison.percent_difference > 0) yield `${what}: "${said[0]}" and ${comparison.percent_difference} %`;
      if (!isNear(had, finding.rate.per * rate.exact)) yield `${what}: "${said[0]}", of ${comparison.count} in ${comparison.denominator}`;
    } else if (/That was [\d,]+ % (above|below) /.test(all)) {
      yield `${what}: a difference that this test cannot read: "${all}"`;
    }
  }

  if (known(finding.standing)) {
    const { rank, median, lower_quartile: lower, upper_quartile: upper, place, percent_from_median: percent, difference_from_median: difference } = finding.standing;
    const ranked = known(rank);
    const few = rank.missing === 'too_few';
    if (few !== (finding.count.value < 20)) yield `${what}: ${finding.count.value} records and ${JSON.stringify(rank)}`;
    if (ranked && !(rank.from_lowest >= 1 && rank.from_lowest <= rank.of)) yield `${what}: rank ${rank.from_lowest} of ${rank.of}`;
    if (!(lower <= median && median <= upper)) yield `${what}: quartiles ${lower}, ${median}, ${upper}`;
    const middle = (rank.of + 1) / 2;
    const rate = finding.rate.per * own.exact;
    const unit = 0.5 * 10 ** -Math.max(...[median, lower, upper].map((each) => decimalsOf(String(each)))) + 1e-9;
    if (ranked && ((rank.from_lowest < middle && rate > median + unit) || (rank.from_lowest > middle && rate < median - unit))) yield `${what}: rank ${rank.from_lowest} of ${rank.of} with ${rate}, the middle one had ${median}`;
    if (typeof place === 'string' && ((/below/.test(place) && rate > median + unit) || (/above/.test(place) && rate < median - unit))) yield `${what}: ${place} with ${rate}, the middle one had ${median}`;
    // The exact median lies within half a unit of the printed one.
    if (known(percent) && median > unit && (percent > percentOf(rate, median - unit) + 0.5 || percent < percentOf(rate, median + unit) - 0.5)) yield `${what}: ${percent} % from the middle, which had ${median}, with ${rate}`;
    yield* differenceProblems({ percent, difference, own, what: `${what}, beside the middle` });
    const beside = all.match(/The middle [^.;]*? had [\d,.]+\d\. .*? was (?:([\d,]+) % (above|below) that|within 1 % of that)(?:: ([a-z ]+))?\. It was /);
    if (beside) {
      const [, size, side, verdict] = beside;
      if ((side === undefined ? 0 : (side === 'above' ? 1 : -1) * numberOf(size)) !== percent) yield `${what}: "${beside[0]}" and ${percent} %`;
      if (verdict !== (known(difference) ? wordsOf(difference.verdict) : undefined)) yield `${what}: "${beside[0]}" and ${JSON.stringify(difference)}`;
    }
    const said = all.match(/The middle [^.;]*? had ([\d,.]+\d)(?:; .*? was |\. .*?\. It was )(?:(?:the )?(\d+)(?:st|nd|rd|th) |(?:the )?)(lowest|highest) of ([\d,]+)/);
    if (said) {
      if (known(percent) && !beside && difference.missing !== 'not_applicable') yield `${what}: ${percent} % is not in "${said[0]}"`;
      const fromLowest = said[3] === 'lowest' ? Number(said[2] ?? 1) : rank.of + 1 - Number(said[2] ?? 1);
      if (numberOf(said[1]) !== median || fromLowest !== rank.from_lowest || numberOf(said[4]) !== rank.of) yield `${what}: "${said[0]}" and ${JSON.stringify(finding.standing)}`;
    } else if (few) {
      if (!/The middle [^.;]*? had [\d,.]+\d\. .*? has too few records to say where it stands\./.test(all)) yield `${what}: few records, and "${all}"`;
    } else if (/The middle /.test(all)) {
      yield `${what}: a rank that this test cannot read: "${all}"`;
    }
  }

  for (const [key, change] of [['change', finding.change], ['force_change', finding.force_change], ['others_change', finding.others_change?.change]]) yield* changeProblems(change, `${what}, ${key}`);
  if (known(finding.change)) {
    const { past_count: past, current_count: current, percent, verdict } = finding.change;
    const said = all.match(/([\d,]+) % (more|fewer) in (\d{4}) than in (\d{4})(?:, ([a-z ]+)|; the number ([a-z ]+))?\./);
    if (said) {
      const [, size, side] = said;
      if (numberOf(size) !== Math.abs(percent) || (side === 'more') !== current > past) yield `${what}: "${said[0]}" and ${percent} %, ${past} to ${current}`;
      if (known(verdict) && (said[5] ?? said[6]) !== wordsOf(verdict)) yield `${what}: "${said[0]}" and ${verdict}`;
      if (!all.includes(past.toLocaleString('en-GB'))) yield `${what}: ${past} is not in "${all}"`;
    }
  }
  const others = all.match(/taken together, the number (rose|fell) by ([\d,]+) %, from ([\d,]+) to ([\d,]+)/);
  if (others) {
    const [, way, size, past, current] = others;
    if ((way === 'rose') !== numberOf(current) > numberOf(past)) yield `${what}: "${others[0]}"`;
    yield* percentProblems((way === 'rose' ? 1 : -1) * numberOf(size), percentOf(numberOf(current), numberOf(past)), `${what}: "${others[0]}"`);
  }
}

const unsayable = {
  'a word of a machine': /(?<![\w.-])(nan|NaN|-?inf|Infinity|null|undefined)(?![\w.-])/,
  'a placeholder': /[{}]/,
  'two spaces': /\S {2,}\S/,
  'an empty place': /\(\)|“”|: *[.;]|, *[.,;]|\s[.,;:](?!\w)/,
  'nothing with a sign': /(?<![\d.,])[+−-]0(\.0+)? ?%/,
  'a change of 0 %': /(?<![\d.,])0 % (above|below|more|fewer)/,
};
const anyUnsayable = new RegExp(Object.values(unsayable).map((each) => `(?:${each.source})`).join('|'));

/// What is wrong with any text of a page, whatever it says.
function* textProblems(markup, path) {
  const texts = Array.from(markup.slice(markup.indexOf('<main')).matchAll(/>([^<]+)/g), ([, node]) => decoded(node));
  if (!anyUnsayable.test(texts.join('\n'))) return;
  for (const text of texts) {
    for (const [name, pattern] of Object.entries(unsayable)) if (pattern.test(text)) yield `${path}: ${name} in "${text.slice(0, 200)}"`;
  }
}

const tablesOf = (markup) => [...markup.matchAll(/<table>.*?<\/table>/gs)].map(([table]) => ({
  caption: textOf(table.match(/<caption>(.*?)<\/caption>/s)?.[1] ?? ''),
  rows: [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row]) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => textOf(cell))),
}));

/// Steps none of which overlap, as years that end with each quarter do.
function apart(steps) {
  const month = (text) => 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7));
  let end = 0;
  return steps.filter(({ period }) => {
    const [first, length] = period.split('/P');
    if (month(first) < end) return false;
    end = month(first) + (length ? Number(length.slice(0, -1)) : 1);
    return true;
  });
}

/// A chart's title against the steps of the table below it, and these against the JSON's.
function* stepProblems(section, steps, path) {
  const table = tablesOf(section).find(({ caption }) => / with rates | in .*, /.test(caption) && section.includes('class="chart'));
  const title = textOf(section.match(/<p class="chart-title">(.*?)<\/p>/s)?.[1] ?? '');
  const order = title.match(/^(Higher|Lower) than the comparison line in (\d+) of (\d+) /);
  const both = apart(steps).filter((step) => known(step.rate) && known(step.comparator_rate));
  if (order) {
    const way = order[1] === 'Higher' ? 1 : -1;
    const surely = both.filter((step) => way * (step.rate.value - step.comparator_rate.value) > 0).length;
    const perhaps = both.filter((step) => step.rate.value === step.comparator_rate.value).length;
    if (Number(order[3]) !== both.length || Number(order[2]) < surely || Number(order[2]) > surely + perhaps) yield `${path}: "${title}", the figures say ${surely} to ${surely + perhaps} of ${both.length}`;
    if (2 * Number(order[2]) < Number(order[3])) yield `${path}: "${title}", the fewer of both`;
  }
  if (!table) return;
  const rows = table.rows.filter((row) => row.length > 1);
  const told = rows.filter((row) => /^−?[\d,]+$/.test(row[1]));
  const counted = steps.filter((step) => known(step.count) && step.count.value !== null);
  if (told.length !== counted.length) yield `${path}: ${told.length} counts in the table "${table.caption}", ${counted.length} in the JSON`;
  told.slice(0, counted.length).forEach((row, i) => { row.problem = numberOf(row[1]) === counted[i].count.value ? '' : `${path}: "${row.slice(0, 2).join(': ')}" and ${JSON.stringify(counted[i])}`; });
  for (const row of told) if (row.problem) yield row.problem;
}

/// A measure's page against its JSON.
function* measureProblems(path, markup, data) {
  yield* textProblems(markup, path);
  const findings = [data.finding, ...data.other_series.map((each) => each.finding)];
  for (const finding of findings) yield* findingProblems(finding, `${path} (${finding.series_key ?? 'none'})`);
  const page = decoded(markup);
  for (const sentence of data.finding.sentences ?? []) if (!page.includes(sentence.replace(/\u00a0/g, ' '))) yield `${path}: only the JSON says "${sentence}"`;
  const { finding } = data;
  if (!known(finding)) {
    if (/<div class="finding"[^>]*><p>There w/.test(markup)) yield `${path}: a count, and the JSON has none`;
  } else {
    const own = { count: finding.count.value, exact: known(finding.rate) ? finding.count.value / finding.rate.denominator : NaN };
    const named = tablesOf(markup).map(({ rows }) => ({ first: rows[0], rows: rows[0]?.[0].startsWith('the middle ') ? rows.slice(1) : rows }));
    const beside = named.find(({ rows }) => rows.length === data.comparators.length && rows.every((row, i) => row[0] === data.comparators[i].name.replace(/\u00a0/g, ' ')));
    if (beside?.first[0].startsWith('the middle ')) {
      const { percent_from_median: percent, difference_from_median: difference } = finding.standing;
      const shown = numberOf(beside.first[2].replace('−', '-').replace(/[+%\s]/g, ''));
      if (known(percent) && shown !== percent) yield `${path}: "${beside.first.join(' | ')}" and ${percent} %`;
      if (known(difference) && beside.first[3] !== wordsOf(difference.verdict)) yield `${path}: "${beside.first.join(' | ')}" and ${difference.verdict}`;
    }
    if (!beside && data.comparators.length > 0 && markup.includes('id="beside"')) yield `${path}: the groups of the page are not those of the JSON`;
    data.comparators.forEach((each, i) => { each.row = beside?.rows[i]; });
    const same = data.comparators.find((each) => each.name === finding.comparison.name);
    if (same && (JSON.stringify(same.percent_difference) !== JSON.stringify(finding.comparison.percent_difference)
      || JSON.stringify(same.difference_from_others) !== JSON.stringify(finding.comparison.difference_from_rest))) yield `${path}: ${same.name} twice, ${JSON.stringify(same)} and ${JSON.stringify(finding.comparison)}`;
    for (const each of data.comparators) {
      const rate = known(each.rate) && each.average === 'pooled' ? { exact: each.count / each.denominator } : undefined;
      yield* differenceProblems({ percent: each.percent_difference, difference: each.difference_from_others, own, rate, restCount: each.count, what: `${path}, beside ${each.name}` });
      if (each.members > each.of) yield `${path}: ${each.members} of ${each.of} in ${each.name}`;
      if (!each.row) continue;
      const [, theirs, percent, verdict] = each.row;
      if (known(each.rate) && numberOf(theirs) !== each.rate) yield `${path}: "${each.row.join(' | ')}" and ${each.rate}`;
      if (known(each.percent_difference) ? numberOf(percent.replace(/[+%]/g, '')) !== each.percent_difference : /\d %/.test(percent)) yield `${path}: "${each.row.join(' | ')}" and ${JSON.stringify(each.percent_difference)}`;
      if (known(each.difference_from_others) ? verdict !== wordsOf(each.difference_from_others.verdict) : /clearly|probably|about the same|close/.test(verdict ?? '')) yield `${path}: "${each.row.join(' | ')}" and ${JSON.stringify(each.difference_from_others)}`;
    }
    const change = textOf(markup.match(/<dt>Change<\/dt><dd>(.*?)<\/dd>/s)?.[1] ?? '').match(/^([+−]?[\d,]+) % .*: ([a-z ]+)$/);
    if (change && (!known(finding.change) || numberOf(change[1].replace('+', '')) !== finding.change.percent || (known(finding.change.verdict) && change[2] !== wordsOf(finding.change.verdict)))) yield `${path}: "${change[0]}" and ${JSON.stringify(finding.change)}`;
  }
  const titled = markup.match(/<p class="chart-title">[^<]* was ((?:the )?(?:(\d+)(?:st|nd|rd|th) )?(lowest|highest) of ([\d,]+))/);
  if (titled && known(finding?.standing)) {
    const { rank } = finding.standing;
    const place = titled[3] === 'lowest' ? Number(titled[2] ?? 1) : rank.of + 1 - Number(titled[2] ?? 1);
    if (!known(rank) || place !== rank.from_lowest || numberOf(titled[4]) !== rank.of) yield `${path}: "${titled[1]}" and ${JSON.stringify(rank)}`;
  }
  const sum = data.reconciliation;
  if (sum) {
    if (sum.total !== sum.located + sum.unlocated + sum.outside) yield `${path}: the parts ${JSON.stringify(sum)} are not their whole`;
    const parts = data.parts.filter((part) => known(part.count)).reduce((total, part) => total + part.count.value, 0);
    if (data.parts.every((part) => known(part.count)) && parts !== sum.located) yield `${path}: ${parts} in the areas, ${sum.located} located in them`;
    if (known(finding) && sum.total !== finding.count.value) yield `${path}: ${sum.total} in all and ${finding.count.value}`;
  }
  const sections = markup.split(/(?=<section aria-labelledby=")/).filter((each) => /^<section aria-labelledby="time/.test(each));
  const series = [data, ...data.other_series];
  for (const section of sections) {
    const key = section.match(/^<section aria-labelledby="time-?([a-z0-9-]*)"/)[1];
    const own = key === '' ? data : series.find((each) => (each.series_key ?? each.finding?.series_key) === key);
    if (own) yield* stepProblems(section, own.series, `${path}#time-${key}`);
  }
  for (const { path: where, key, value } of valuesIn(data)) if ((key === 'count' || key.endsWith('_count')) && typeof value === 'number' && value < 0) yield `${path}: ${value} at ${where}`;
}

const summary = (found) => `${found.length} contradictions, among them\n${found.slice(0, 40).join('\n')}`;

function turn() {
  try {
    return Number(execFileSync('git', ['rev-list', '--count', 'HEAD'], { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return Math.floor(Date.now() / 86400000);
  }
}

/// Answers of `work` for all items, a few at a time.
async function manyAtATime(items, work) {
  const queue = [...items];
  const found = [];
  await Promise.all(Array.from({ length: 4 }, async () => { while (queue.length > 0) found.push(...await work(queue.shift())); }));
  return found;
}

describe('no page contradicts itself, its JSON or another page', { timeout: 600_000 }, () => {
  let hub;
  let forces;
  let councils;
  let nation;
  /// What the area's own page and the page of changes say of a change: measure and periods → verdict and counts.
  const told = new Map();
  const leads = new Map();
  const changed = new Map();  // area and measure → the change on the page of changes
  const tell = (area, measure, finding, where) => {
    const found = [];
    if (!known(finding)) return found;
    for (const change of [finding.change].filter(known)) {
      const key = `${area} ${measure} ${finding.series_key} ${change.past} ${change.current}`;
      const words = JSON.stringify([change.past_count, change.current_count, change.percent, change.verdict]);
      const before_ = told.get(key);
      if (before_ && before_.words !== words) found.push(`${key}: ${before_.words} on ${before_.where}, ${words} on ${where}`);
      told.set(key, before_ ?? { words, where });
    }
    return found;
  };

  before(async () => {
    hub = process.env.HUB_ADDRESS ? { address: process.env.HUB_ADDRESS, stop: async () => {} } : await serveHub();
    const home = (await getJson(hub.address, '/areas/E23000029.json')).data;
    nation = home.parent.code;
    forces = (await getJson(hub.address, `/areas/${nation}.json`)).data.parts.map((each) => each.code);
    councils = (await manyAtATime(forces, async (code) => (await getJson(hub.address, `/areas/${code}.json`)).data.parts.map((each) => each.code))).sort();
  });
  after(async () => { await hub?.stop(); });

  test('the pages of every area, and of its changes', async () => {
    assert.equal(forces.length, 43);
    assert.equal(councils.length, 318);
    const found = await manyAtATime([nation, ...forces, ...councils], async (code) => {
      const problems = [];
      const page = (await get(hub.address, `/areas/${code}`)).text;
      const { data } = await getJson(hub.address, `/areas/${code}.json`);
      problems.push(...textProblems(page, `/areas/${code}`));
      const text = decoded(page);
      for (const { id, finding } of data.pillars.flatMap((pillar) => pillar.measures)) {
        const what = `/areas/${code}.json ${id}`;
        problems.push(...findingProblems(finding, what), ...tell(code, id, finding, what));
        if (known(finding)) leads.set(`${code} ${id}`, JSON.stringify(finding.sentences));
        if (known(finding?.standing) && known(finding.standing.difference_from_median)) {
          const card = text.match(new RegExp(`/${id}">.*?</li>`, 's'))?.[0] ?? '';
          const said = textOf(card).match(/: (clearly|probably|about|too close)[a-z ]*/)?.[0].slice(2);
          if (said && said !== wordsOf(finding.standing.difference_from_median.verdict)) problems.push(`/areas/${code} ${id}: "${said}" and ${finding.standing.difference_from_median.verdict}`);
        }
      }
      const changes = await get(hub.address, `/areas/${code}/change`);
      if (changes.status !== 200) return problems;
      problems.push(...textProblems(changes.text, `/areas/${code}/change`));
      const { measures } = (await getJson(hub.address, `/areas/${code}/change.json`)).data;
      const rows = tablesOf(changes.text)[0]?.rows ?? [];
      measures.forEach(({ id, title, finding }, i) => {
        const what = `/areas/${code}/change ${id}`;
        problems.push(...findingProblems(finding, what), ...tell(code, id, finding, what));
        const row = rows[i];
        if (!row || row[0] !== title) { problems.push(`${what}: its row is "${row?.[0]}"`); return; }
        const [, , now, , then, percent, verdict] = row;
        if (known(finding) && known(finding.change)) {
          changed.set(`${code} ${id}`, finding.change);
          const { past_count: past, current_count: current, percent: size, verdict: name } = finding.change;
          if (numberOf(now) !== current || numberOf(then) !== past || numberOf(percent.replace(/[+%]/g, '')) !== size || (known(name) && verdict !== wordsOf(name))) problems.push(`${what}: "${row.join(' | ')}" and ${JSON.stringify(finding.change)}`);
        } else if (/\d %/.test(percent ?? '')) {
          problems.push(`${what}: "${row.join(' | ')}" and no change in the JSON`);
        }
      });
      return problems;
    });
    assert.equal(found.length, 0, summary(found));
  });

  test('the pages of every measure', async (context) => {
    const share = process.env.HUB_PAGES === 'all' ? 1 : 6;
    const chosen = [nation, ...forces, ...councils.filter((_, i) => i % share === turn() % share)];
    let pages = 0;
    const found = await manyAtATime(chosen, async (code) => {
      const problems = [];
      const { pillars } = (await getJson(hub.address, `/areas/${code}.json`)).data;
      for (const { id } of pillars.flatMap((pillar) => pillar.measures)) {
        const path = `/areas/${code}/${id}`;
        const [page, { data }] = await Promise.all([get(hub.address, path), getJson(hub.address, `${path}.json`)]);
        pages += 1;
        problems.push(...measureProblems(path, page.text, data), ...tell(code, id, data.finding, path));
        for (const each of data.other_series) problems.push(...tell(code, id, each.finding, `${path} (${each.series_key})`));
        const listed = changed.get(`${code} ${id}`);
        const shown = [data, ...data.other_series].map(({ finding }) => finding.change).filter((change) => change && known(change));
        if (listed && !shown.some(({ past, current, percent }) => past === listed.past && current === listed.current && percent === listed.percent)) problems.push(`${path}: of the change ${JSON.stringify(listed)} on /change it says nothing`);
        const lead = leads.get(`${code} ${id}`);
        if (lead !== undefined && lead !== JSON.stringify(data.finding.sentences)) problems.push(`${path}: ${JSON.stringify(data.finding.sentences)}, on the area's page ${lead}`);
      }
      return problems;
    });
    context.diagnostic(`${pages} pages of measures`);
    assert.equal(found.length, 0, summary(found));
  });

  test('the claim checker', async () => {
    /// Yes to what is clear, no to the other direction and to no difference, and neither to what is not.
    const expected = (verdict, way) => {
      if (/too_(uncertain|close)/.test(verdict)) return ['unsure'];
      if (direction(verdict) !== way) return ['no'];
      return /clearly/.test(verdict) ? ['yes'] : ['unsure'];
    };
    const found = await manyAtATime(forces, async (code) => {
      const problems = [];
      for (const key of [...leads.keys()].filter((each) => each.startsWith(`${code} `))) {
        const measure = key.split(' ')[1];
        for (const [says, way, verdictOf] of [['rose', 1, (finding) => finding.change?.verdict], ['below', -1, (finding) => finding.comparison?.difference_from_rest?.verdict]]) {
          const path = `/claim.json?measure=${measure}&area=${code}&says=${says}`;
          const { data } = await getJson(hub.address, path);
          problems.push(...findingProblems(data.finding, path));
          const verdict = verdictOf(data.finding);
          if (JSON.stringify(data.finding.sentences) !== leads.get(key)) problems.push(`${path}: ${JSON.stringify(data.finding.sentences)}, on the area's page ${leads.get(key)}`);
          if (typeof verdict === 'string' ? !expected(verdict, way).includes(data.answer) : ['yes', 'no'].includes(data.answer)) problems.push(`${path}: "${data.sentence}" and ${JSON.stringify(verdict)}`);
        }
      }
      for (const [key, { percent, verdict }] of changed) {
        const [of, measure] = key.split(' ');
        if (of !== code || percent === 0 || !/clearly|probably/.test(verdict)) continue;
        const path = `/claim.json?measure=${measure}&area=${code}&says=${percent > 0 ? 'rose' : 'fell'}&percent=${Math.abs(percent)}`;
        const { data } = await getJson(hub.address, path);
        if (!['yes', 'unsure'].includes(data.answer)) problems.push(`${path}: "${data.sentence}", and the page of changes has ${percent} %, ${verdict}`);
      }
      return problems;
    });
    assert.equal(found.length, 0, summary(found));
  });
});
