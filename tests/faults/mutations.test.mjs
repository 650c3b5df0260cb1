// SPDX-License-Identifier: Apache-2.0
// Whatever a build publishes must be possible. Every column of every table of a hub, and every key of its definitions, is damaged in turn in ways
// that fit what it holds; each damage is refused with a message that says where, or stands in `mayStand` with the reason why no build can know
// better. Tables, columns and keys are found in the hub's folder, so one that is added is covered by itself. A cell that is refused while it is
// read is named with its line, so one build tries one damage of each table. What only the checks can see has a build of its own: a sixth of
// these is tried, which ones changes with every commit, and HUB_FAULTS=all tries all.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { binary, checkout } from '../e2e/hub_server.mjs';
import { folder, turnOf } from './faults.mjs';

const town = join(checkout, 'hubs/example-town');
const hub = join(folder, 'hub-mutations');
cpSync(town, hub, { recursive: true });
const turn = process.env.HUB_FAULTS === 'all' ? 0 : turnOf(process.env.HUB_FAULTS);
const share = process.env.HUB_FAULTS === 'all' ? 1 : 6;

/// Damages that cannot be told from a figure, or are none: table, columns, names of damages, and why they may stand. `counts` are all columns of
/// whole numbers, `*` is any; a name may begin with the kind of row that it is of.
const mayStand = [
  ['areas/areas.csv', 'name', 'unknown|markup|swap', 'a place is called what its publisher calls it, and pages escape it'],
  ['areas/areas.csv', 'region', 'empty|unknown|another|markup|swap', 'a region is the publisher\'s word, and one of an area alone is compared with nothing'],
  ['areas/characteristics.csv', 'area square_km', 'swap', 'nothing else tells how large a place is'],
  ['areas/characteristics.csv', 'rural_urban', 'swap|another|unknown|markup', 'a class of settlement is the publisher\'s word'],
  ['areas/characteristics.csv', '', 'row left out', 'a place without characteristics has no neighbours, and is none'],
  ['areas/combined.csv', 'member', 'swap', 'two members of one partnership change places: nothing is changed'],
  ['areas/crosswalk.csv', 'home_office', 'swap', 'the table of whole forces has no place that could contradict it'],
  ['areas/most_similar_forces.csv', 'member', 'swap', 'the same pairs in another order'],
  ['areas/most_similar_forces.csv', '', 'row left out', 'a group may be of any size'],
  ['areas/names.csv', 'area', 'nation|district|lsoa|swap', 'any area may be called anything'],
  ['areas/names.csv', 'name', 'unknown|markup|swap', 'a name is any text'],
  ['areas/names.csv', 'kind', 'another|swap', 'nothing else tells what sort of name it is'],
  ['areas/names.csv', '', 'row left out', 'an area needs no other name'],
  ['areas/places.csv', 'name', 'unknown|markup', 'a place is called what its publisher calls it, and pages escape it'],
  ['areas/places.csv', 'kind', 'swap', 'nothing else tells a village from a town'],
  ['areas/places.csv', 'within', 'empty|swap', 'the town of a suburb may be unknown, and nothing else tells it'],
  ['areas/places.csv', 'code', 'unknown|empty', 'the code of a parish is in no other table'],
  ['areas/places.csv', 'also', 'empty|unknown|markup|swap', 'other names are any texts'],
  ['areas/places.csv', '', 'row left out', 'a place that is not there is not found'],
  ['areas/places.csv', 'smallest', 'empty|swap', 'a place may have no point, and nothing else tells it'],
  ['areas/postcodes.csv', 'sector units', 'swap', 'nothing else tells where a postcode lies'],
  ['areas/postcodes.csv', 'ward', 'empty', 'a ward may be unknown, and a postcode may lie in another than its small area fits best'],
  ['areas/postcodes.csv', '', 'row left out', 'a postcode that is not there is not found'],
  ['areas/notes.csv', 'area', 'nation|district', 'a note may be of any area that has figures'],
  ['areas/notes.csv', 'sentence', 'unknown|markup', 'a sentence is any text'],
  ['areas/replaced.csv', 'code', 'unknown|empty', 'a former code is in no other table, and what ended before there were codes has none'],
  ['areas/replaced.csv', 'name', 'unknown|markup|swap', 'a former name is in no other table'],
  ['areas/replaced.csv', 'date', 'swap', 'nothing else tells when a place ended'],
  ['areas/replaced.csv', '', 'row left out', 'a former place that is not there is not found'],
  ['areas/replaced.csv', 'replaced_by', 'nation|district|lsoa', 'a place may have become part of any other'],
  ['figures/printed_rates.csv', 'population', 'unknown|markup', 'the day of a population is the publisher\'s word, and pages escape it'],
  ['figures/printed_rates.csv', 'area rate', 'swap', 'a printed rate may differ from the hub\'s own, and no other table tells it'],
  ['figures/printed_rates.csv', '', 'row left out', 'a publisher need not print a rate'],
  ['areas/small_areas.csv', 'name', 'unknown|markup|swap', 'a place is called what its publisher calls it, and pages escape it'],
  ['figures/offences/*.csv', 'counts', '-1|shorter|swap', 'a negative cell is a cancellation, and nothing tells one count from another'],
  ['figures/offences-first/*.csv', 'counts', 'empty|-1|shorter|swap', 'an empty cell is not known, a negative one a cancellation, and nothing tells one count from another'],
  ['figures/offences-first/*.csv', '', 'row left out', 'what an earlier edition lacks is no revision'],
  ['figures/offences/*.csv', '', 'row left out', 'what is absent is not held, never 0'],
  ['figures/recorded-crime/*.csv', 'force', 'another', 'a force may have no record without a place, and another some'],
  ['figures/recorded-crime/*.csv', 'counts', 'shorter|swap', 'nothing tells one count from another'],
  ['figures/recorded-crime/*.csv', '', 'row left out', 'a force may have no record without a place'],
  ['figures/*/coverage.csv', 'month', 'not_held swap|not_supplied swap', 'two missing months of one force change places'],
  ['figures/*/coverage.csv', 'detail', 'unknown|markup|swap', 'a sentence is any text'],
  ['figures/*/coverage.csv', 'detail', 'supplied empty', 'what was supplied needs no sentence'],
  ['figures/*/coverage.csv', '', 'not_held row left out|not_supplied row left out', 'a month that is not declared is not held'],
  ['figures/response/clocks.csv', 'id', 'swap', 'nothing else tells which clock an explanation is of'],
  ['figures/response/clocks.csv', 'title definition', 'swap|unknown|markup', 'an explanation is any text'],
  ['figures/response/gaps.csv', 'missing holder why', 'unknown|markup', 'what is missing, and who holds it, is any text'],
  ['figures/response/measures.csv', 'id title', 'swap', 'nothing else tells what a measure is about'],
  ['figures/response/measures.csv', 'topic', 'swap|another', 'nothing else tells what a measure is about'],
  ['figures/response/measures.csv', 'title', 'unknown|markup', 'a title is any text'],
  ['figures/response/published.csv', 'measure', 'another|swap', 'nothing else tells what a published figure is about'],
  ['figures/response/published.csv', 'period_first period_last', 'empty|swap', 'a publication may leave its dates out'],
  ['figures/response/published.csv', 'value', 'swap', 'nothing tells one value from another'],
  ['figures/response/published.csv', 'unit', 'swap|another', 'one measure may be published in two units'],
  ['figures/response/published.csv', 'numerator denominator', 'empty|-1|-5|nan|1.5|1e3|bare|percent|huge|shorter|swap|unknown|markup|another', 'they are kept in the file and not loaded: nothing of them is published'],
  ['figures/response/published.csv', 'grade', 'empty|another|swap|unknown|markup', 'a grade is the publisher\'s word'],
  ['figures/response/published.csv', 'clock', 'another|swap', 'nothing else tells by which clock a figure was measured'],
  ['figures/response/published.csv', 'target note', 'empty|unknown|markup|swap', 'words of the publisher, or none'],
  ['figures/response/published.csv', 'bound quality', 'another|swap', 'nothing else tells how exact a figure is, or how good its source'],
  ['figures/response/published.csv', 'publisher', 'unknown|markup', 'a publisher is called what it calls itself'],
  ['figures/response/published.csv', 'url', 'swap', 'an address is not followed'],
  ['figures/response/published.csv', '', 'row left out', 'a figure that is not there is not shown'],
  ['figures/sensitive-crime/*.csv', 'counts', 'shorter|swap', 'nothing tells one count from another'],
  ['figures/years/*.csv', 'counts', 'empty|-1|shorter|swap', 'an empty cell is not known, and nothing tells one count from another'],
  ['figures/years/*.csv', '', 'row left out', 'a force may have no record without a place'],
  ['figures/years/*.csv', 'vehicle-crime vehicle-interference', 'header renamed', 'a table may have categories that no measure counts; the year is then not held, never 0'],
];

function csvRows(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
const csvCell = (text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
const csvText = (rows) => rows.map((row) => `${row.map(csvCell).join(',')}\n`).join('');

/// The tables of the hub: of files that differ in their month alone the last. codes.csv is for people and not read.
function tablesOf(root) {
  const tables = new Map();
  for (const path of readdirSync(root, { recursive: true }).filter((name) => name.endsWith('.csv') && basename(name) !== 'codes.csv').sort()) {
    const [header, ...rows] = csvRows(readFileSync(join(root, path), 'utf8'));
    const name = path.replace(/\d{4}(-\d\d)?\.csv$/, '*.csv');
    tables.set(name, { name, path, header, rows });
  }
  return [...tables.values()];
}
const tables = tablesOf(town);

const kinds = { code: /^X\d{8}$/, month: /^\d{4}-\d\d$/, date: /^\d{4}-\d\d-\d\d$/, count: /^-?\d+$/, decimal: /^-?\d+(\.\d+)?$/, address: /^https?:/, word: /^[\w.-]+$/ };
function kindOf(values) {
  const cells = values.filter((each) => each !== '');
  return (cells.length > 0 && Object.keys(kinds).find((kind) => cells.every((each) => kinds[kind].test(each)))) || 'text';
}

/// What may be wrong with a cell of each kind. A code of a place of another kind is as wrong as one of no place.
const damages = {
  code: (cell) => ({ unknown: `${cell[0]}99999999`, shorter: cell.slice(0, -1), nation: 'X04000001', district: cell === 'X06000053' ? 'X06000054' : 'X06000053', lsoa: 'X01000005' }),
  month: () => ({ future: '2999-01', early: '1900-01', impossible: '2025-13' }),
  date: () => ({ future: '2999-01-01', early: '1066-01-01', impossible: '2025-02-30' }),
  count: (cell) => ({ '-1': '-1', nan: 'nan', '1.5': '1.5', huge: '99999999999', ...(cell.length > 1 && { shorter: cell.slice(0, -1) }) }),
  decimal: (cell) => ({ '-5': '-5', nan: 'nan', percent: `${cell} %`, '1e3': '1e3', bare: '.5' }),
  address: () => ({ javascript: 'javascript:alert(1)', hostless: 'https://', spaced: 'https://example.invalid/a b' }),
  word: () => ({ unknown: 'no-such-word' }),
  text: () => ({ unknown: 'No Such Thing' }),
};
const anywhere = (cell) => ({ empty: '', blank: ' ', control: `${cell}\u0007`, markup: `<b>${cell}</b>` });

/// Rows of one kind, where a column says so: what a cell means can depend on it.
function groupsOf({ header, rows }) {
  const by = header.findIndex((each) => each === 'level' || each === 'status');
  const groups = new Map();
  rows.forEach((row, i) => groups.set(by < 0 ? '' : row[by], [...(groups.get(by < 0 ? '' : row[by]) ?? []), i]));
  return groups;
}

function* damagesOfColumn(table, column, group, indices) {
  const values = table.rows.map((row) => row[column]);
  const kind = kindOf(values);
  const at = indices.find((i) => kind === 'count' && values[i].length > 1) ?? indices.find((i) => values[i] !== '');
  if (at === undefined) return;
  const cell = values[at];
  const further = kind === 'count' && column > 0 && table.header.length > 12 && kindOf(table.rows.map((row) => row[column - 1])) === 'count';
  const given = further ? { nan: 'nan', '-1': '-1' } : { ...anywhere(cell), ...damages[kind](cell) };
  const other = values.find((each) => each !== '' && each !== cell);
  if (kind === 'word' && !further && other !== undefined) given.another = other;
  const change = (name, cells) => ({
    table, column: table.header[column], group, name, kind, lines: Object.keys(cells).map((i) => Number(i) + 2), to: Object.values(cells)[0],
    apply: ({ header, rows }) => ({ header, rows: rows.map((row, i) => (i in cells ? row.with(column, cells[i]) : row)) }),
  });
  for (const [name, to] of Object.entries(given)) if (to !== cell) yield change(name, { [at]: to });
  const swapped = indices.findLast((i) => values[i] !== cell && values[i] !== '');
  if (swapped !== undefined && !further) yield change('swap', { [at]: values[swapped], [swapped]: cell });
}

function* damagesOfHeader(table) {
  const change = (column, name, to) => ({
    table, column: table.header[column], group: '', name, kind: 'header', lines: [1], to,
    apply: ({ header, rows }) => ({ header: header.with(column, to), rows }),
  });
  for (const column of new Set([0, table.header.length - 2, table.header.length - 1])) yield change(column, 'header renamed', `${table.header[column]}x`);
  yield change(table.header.length - 1, 'header doubled', table.header.at(-2));
  yield change(table.header.length - 1, 'header blank', '');
  const steps = table.header.filter((each) => kinds.month.test(each));
  if (steps.length > 1) {
    const last = table.header.length - 1;
    const overlapping = steps.at(-2).replace(/\d\d$/, (month) => String(Number(month) + 1).padStart(2, '0'));
    for (const [name, to] of Object.entries({ 'header future': '2999-01', 'header early': '1900-01', 'header overlapping': overlapping })) yield change(last, name, to);
  }
}

function* damagesOfRows(table) {
  for (const [group, [first]] of groupsOf(table)) {
    const change = (name, apply) => ({ table, column: '', group, name, kind: 'row', lines: [], to: '', apply });
    yield change('row doubled', ({ header, rows }) => ({ header, rows: [...rows, rows[first]] }));
    yield change('row left out', ({ header, rows }) => ({ header, rows: rows.filter((_, i) => i !== first) }));
  }
}

const all = tables.flatMap((table) => [
  ...[...groupsOf(table)].flatMap(([group, indices]) => table.header.flatMap((_, column) => [...damagesOfColumn(table, column, group, indices)])),
  ...damagesOfHeader(table),
  ...damagesOfRows(table),
]);

const fits = (pattern, name) => pattern === name || (pattern.startsWith('figures/*/') && name.startsWith('figures/') && name.endsWith(pattern.slice('figures/*'.length)));
const standing = (damage) => mayStand.find(([table, columns, names]) => fits(table, damage.table.name)
  && (columns === 'counts' ? damage.kind === 'count' : columns.split(' ').includes(damage.column))
  && (names === '*' ? damage.kind !== 'header' : names.split('|').some((name) => name === damage.name || name === `${damage.group} ${damage.name}`)));
const titleOf = ({ table, group, column, name, to }) => `${table.name}${group ? ` (${group})` : ''} ${column} ${name}${to ? `: ${JSON.stringify(to)}` : ''}`;

/// A street file: the register of LSOAs is read only when there is one.
const street = join(folder, '2026-01-example-street.csv');
const streetHeader = 'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n';
const streetRow = (month, code) => `,${month},Example Police,Example Police,-1.0,51.0,On or near High Street,${code},Example Town 001A,Burglary,,\n`;
const streetCodes = csvRows(readFileSync(join(town, 'areas/lsoa.csv'), 'utf8')).slice(1).map(([code]) => code);
const streetRows = (month) => Array.from({ length: 1200 }, (_, i) => streetRow(month, streetCodes[i % 7])).join('');
writeFileSync(street, streetHeader + streetRows('2026-01'));

function build(options = []) {
  const releases = mkdtempSync(join(folder, 'releases-'));
  const ended = spawnSync(binary, ['build', hub, '--releases', releases, '--threads', '1', ...options], { encoding: 'utf8', timeout: 60_000 });
  rmSync(releases, { recursive: true, force: true });
  return ended;
}
const write = (path, text) => { mkdirSync(dirname(join(hub, path)), { recursive: true }); writeFileSync(join(hub, path), text); };
const restore = (path) => writeFileSync(join(hub, path), readFileSync(join(town, path)));
const needsStreet = (damage) => damage.table.name === 'areas/lsoa.csv';

/// Builds with the damages, of as many tables, and mends the hub again. Several of one table are applied one after the other.
function buildWith(chosen) {
  const paths = new Set(chosen.map(({ table }) => table.path));
  for (const path of paths) {
    let table = chosen.find((each) => each.table.path === path).table;
    for (const each of chosen) if (each.table.path === path) table = { ...table, ...each.apply(table) };
    write(path, csvText([table.header, ...table.rows]));
  }
  const ended = build(chosen.some(needsStreet) ? ['--data', street] : []);
  for (const path of paths) restore(path);
  return ended;
}

/// Whether the file is refused at one of the lines that were damaged.
const namesLine = (stderr, { table, lines }) => lines.some((line) => stderr.includes(`${table.path}:${line}:`) || new RegExp(`${table.path}: .* the first at line ${line},`).test(stderr));

/// Refused by an input's or a check's exit code, with a file of the hub or the rows of a check that do not fit: where two tables contradict each
/// other, either may be named.
function complaint(ended) {
  const last = ended.stderr.trim().split('\n').at(-1);
  if (ended.status === 0) return 'it was published';
  if (![2, 3, 4].includes(ended.status)) return `it ended with ${ended.status ?? ended.signal}: ${last}`;
  return /\.csv\b|do not fit together:\n\S/.test(ended.stderr) ? '' : `nothing says where: ${last}`;
}

/// One of each key of `keyOf` at a time, until all are told out.
function rounds(damagesLeft, keyOf) {
  const queues = new Map();
  for (const damage of damagesLeft) queues.set(keyOf(damage), [...(queues.get(keyOf(damage)) ?? []), damage]);
  const longest = Math.max(0, ...[...queues.values()].map((queue) => queue.length));
  return Array.from({ length: longest }, (_, i) => [...queues.values()].filter((queue) => i < queue.length).map((queue) => queue[i]));
}

describe('a hub that is damaged', () => {
  const refusable = all.filter((damage) => !standing(damage));
  const harmless = all.filter(standing);

  test('is built without damage, with a street file too', () => {
    for (const options of [[], ['--data', street]]) assert.equal(build(options).status, 0);
  });

  test('has every kind of damage in every table', () => {
    assert.deepEqual(tables.filter((table) => !refusable.some((damage) => damage.table === table)).map(({ name }) => name), []);
    assert.deepEqual(mayStand.filter((entry) => !harmless.some((damage) => standing(damage) === entry)).map(([table, columns, names]) => `${table} ${columns} ${names}`), [], 'no entry of mayStand is for nothing');
  });

  const seen = new Set();
  test('is refused at the line of a cell that cannot be read', () => {
    for (const round of rounds(refusable, ({ table }) => table.name)) {
      const { stderr } = buildWith(round);
      for (const damage of round) if (namesLine(stderr, damage)) seen.add(damage);
    }
    const cells = [...seen].filter(({ kind }) => kind !== 'row' && kind !== 'header');
    assert.ok(cells.length > refusable.length / 4, `${cells.length} of ${refusable.length}`);
  });

  for (const table of tables) {
    test(`${table.name} is refused where its rows do not fit`, () => {
      const found = [];
      const unseen = refusable.filter((damage) => damage.table === table && !seen.has(damage));
      for (const damage of unseen.filter((_, i) => i % share === turn % share)) {
        const problem = complaint(buildWith([damage]));
        if (problem) found.push(`${titleOf(damage)}: ${problem}`);
      }
      assert.deepEqual(found, []);
    });
  }

  test('is built where nothing can tell the damage', () => {
    for (const round of rounds(harmless, ({ table, column, kind, name }) => (kind === 'row' || name === 'swap' || kind === 'header' ? `${table.name} *` : `${table.name} ${column}`))) {
      if (buildWith(round).status === 0) continue;
      const refused = round.filter((damage) => buildWith([damage]).status !== 0).map(titleOf);
      assert.deepEqual(refused, [], 'these are refused, and so need no place in mayStand');
    }
  });
});

describe('a hub whose definitions are damaged', () => {
  const lineOf = (lines, i) => lines.slice(0, i).findLast((each) => /^\[/.test(each)) ?? '';
  const textDamages = (text) => ({ empty: '""', blank: '" "', control: JSON.stringify(`${text}\u0007`), number: '7' });
  const byKey = {
    address: { javascript: '"javascript:alert(1)"', hostless: '"https://"', spaced: '"https://example.invalid/a b"' },
    published: { impossible: '"2025-02-30"', future: '"2999-01-01"', words: '"last week"' },
    month: { impossible: '"2025-13"', future: '"2999-01"', early: '"1900-01"' },
    first: { impossible: '"2025-13"', future: '"2999-01"' },
    id: { capitals: '"No Such Id"' },
    key: { capitals: '"No Such Key"' },
    folder: { unknown: '"figures/nothing"', outside: '"../figures"' },
    home: { unknown: '"X99999999"', nation: '"X04000001"', district: '"X06000001"' },
    nation: { unknown: '"X99999999"', force: '"X23000001"' },
    code: { unknown: '"99"', small: '"a99999999"' },
    ...Object.fromEntries(['kind', 'counting', 'pillar', 'dataset', 'denominator', 'direction', 'lowest_level', 'comparator', 'answered_share', 'mean_time'].map((key) => [key, { unknown: '"no-such-word"' }])),
  };
  /// Keys whose texts are words of the hub's own, so that another text may stand there; a topic's id is the publisher's.
  const free = (file, section, key, name) => name === 'capitals' && key === 'id' && section === '[[response.topic]]';
  const optional = new Set(['caution', 'earlier', 'key', 'title of a series', 'first', 'also']);

  function* damagesOf(file) {
    const lines = readFileSync(join(town, file), 'utf8').split('\n');
    const done = new Set();
    for (const [i, line] of lines.entries()) {
      const [, key, value] = line.match(/^([a-z_]+) = (.*)$/) ?? [];
      const section = lineOf(lines, i);
      if (key === undefined || done.has(`${section} ${key}`)) continue;
      done.add(`${section} ${key}`);
      const change = (name, to) => ({ file, key, name, line: i + 1, title: `${file} ${section} ${key} ${name}: ${to}`, text: lines.with(i, to).join('\n'), section });
      const given = {};
      if (value.startsWith('"')) Object.assign(given, textDamages(JSON.parse(value)), byKey[key]);
      else if (/^\d+$/.test(value)) Object.assign(given, { zero: '0', negative: '-1', ...(key !== 'smallest_count' && { other: '7' }), fraction: '1.5', words: '"many"' });
      else if (/^(true|false)$/.test(value)) Object.assign(given, { words: '"yes"', number: '1' });
      else if (/^\[.*\]$/.test(value)) Object.assign(given, { words: '"a text"', 'blank element': '[" "]', 'element with a control character': '["a\\u0007"]', 'number as element': '[7]' });
      for (const [name, to] of Object.entries(given)) if (!free(file, section, key, name)) yield change(name, `${key} = ${to}`);
      if (!value.endsWith('[')) {
        yield change('misspelt', `${key}x = ${value}`);
        if (!optional.has(key) && !(section === '[[measure.series]]' && key === 'title')) yield change('left out', '');
        yield change('doubled', `${line}\n${line}`);
      }
    }
  }

  for (const file of ['hub.toml', 'measures.toml']) {
    test(`${file} is refused, with its name`, () => {
      const found = [];
      for (const damage of damagesOf(file)) {
        write(file, damage.text);
        const ended = build();
        restore(file);
        if (ended.status === 0) found.push(`${damage.title}: it was published`);
        else if (![2, 3, 4].includes(ended.status)) found.push(`${damage.title}: it ended with ${ended.status ?? ended.signal}`);
        else if (ended.status === 2 && !new RegExp(`^crimehub: .*${file}:\\d+:\\d+: `, 'm').test(ended.stderr)) found.push(`${damage.title}: without its line: ${ended.stderr}`);
      }
      assert.deepEqual(found, []);
    });
  }
});

describe('a hub that says what cannot be', () => {
  const replaced = (path, from, to) => {
    const text = readFileSync(join(town, path), 'utf8');
    assert.ok(from instanceof RegExp ? from.test(text) : text.includes(from), `${path} has ${from}`);
    return [path, text.replace(from, to)];
  };
  const figures = 'figures/recorded-crime/2025-12.csv';
  const cases = {
    'a count row of an area that does not exist': [replaced(figures, '2025-12,example,X06000002', '2025-12,example,X06999999')],
    'another force\'s rows under a force\'s name': [replaced(figures, /^2025-12,other-east,/gm, '2025-12,example,')],
    'two forces\' names exchanged in a month': [replaced(figures, /^2025-12,(example|other-east),/gm, (_, force) => `2025-12,${force === 'example' ? 'other-east' : 'example'},`)],
    'a district of some hundred records a month that has no row': [replaced(figures, /^2025-12,example,X06000001,.*\n/m, '')],
    'a force that no row of the crosswalk is about': [replaced('areas/crosswalk.csv', 'X23000001,', ',')],
    'nobody in a force of a hundred thousand': [replaced('areas/areas.csv', 'X04000001,100000,41500', 'X04000001,0,0')],
    'a digit lost in a force\'s residents': [replaced('areas/areas.csv', ',100000,41500', ',10000,4150')],
    'a digit lost in the residents of an LSOA': [replaced('areas/small_areas.csv', ',18000,7500', ',1800,750')],
    'a digit lost in the residents of a neighbourhood and its parts': [replaced('areas/small_areas.csv', /,30000,12500|,12000,5000|,18000,7500/g, ',3000,1250')],
    'more households than residents in a small area': [replaced('areas/small_areas.csv', /(X01000007.*|X02000014.*|X05000004.*),10000,4000/g, '$1,4000,10000')],
    'an LSOA in a neighbourhood of another district': [replaced('areas/small_areas.csv', 'lsoa,X06000003,X02000014', 'lsoa,X06000003,X02000011')],
    'an LSOA in a ward where a neighbourhood should be': [replaced('areas/small_areas.csv', 'lsoa,X06000003,X02000014', 'lsoa,X06000003,X05000004')],
    'a ward in a district of another force': [replaced('areas/small_areas.csv', 'ward,X06000003', 'ward,X06000053')],
    'a district in the nation': [replaced('areas/areas.csv', 'district,X23000001,10000', 'district,X04000001,10000')],
    'a force with a name of another': [replaced('areas/crosswalk.csv', 'other-east,Other & East', 'example,Other & East')],
    'an area of the code of a small one': [replaced('areas/lsoa.csv', 'X01000099,X06000099', 'X06000001,X06000099'), replaced('areas/small_areas.csv', 'X05000004,Porth', 'X06000053,Porth')],
    'a former place that still exists': [replaced('areas/replaced.csv', 'X07000001,', 'X06000001,')],
    'a former place that became itself': [replaced('areas/replaced.csv', 'X07000001,Old Ferry,X06000002', 'X06000002,Old Ferry,X06000002')],
    'a month that has not ended': [replaced('figures/recorded-crime/coverage.csv', /$(?![\s\S])/, 'example,2999-01,not_held,Not yet.\n')],
    'a month declared twice': [replaced('figures/recorded-crime/coverage.csv', 'example,2024-11,supplied,\n', 'example,2024-11,supplied,\nexample,2024-11,not_held,Both.\n')],
    'supplied without a record': [replaced('figures/recorded-crime/coverage.csv', /^far-isles,2024-11,not_held,.*$/m, 'far-isles,2024-11,supplied,')],
    'missing with records': [replaced('figures/recorded-crime/coverage.csv', 'example,2024-11,supplied,', 'example,2024-11,not_held,It is.')],
    'doubtful without a sentence': [replaced('figures/recorded-crime/coverage.csv', 'example,2024-11,supplied,', 'example,2024-11,doubtful,')],
    'doubtful without a record': [replaced('figures/recorded-crime/coverage.csv', /^far-isles,2024-11,not_held,/m, 'far-isles,2024-11,doubtful,')],
    'a status that is none': [replaced('figures/recorded-crime/coverage.csv', 'example,2024-11,supplied,', 'example,2024-11,dubious,It is.')],
    'quarters that overlap': [replaced('figures/offences/2024-25.csv', '2024-04,2024-07', '2024-05,2024-07')],
    'a quarter that stands twice': [replaced('figures/offences/2024-25.csv', '2024-04,2024-07', '2024-07,2024-07')],
    'a quarter that has not ended': [replaced('figures/offences/2024-25.csv', '2024-10,2025-01', '2024-10,2998-01')],
    'a year that stands in the file of another': [replaced('figures/years/2025.csv', '2025-06,example,X06000001', '2024-06,example,X06000001')],
    'years without the force\'s district': [replaced('figures/years/2025.csv', /^2025-06,example,X06000001.*\n/m, '')],
    'a step that is not its kind\'s': [replaced('hub.toml', 'step_months = 3', 'step_months = 1')],
    'a data set of quarters with places': [replaced('hub.toml', 'step_months = 3\nlocated = false', 'step_months = 3\nlocated = true')],
    'a data set of places that says it has none': [replaced('hub.toml', 'step_months = 12\nlocated = true', 'step_months = 12\nlocated = false')],
    'two data sets of one id': [replaced('hub.toml', 'id = "sensitive-crime"', 'id = "years"')],
    'two data sets of one folder': [replaced('hub.toml', 'folder = "figures/sensitive-crime"', 'folder = "figures/recorded-crime"')],
    'two pillars of one id': [replaced('measures.toml', 'id = "people"', 'id = "property"')],
    'a break that has not come': [replaced('measures.toml', 'month = "2025-03"', 'month = "2999-03"')],
    'a share over all': [replaced('figures/response/published.csv', ',82.4,percent', ',182.4,percent')],
    'a share of less than none': [replaced('figures/response/published.csv', ',82.4,percent', ',-5,percent')],
    'a share that is no number': [replaced('figures/response/published.csv', ',82.4,percent', ',nan,percent')],
    'a share of another unit\'s spelling': [replaced('figures/response/published.csv', ',82.4,percent', ',820.4,Percent')],
    'a value that JSON cannot hold': [replaced('figures/response/published.csv', ',82.4,percent', ',082.4,percent')],
    'a published period of the future whose end is not stated': [replaced('figures/response/published.csv', '2025-02-01,2025-02-28,2.75', '2999-02-01,,2.75')],
    'a published figure twice with two values': [replaced('figures/response/published.csv', /^(999_answered_under_10s,Example Constabulary,X23000001,2024-04-01,2025-03-31,)88(.*\n)/m, '$188$2$180$2')],
    'a published figure under the code of another place': [replaced('figures/response/published.csv', 'Example Constabulary,X23000001,2024-04-01,2025-03-31,88', 'Example Constabulary,X23000003,2024-04-01,2025-03-31,88')],
    'a published figure of a clock that nobody explains': [replaced('figures/response/clocks.csv', /^force,.*\n/m, '')],
    'a published figure of a measure that nobody names': [replaced('figures/response/measures.csv', /^attendance_mean,.*\n/m, '')],
    'a comparator that no figure is of': [replaced('hub.toml', 'comparator = "X02000001"', 'comparator = "X02000002"')],
  };
  for (const [name, files] of Object.entries(cases)) {
    test(`${name} is refused`, () => {
      for (const [path, text] of files) write(path, text);
      const ended = build();
      for (const [path] of files) restore(path);
      assert.ok([2, 3, 4].includes(ended.status), ended.status === 0 ? 'it was published' : `it ended with ${ended.status ?? ended.signal}: ${ended.stderr}`);
    });
  }

  for (const [month, why] of [['2010-11', 'before the first that is published'], ['2999-01', 'that has not begun'], ['2025-13', 'that is none']]) {
    test(`a street file of a month ${why} is refused`, () => {
      const path = join(folder, `${month}-example-street.csv`);
      writeFileSync(path, streetHeader + streetRow(month, 'X01000001'));
      const ended = build(['--data', path]);
      rmSync(path);
      assert.ok([2, 3, 4].includes(ended.status), ended.stderr);
      assert.match(ended.stderr, new RegExp(`${month}-example-street\\.csv`));
    });
  }
});
