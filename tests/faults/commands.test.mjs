// SPDX-License-Identifier: Apache-2.0
// The program as a person mistypes it, on a disk that takes nothing, and in folders that are not what they should be: each end says what is
// wrong, with the exit code that is documented.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, closeSync, cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { binary, buildHub, checkout } from '../e2e/hub_server.mjs';
import { contents, folder, forAnyUser, hubNamed } from './faults.mjs';

const town = join(checkout, 'hubs/example-town');
const run = (...words) => spawnSync(binary, words, { encoding: 'utf8', timeout: 60_000 });
const releases = join(folder, 'releases-commands');
const built = run('build', town, '--releases', releases);
assert.equal(built.status, 0, built.stderr);

test('a misspelt command is named, with the commands there are and the one that was meant', () => {
  const misspelt = run('buld', town);
  assert.equal(misspelt.status, 2);
  assert.equal(misspelt.stderr, 'crimehub: found the command "buld", expected one of: build, releases, serve, verify; did you mean "crimehub build"?\n');
  const strange = run('publish\x1b[2J');
  assert.equal(strange.status, 2);
  assert.match(strange.stderr, /^crimehub: found the command "publish\\x1b\[2J", expected one of: build, releases, serve, verify\n$/);
  assert.equal(run().status, 2);
});

test('--data=PATH takes one path wherever it stands', () => {
  const data = join(folder, 'data-commands');
  mkdirSync(data);
  writeFileSync(join(data, 'notes.txt'), 'x');
  for (const words of [[`--data=${data}`, town], [town, `--data=${data}`], ['--releases', releases, `--data=${data}`, town], [`--data=${data}`, '--threads=1', town, '--data', data]]) {
    const ended = run('build', ...words, ...(words.includes('--releases') ? [] : ['--releases', releases]));
    assert.equal(ended.status, 3, ended.stderr);
    assert.match(ended.stderr, /found no street file, .*\n +ignored: it is neither a \.csv file nor a \.zip archive: \d files?, such as notes\.txt/);
  }
});

test('what could not be written is no success', () => {
  const full = openSync('/dev/full', 'w');
  for (const words of [['--help'], ['--version'], ['build', '--help'], ['releases', '--releases', releases], ['releases', '--rejects', '--releases', releases], ['verify', '--releases', releases]]) {
    const ended = spawnSync(binary, words, { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
    assert.equal(ended.status, 5, `${words.join(' ')}: ${ended.stderr}`);
    assert.match(ended.stderr, /^crimehub: .*(No space left on device|could not be written)/m, words.join(' '));
  }
  closeSync(full);
  for (const words of [['--help'], ['--version'], ['releases', '--releases', releases], ['verify', '--releases', releases]]) assert.equal(run(...words).status, 0, words.join(' '));
});

test('messages never land in a release because the program was started without standard descriptors', () => {
  for (const closed of ['<&-', '2>&-', '<&- 2>&-', '>&- 2>&-', '<&- >&- 2>&-']) {
    const into = mkdtempSync(join(folder, 'closed-'));
    const ended = spawnSync('sh', ['-c', `exec "$0" build "$1" --releases "$2" ${closed}`, binary, town, into], { timeout: 60_000 });
    assert.equal(ended.status, closed.includes('>&- ') || closed.startsWith('>') ? 5 : 0, closed);
    assert.equal(statSync(join(into, '.lock')).size, 0, closed);
    assert.equal(run('verify', '--releases', into).status, 0, closed);
  }
});

test('verify compares the files of a hub when it is told which', () => {
  const same = run('verify', '--releases', releases, '--hub', town);
  assert.equal(same.status, 0, same.stderr);
  assert.match(same.stdout, /^\d+ sources of release \S+ are the files of .*; 0 are not in it, 12 under disclosure control are not compared\n/);
  const nope = run('verify', '--releases', releases, '--hub', join(folder, 'nope'));
  assert.equal(nope.status, 2);
  const copy = mkdtempSync(join(folder, 'changed-'));
  cpSync(town, copy, { recursive: true });
  writeFileSync(join(copy, 'hub.toml'), `${readFileSync(join(town, 'hub.toml'), 'utf8')}\n`);
  const changed = run('verify', '--releases', releases, '--hub', copy);
  assert.equal(changed.status, 4);
  assert.equal(changed.stdout, 'hub.toml: not the file that the release was made from\n');
});

test('a folder that is not there is never an empty one', () => {
  const nope = join(folder, 'nope');
  for (const words of [['releases'], ['releases', '--rejects'], ['verify']]) {
    const ended = run(...words, '--releases', nope);
    assert.equal(ended.status, 2, words.join(' '));
    assert.equal(ended.stderr, `crimehub: ${nope}: there is no such folder (not-found)\n`);
    assert.equal(ended.stdout, '');
  }
  const hub = run('build', nope, '--releases', releases);
  assert.equal(hub.status, 2);
  assert.match(hub.stderr, /nope: there is no such folder; expected a hub's folder, which holds hub\.toml \(bad-configuration\)$/m);
  const file = run('build', join(town, 'hub.toml'), '--releases', releases);
  assert.equal(file.status, 2);
  assert.match(file.stderr, /hub\.toml: it is a regular file, expected a folder; expected a hub's folder/);
});

test('a named pipe where a figure should be is refused at once', () => {
  const hub = hubNamed('pipe');
  for (const path of ['areas/areas.csv', 'measures.toml']) {
    execFileSync('rm', [join(hub, path)]);
    execFileSync('mkfifo', [join(hub, path)]);
    const ended = run('build', hub, '--releases', join(folder, 'releases-pipe'));
    assert.equal(ended.status, path.endsWith('.toml') ? 2 : 3, ended.stderr);
    assert.ok(ended.stderr.includes(`${path.split('/').at(-1)}: it is a named pipe, expected a regular file`), ended.stderr);
  }
});

test('a file that may not be read is not said to be absent', (t) => {
  const { program, environment, hub } = forAnyUser();
  const user = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
  const own = join(folder, 'releases-closed');
  mkdirSync(own);
  chmodSync(own, 0o777);
  const closed = join(hub, 'closed');
  mkdirSync(closed);
  writeFileSync(join(closed, '2026-01-example-street.csv'), 'x');
  t.after(() => chmodSync(closed, 0o755));
  chmodSync(closed, 0);
  const build = (...words) => spawnSync(program, ['build', hub, '--releases', own, ...words], { encoding: 'utf8', env: environment, ...user });
  const inside = build('--data', join(closed, '2026-01-example-street.csv'));
  assert.equal(inside.status, 3);
  assert.match(inside.stderr, /2026-01-example-street\.csv: it cannot be read: Permission denied/);
  writeFileSync(join(hub, 'archives.toml'), '');
  chmodSync(join(hub, 'archives.toml'), 0);
  const dates = build();
  assert.equal(dates.status, 2, dates.stderr);
  assert.match(dates.stderr, /archives\.toml: it cannot be read: Permission denied/);
});

test('a damaged manifest is named, and the other releases are listed', async () => {
  const place = join(folder, 'releases-manifest');
  for (const name of ['manifest-1', 'manifest-2']) assert.equal((await buildHub(hubNamed(name), place)).code, 0);
  const current = readlinkSync(join(place, 'current'));
  const other = contents(place).ids.find((id) => id !== current);
  const good = readFileSync(join(place, other, 'manifest.json'), 'utf8');
  for (const bad of ['', '{', '[]', 'null', good.replace(/"sources":\[/, '"sources":[7,'), good.replace(/"schema_version":(\d+)/, '"schema_version":"$1"'), '['.repeat(1e6), '\0'.repeat(4096)]) {
    writeFileSync(join(place, other, 'manifest.json'), bad);
    const ended = run('releases', '--releases', place);
    assert.equal(ended.status, 5, bad.slice(0, 40));
    assert.match(ended.stdout, new RegExp(`^${current}  example-town .* current$`, 'm'));
    assert.match(ended.stderr, new RegExp(`^crimehub: .*${other}/manifest\\.json: .*(expected a manifest|missing or of the wrong kind).* \\(store-failed\\)\n$`), bad.slice(0, 40));
  }
});

test('another hub does not take the place of the first, unless the folder bears its name', () => {
  const other = join(folder, 'hub-other');
  cpSync(town, other, { recursive: true });
  writeFileSync(join(other, 'hub.toml'), readFileSync(join(town, 'hub.toml'), 'utf8').replace('id = "example-town"', 'id = "other-town"'));
  const before = readlinkSync(join(releases, 'current'));
  const refused = run('build', other, '--releases', releases);
  assert.equal(refused.status, 2, refused.stderr);
  assert.match(refused.stderr, /found releases of the hub "example-town", whose site a release of "other-town" would replace; expected a folder of its own: --releases releases\/other-town/);
  assert.equal(readlinkSync(join(releases, 'current')), before);
  assert.ok(!readdirSync(releases).some((name) => name.startsWith('.staging')));
  const named = join(folder, 'other-town');
  cpSync(releases, named, { recursive: true, verbatimSymlinks: true });
  assert.equal(run('build', other, '--releases', named).status, 0);
  symlinkSync(named, join(folder, 'link-to-other'));
  assert.equal(run('build', other, '--releases', join(folder, 'link-to-other')).status, 0);
});

test('a limit on the size of files ends a build with 5, nothing published and nothing left behind', () => {
  for (const kibibytes of [64, 600, 1500]) {
    const place = join(folder, `releases-limit-${kibibytes}`);
    const ended = spawnSync('bash', ['-c', `ulimit -f ${kibibytes}; exec "$0" build "$1" --releases "$2"`, binary, town, place], { encoding: 'utf8' });
    assert.equal(ended.status, 5, `${kibibytes}: ${ended.signal} ${ended.stderr}`);
    assert.match(ended.stderr, /File too large/, `${kibibytes}`);
    assert.deepEqual(readdirSync(place), ['.lock'], `${kibibytes}`);
  }
});

test('nohup keeps its word: a build goes on when its terminal is closed', () => {
  const place = join(folder, 'releases-nohup');
  const ended = spawnSync('bash', ['-c', 'trap "" HUP; "$0" build "$1" --releases "$2" & for i in 1 2 3 4 5; do kill -HUP $! 2>/dev/null; sleep 0.02; done; wait $!', binary, town, place], { encoding: 'utf8' });
  assert.equal(ended.status, 0, ended.stderr);
  assert.ok(existsSync(join(place, 'current')));
});
