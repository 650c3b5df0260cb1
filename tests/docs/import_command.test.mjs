// SPDX-License-Identifier: Apache-2.0
// crimehub build --data as a person runs it: progress on a terminal and off it, the closing table, files left out, exit codes.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';

const binary = process.env.CRIMEHUB ?? 'build/release/crimehub';
const folder = mkdtempSync(join(tmpdir(), 'crimehub-import-'));
const data = join(folder, 'data');
execFileSync('bench/make_archive.py', ['--rows', '6000', '--out', data]);
writeFileSync(join(data, 'notes.txt'), 'not a street file');
after(() => rmSync(folder, { recursive: true }));

const options = ['build', 'hubs/thames-valley', '--data', data, '--releases'];
const build = (...extra) => spawnSync(binary, extra, { encoding: 'utf8' });

test('off a terminal: plain lines, no control characters, then what was left out and a table that adds up', () => {
  const run = build(...options, join(folder, 'plain'));
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stderr, /^crimehub: read 40 of 40 street files, 6,000 rows, [\d,]+ rows\/s, 0 s left$/m);
  assert.doesNotMatch(run.stderr + run.stdout, /[\r\x1b]/);
  assert.match(run.stdout, /^ignored: it is neither a \.csv file nor a \.zip archive: 1 file, such as notes\.txt$/m);
  const lines = run.stdout.split('\n');
  const heading = lines.findIndex((line) => /^source +files +rows +facts +rejects +months missing$/.test(line));
  assert.notEqual(heading, -1, run.stdout);
  const cells = lines.slice(heading + 1, -2).map((line) => line.split(/ {2,}/).map((cell) => cell.replaceAll(',', '')));
  const all = cells.pop();
  assert.equal(all[0], 'all');
  for (const column of [1, 2, 3, 4]) assert.equal(cells.reduce((sum, row) => sum + Number(row[column]), 0), Number(all[column]), `column ${column}`);
  assert.equal(cells.at(-1)[0], '2019-03.zip');
  assert.deepEqual(cells.at(-1).slice(1), ['40', '6000', '6000', '0', '0']);
  assert.match(lines.at(-2), /^published release \d{8}-[0-9a-f]{8} of thames-valley, months 2002-04 to 2025-12$/);
});

test('on a terminal: a bar that is drawn in place and ends full', () => {
  const command = [binary, ...options, join(folder, 'terminal')].join(' ');
  const run = spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stdout);
  assert.match(run.stdout, /\r\[={24}\] 100 % {2}6,000 rows {2}[\d,]+ rows\/s {2}0 s left\x1b\[K/);
});

test('rejected rows are counted in the table and shown with file, line, field, reason and text', () => {
  const header = 'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
  const row = (type) => `,2026-01,Example Constabulary,Example Constabulary,-1.15,51.75,On or near High Street,X01000001,Example Town 001A,${type},,`;
  const rows = [...Array.from({ length: 300 }, () => row('Burglary')), row('Piracy'), row('Burglary').replace('-1.15', '\x1b[2J')];
  mkdirSync(join(folder, 'bad/2026-01'), { recursive: true });
  writeFileSync(join(folder, 'bad/2026-01/2026-01-example-street.csv'), `${header}\n${rows.join('\n')}\n`);
  const releases = join(folder, 'rejecting');
  const run = build('build', 'hubs/example-town', '--data', join(folder, 'bad'), '--releases', releases);
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /^bad +1 +302 +300 +2 +0$/m);
  assert.ok(run.stdout.includes(`\n"crimehub releases --rejects --releases ${releases}" shows the rejected rows\n`), run.stdout);
  const shown = build('releases', '--rejects', '--releases', releases).stdout.split('\n');
  assert.equal(shown[0], '2026-01/2026-01-example-street.csv:302: field 10: found "Piracy", expected a crime type that data.police.uk used in 2026-01');
  assert.equal(shown[1], `    ${row('Piracy')}`);
  assert.equal(shown[2], '2026-01/2026-01-example-street.csv:303: field 5: found "\\x1b[2J", expected degrees from -180 to 180 with at most six decimals');
  assert.match(shown[3], /^ {4},2026-01,.*\\x1b\[2J,51\.75,/);
  assert.match(shown[4], /^2 rejected rows in release \d{8}-[0-9a-f]{8}$/);
});

test('the same again is unchanged, and says again what it left out', () => {
  const run = build(...options, join(folder, 'plain'));
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /^unchanged release /m);
  assert.match(run.stdout, /notes\.txt/);
});

test('a path that is not there, and an archive that is none, are refused with exit code 3 and nothing is published', () => {
  const absent = build('build', 'hubs/thames-valley', '--data', join(folder, 'absent'), '--releases', join(folder, 'refused'));
  assert.equal(absent.status, 3);
  assert.match(absent.stderr, /there is no such file or folder/);
  const broken = join(folder, 'broken');
  mkdirSync(broken);
  for (const name of readdirSync(data)) copyFileSync(join(data, name), join(broken, name));
  writeFileSync(join(broken, 'broken.zip'), 'PK');
  const run = build('build', 'hubs/thames-valley', '--data', join(broken, '2019-03.zip'), broken, '--releases', join(folder, 'refused'));
  assert.equal(run.status, 3);
  assert.match(run.stderr, /1 of the files cannot be used:\n.*broken\.zip: found no end of a zip directory/);
  assert.deepEqual(readdirSync(join(folder, 'refused')), ['.lock']);
});
