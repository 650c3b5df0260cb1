// SPDX-License-Identifier: Apache-2.0
// The documents say what is there: links resolve, and every layer, option, key, measure and reason has its entry.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import test from 'node:test';

const read = (path) => readFileSync(path, 'utf8');
const binary = process.env.CRIMEHUB ?? 'build/release/crimehub';
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).trim().split('\n').filter(existsSync);
const documents = tracked.filter((path) => path.endsWith('.md'));

const anchorOf = (heading) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replace(/ /g, '-');
const anchorsOf = (path) => [...read(path).matchAll(/^#+ (.*)$/gm)].map((match) => anchorOf(match[1].replace(/`/g, '')));

test('every link between documents leads to a file and a heading that exist', () => {
  const broken = [];
  for (const path of documents) {
    for (const [, target] of read(path).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      const [file, anchor] = target.split('#');
      const full = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(full)) broken.push(`${path}: ${target}`);
      else if (anchor && !anchorsOf(full).includes(anchor)) broken.push(`${path}: ${target} has no such heading`);
    }
  }
  assert.deepEqual(broken, []);
});

test('every document that the sources cite has the section they name', () => {
  const broken = [];
  for (const path of tracked.filter((name) => /^(src|sql|tests|tools)\//.test(name) && /\.(cpp|hpp|sql|py)$/.test(name))) {
    for (const [, file, anchor] of read(path).matchAll(/(docs\/[\w/.-]+\.md)(?:#([\w-]+))?/g)) {
      if (!existsSync(file) || (anchor && !anchorsOf(file).includes(anchor))) broken.push(`${path}: ${file}#${anchor ?? ''}`);
    }
  }
  assert.deepEqual(broken, []);
});

test('ARCHITECTURE.md names every layer', () => {
  const text = read('ARCHITECTURE.md');
  for (const layer of readdirSync('src')) assert.ok(text.includes(`src/${layer}`), layer);
});

test('every decision record has context, choice, rejected alternatives, consequence and date', () => {
  for (const name of readdirSync('docs/adr')) {
    const text = read(`docs/adr/${name}`).toLowerCase();
    for (const part of ['context', 'choice', 'rejected', 'consequence', 'date']) assert.ok(text.includes(part), `${name}: ${part}`);
  }
});

test('every sub-command and option of the program is documented', () => {
  const text = read('docs/operate/serving.md') + read('CONTRIBUTING.md') + read('README.md') + read('ARCHITECTURE.md');
  const help = (...words) => execFileSync(binary, [...words, '--help'], { encoding: 'utf8' });
  const commands = [...help().split('Subcommands:')[1].matchAll(/^ {2}(\w+) /gm)].map((match) => match[1]);
  assert.deepEqual(commands, ['build', 'releases', 'serve', 'verify']);
  for (const command of commands) {
    assert.ok(text.includes(`crimehub ${command}`), command);
    for (const [option] of help(command).matchAll(/--[a-z]+/g)) assert.ok(option === '--help' || text.includes(option), `${command} ${option}`);
  }
});

test('every key of hub.toml and measures.toml is documented', () => {
  const text = read('docs/data/figures.md');
  for (const file of ['hub.toml', 'measures.toml']) {
    for (const [, key] of read(`hubs/thames-valley/${file}`).matchAll(/^(\w+) = /gm)) assert.ok(text.includes(`\`${key}\``), `${file}: ${key}`);
  }
});

test('every kind of file in a hub is documented', () => {
  const text = read('docs/data/figures.md');
  const kinds = tracked.filter((path) => path.startsWith('hubs/thames-valley/')).map((path) => path.split('/').pop().replace(/^\d{4}(-\d{2})?/, ''));
  for (const kind of new Set(kinds.filter((name) => !name.startsWith('.')))) assert.ok(text.includes(kind), kind);
});

test('every reason for an absent figure and every error code is documented', () => {
  const twins = read('docs/api/twins.md');
  for (const [, reason] of read('src/domain/observation.cpp').matchAll(/return "(\w+)";/g)) assert.ok(reason === 'unknown' || twins.includes(reason), reason);
  for (const status of [200, 302, 304, 400, 404, 405, 406, 408, 413, 414, 431, 500]) assert.ok(twins.includes(String(status)), status);
});

test('README opens with a picture and tells how many measures there are', () => {
  const text = read('README.md');
  const picture = text.match(/!\[[^\]]+\]\(([^)]+)\)/);
  assert.ok(picture && text.indexOf(picture[0]) < 400 && existsSync(picture[1]));
  const measures = read('hubs/thames-valley/measures.toml').match(/^\[\[measure\]\]/gm).length;
  assert.ok(text.includes(`${measures} measures`), `${measures} measures`);
});

test('lock files carry no download addresses and no document names a machine path', () => {
  for (const lock of ['package-lock.json', 'tests/package-lock.json']) assert.ok(!read(lock).includes('"resolved"'), lock);
  for (const path of documents) assert.ok(!/\/(work|root|home)\//.test(read(path)), path);
});
