// SPDX-License-Identifier: Apache-2.0
// The lists that the checks run from name what exists, and all of it: fuzz targets and their shares, test sources for the thread sanitizer, parts.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const read = (path) => readFileSync(path, 'utf8');
const rows = (path) => read(path).split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(/ +/));
const starts = /std::j?thread\b|std::async\b|\bpthread_create\b/;

test('every fuzz target has its share of the time, its source and its corpus, and nothing else has', () => {
  const names = [...read('tests/fuzz/targets.hpp').matchAll(/^void (\w+)\(/gm)].map((match) => match[1]).sort();
  assert.ok(names.length >= 12);
  assert.deepEqual(rows('tests/fuzz/shares.txt').map(([name]) => name).sort(), names);
  for (const [name, share, ...reaches] of rows('tests/fuzz/shares.txt')) {
    assert.match(share, /^[1-9]$/, name);
    assert.ok(reaches.length > 0, `${name}: what it reaches`);
    assert.ok(existsSync(`tests/fuzz/fuzz_${name}.cpp`), name);
    assert.ok(readdirSync(`tests/fuzz/corpus/${name}`).length > 0, name);
  }
});

test('the fuzz runner refuses a target that is none', () => {
  const run = spawnSync('tests/fuzz/run', ['nothing'], { encoding: 'utf8' });
  assert.equal(run.status, 2);
  assert.match(run.stderr, /found nothing, expected names of tests\/fuzz\/shares\.txt/);
});

test('every test source for the thread sanitizer exists, has tests and says what is shared; those that start threads are among them', () => {
  const named = rows('tests/threads.txt');
  for (const [path, ...shared] of named) {
    assert.ok(existsSync(join('tests', path)), path);
    assert.match(read(join('tests', path)), /^TEST/m, path);
    assert.ok(shared.length > 2, path);
  }
  const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'tests/*.cpp'], { encoding: 'utf8' }).trim().split('\n').filter(existsSync);
  const starting = sources.filter((path) => !path.startsWith('tests/faults/') && starts.test(read(path))).map((path) => path.replace(/^tests\//, ''));
  assert.ok(starting.length > 0);
  assert.deepEqual(starting.filter((path) => !named.some(([each]) => each === path)), []);
});

test('what runs on demand only is listed in docs/operate/proofs.md with its command', () => {
  const text = read('docs/operate/proofs.md');
  for (const command of ['./check soak', './check peers', './check faults --all', 'tools/bare_tree']) assert.ok(text.includes(`\`${command}\``), command);
});

test('./check names its parts, and refuses what is none and quick together with --full', () => {
  const help = execFileSync('./check', ['--help'], { encoding: 'utf8' });
  for (const part of ['format', 'layers', 'quick', 'asan', 'tsan', 'fuzz', 'soak', 'peers']) assert.match(help, new RegExp(`^ *(--full adds:\\n)?${part} `, 'm'), part);
  for (const words of [['nothing'], ['quick', '--full']]) {
    const run = spawnSync('./check', words, { encoding: 'utf8' });
    assert.equal(run.status, 2, words.join(' '));
    assert.match(run.stderr, /found .*, expected /);
  }
});
