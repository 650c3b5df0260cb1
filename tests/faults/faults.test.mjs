// SPDX-License-Identifier: Apache-2.0
// Builds that are killed, run out of disk, are stopped, meet another or a mad clock, while a server serves the release before: it stays whole and
// served, and the next build leaves nothing stray. HUB_FAULTS=all tries every call and 500 kills; otherwise every seventh call, every third block and
// 60 kills, others with each commit, so that seven commits try all. HUB_FAULTS=N repeats turn N, which is printed.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { buildHub, checkout, get, serve } from '../e2e/hub_server.mjs';
import { poll } from '../socket/raw.mjs';
import { callsOf, contents, expectIntact, folder, forAnyUser, hubNamed, reset, servedFolder, startBuild, turnOf, twoAtATime, withClockJumps, withFault } from './faults.mjs';

const all = process.env.HUB_FAULTS === 'all';
const turn = turnOf(process.env.HUB_FAULTS);
const kills = all ? 500 : 60;
const everyCall = async (hub) => Array.from({ length: await callsOf(hub) + 1 }, (_, i) => i + 1).filter((at) => all || at % 7 === turn % 7);

/// After a build that failed: the served release is whole; after the next one that is let be, nothing else lies there and it is served.
async function expectMended(place) {
  await expectIntact(place);
  const next = await buildHub(place.b, place.releases);
  assert.equal(next.code, 0, next.stderr);
  assert.deepEqual(contents(place.releases).others, ['.lock', 'current']);
  assert.equal(contents(place.releases).ids.length, 2);
  await expectIntact(place);
}

test('what this run tries is printed, and can be repeated', (t) => {
  t.diagnostic(all ? 'tried: every call, every block, 500 kills' : `tried: turn ${turn}, again with HUB_FAULTS=${turn}, all with HUB_FAULTS=all`);
  assert.equal(turnOf(String(turn)), turn);
  assert.throws(() => turnOf('most'), /HUB_FAULTS is "most", expected all or a number/);
});

for (const [fault, name] of [['full', 'the disk is full from any write on'], ['io', 'any one write fails'], ['kill', 'it is killed before any write']]) {
  test(`a build publishes whole or not at all when ${name}`, async (t) => {
    const places = [await servedFolder(`${fault}-0`), await servedFolder(`${fault}-1`)];
    const codes = {};
    await twoAtATime(await everyCall(places[0].a), async (at, worker) => {
      const place = places[worker];
      reset(place);
      const { code, stderr, stdout } = await buildHub(place.b, place.releases, [], withFault(fault, at));
      codes[code] = (codes[code] ?? 0) + 1;
      if (fault === 'kill') assert.ok([0, 'SIGKILL'].includes(code), `call ${at}: ${code} ${stderr}`);
      else if (code !== 0) {
        assert.equal(code, 5, `call ${at}: ${stderr}`);
        assert.match(stderr, /^crimehub: .*(could not|cannot|IO Error|rename).*\(store-failed\)$/m, `call ${at}`);
        assert.deepEqual(contents(place.releases).others.filter((each) => each.startsWith('.staging')), [], `call ${at}: ${stderr}`);
      } else {
        assert.match(stdout, /^(published|unchanged) release/m);
      }
      await expectMended(place);
    });
    t.diagnostic(`exit codes: ${JSON.stringify(codes)}`);
    assert.ok((codes[5] ?? codes.SIGKILL) > (all ? 10 : 5));
    for (const { server } of places) assert.equal(await server.stop(), 0);
  });
}

test(`${kills} builds killed at random moments harm nothing`, async (t) => {
  const places = [await servedFolder('random-0'), await servedFolder('random-1')];
  const began = performance.now();
  await buildHub(places[0].b, places[0].releases);
  const usual = (performance.now() - began) * 1.2;
  const codes = {};
  let seed = 4 + turn;
  const random = () => { seed = (seed * 48271) % 2147483647; return seed / 2147483647; };
  await twoAtATime([0, 1], async (_, worker) => {
    while ((codes.SIGKILL ?? 0) < kills) {  // some builds are done before their moment comes
      const place = places[worker];
      reset(place);
      const build = startBuild(place.b, place.releases);
      const timer = setTimeout(() => build.process.kill('SIGKILL'), random() * usual);
      const { code } = await build.done;
      clearTimeout(timer);
      codes[code] = (codes[code] ?? 0) + 1;
      await expectIntact(place);
      if (code === 0) assert.deepEqual(contents(place.releases).others, ['.lock', 'current']);
    }
  });
  t.diagnostic(`ends: ${JSON.stringify(codes)}`);
  for (const place of places) {
    await expectMended(place);
    assert.equal(await place.server.stop(), 0);
  }
});

test('of two builds at once the second is refused with 6 and the first goes on', async () => {
  const place = await servedFolder('two');
  const first = startBuild(place.b, place.releases, withFault('stop', 20));
  await poll(() => existsSync(join(place.releases, `.staging-${first.process.pid}`)) && state(first.process.pid) === 'T', 10, 'the first build is under way');
  const second = await buildHub(place.a, place.releases);
  assert.equal(second.code, 6);
  assert.match(second.stderr, /\.lock: another build is running on this releases folder \(busy\)/);
  first.process.kill('SIGCONT');
  assert.equal((await first.done).code, 0);
  await expectMended(place);
  await place.server.stop();
});

/// "T" when it is stopped.
const state = (pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1][0];

for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129], ['SIGQUIT', 131]]) {
  test(`${signal} stops a build in order: exit ${code}, nothing published, nothing left behind`, async () => {
    const place = await servedFolder(signal);
    for (const at of [4, 12, 25, 40]) {
      reset(place);
      const build = startBuild(place.b, place.releases, withFault('stop', at));
      await poll(() => state(build.process.pid) === 'T', 10, `the build has reached call ${at}`);
      build.process.kill(signal);
      build.process.kill('SIGCONT');
      const ended = await build.done;
      assert.equal(ended.code, code, ended.stderr);
      assert.match(ended.stderr, /the build was stopped; nothing was published \(interrupted\)/);
      assert.deepEqual(contents(place.releases), { ids: [place.idOfA], others: ['.lock', 'current'] });
      await expectIntact(place);
    }
    await place.server.stop();
  });
}

test('SIGINT stops the import of a large archive soon', async () => {
  const data = join(folder, 'large');
  execFileSync(join(checkout, 'bench/make_archive.py'), ['--rows', '1500000', '--out', data], { cwd: checkout });
  const releases = join(folder, 'releases-large');
  const build = startBuild(join(checkout, 'hubs/thames-valley'), releases, {}, ['--data', data]);
  await poll(() => existsSync(join(releases, `.staging-${build.process.pid}`)), 20, 'the import has begun');
  const began = performance.now();
  build.process.kill('SIGINT');
  assert.equal((await build.done).code, 130);
  assert.ok(performance.now() - began < 5000, `${performance.now() - began} ms`);
  assert.deepEqual(contents(releases), { ids: [], others: ['.lock'] });
  rmSync(data, { recursive: true });
});

test('a second signal ends a build where it stands', async () => {
  const place = await servedFolder('second-signal');
  const build = startBuild(place.b, place.releases, withFault('stop', 25));
  await poll(() => state(build.process.pid) === 'T', 10, 'the build is under way');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGCONT']) build.process.kill(signal);
  const ended = await build.done;
  assert.equal(ended.code, 143, 'the first signal alone would have been 130');
  assert.doesNotMatch(ended.stderr, /the build was stopped/);
  await expectMended(place);
  await place.server.stop();
});

/// Whether a signal waits for the process to take it; none does once it has ended.
const isPending = (pid) => {
  try {
    return !/ShdPnd:\t0+\n/.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test('a terminal that closes says so twice, or after SIGTERM: the build still stops in order', async () => {
  const place = await servedFolder('hung-up');
  for (const [first, code] of [['SIGHUP', 129], ['SIGTERM', 143]]) {
    reset(place);
    const build = startBuild(place.b, place.releases, withFault('stop', 25));
    await poll(() => state(build.process.pid) === 'T', 10, 'the build is under way');
    build.process.kill(first);
    build.process.kill('SIGCONT');
    await poll(() => !isPending(build.process.pid), 10, 'the first signal was taken: of two that wait the lower number would come first');
    build.process.kill('SIGHUP');
    const ended = await build.done;
    assert.equal(ended.code, code, ended.stderr);
    assert.match(ended.stderr, /the build was stopped; nothing was published \(interrupted\)/);
    assert.deepEqual(contents(place.releases), { ids: [place.idOfA], others: ['.lock', 'current'] });
    await expectIntact(place);
  }
  await place.server.stop();
});

test('a release folder that the disk has damaged is replaced by the next build', async () => {
  for (const [name, damage] of [['no manifest', (path) => rmSync(join(path, 'manifest.json'))], ['half a database', (path) => writeFileSync(join(path, 'hub.duckdb'), 'x')],
    ['an empty folder', (path) => { rmSync(path, { recursive: true }); mkdirSync(path); }]]) {
    const place = await servedFolder(`damaged ${name}`);
    damage(join(place.releases, place.idOfA));
    const built = await buildHub(place.a, place.releases);
    assert.equal(built.code, 0, `${name}: ${built.stderr}`);
    assert.match(built.stdout, new RegExp(`^published release ${place.idOfA} `, 'm'), name);
    assert.deepEqual(contents(place.releases), { ids: [place.idOfA], others: ['.lock', 'current'] });
    await expectIntact(place);
    await place.server.stop();
  }
});

test('a release with any one damaged block is served again after the next build', async () => {
  const place = await servedFolder('blocks');
  const path = join(place.releases, place.idOfA, 'hub.duckdb');
  const block = 256 * 1024;
  const good = readFileSync(path);
  await place.server.stop();
  let noticed = 0;
  for (let at = 3 * 4096 + 1000 + (all ? 0 : turn % 3) * block; at + 64 < good.length; at += all ? block : 3 * block) {
    const bad = Buffer.from(good);
    for (let i = 0; i < 64; ++i) bad[at + i] ^= 0x5A;
    writeFileSync(path, bad);
    const built = await buildHub(place.a, place.releases);
    assert.equal(built.code, 0, `${at}: ${built.stderr}`);
    if (/^published/m.test(built.stdout)) ++noticed;
    const server = await serve(place.releases);
    await expectIntact({ releases: place.releases, server });
    await server.stop();
  }
  assert.ok(noticed > (all ? 5 : 0), `${noticed} blocks were noticed`);
});

test('a clock that jumps by decades at every look spoils neither builds nor answers', async () => {
  const releases = join(folder, 'releases-clock');
  let published = 0;
  for (const name of ['clock-1', 'clock-2', 'clock-3', 'clock-4', 'clock-5']) {
    const built = await buildHub(hubNamed(name), releases, [], name === 'clock-5' ? {} : withClockJumps);
    if (name !== 'clock-5' && built.code === 3) {  // by that clock its figures are of times to come
      assert.match(built.stderr, /expected (a step that ends by|one that has been)/);
      continue;
    }
    assert.equal(built.code, 0, built.stderr);
    assert.match(built.stdout, /^published release \d{8}-[0-9a-f]{8} of example-town, months 2022-01 to 2025-12$/m);
    ++published;
  }
  assert.equal(contents(releases).ids.length, published);
  const server = await serve(releases, { environment: withClockJumps });
  for (let i = 0; i < 60; ++i) {
    const page = await get(server.address, '/areas/X06000001/burglary');
    assert.equal(page.status, 200);
    assert.match(page.text, /There were 231 burglaries/);
    assert.ok(!Number.isNaN(Date.parse(page.headers.get('date'))), page.headers.get('date'));
  }
  const before = (await get(server.address, '/healthz')).text;
  assert.equal((await buildHub(hubNamed('clock-6'), releases)).code, 0);
  await poll(async () => (await get(server.address, '/healthz')).text !== before, 20, 'the newest build is served whatever its date');
  assert.equal(await server.stop('SIGTERM'), 0);
});

test('a read-only disk: builds are refused with 5, serving needs no write', async () => {
  const place = await servedFolder('read-only');
  const refused = await buildHub(place.b, place.releases, [], withFault('readonly', 1));
  assert.equal(refused.code, 5);
  assert.match(refused.stderr, /could not open the lock: Read-only file system \(store-failed\)/);
  const server = await serve(place.releases, { environment: withFault('readonly', 1) });
  await expectIntact({ releases: place.releases, server });
  await server.stop();
  await place.server.stop();
});

test('folders without permission: each is named, and serving needs only to read', async (t) => {
  const { program, environment, hub } = forAnyUser();
  const user = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
  const run = (...options) => spawnSync(program, options, { encoding: 'utf8', env: environment, ...user });
  const releases = join(folder, 'releases-permission');
  assert.equal((await buildHub(hub, releases)).code, 0);
  const data = join(folder, 'data-closed');
  mkdirSync(join(data, 'inner'), { recursive: true });
  t.after(() => [releases, join(data, 'inner')].forEach((each) => chmodSync(each, 0o755)));
  chmodSync(releases, 0o555);
  const built = run('build', hub, '--releases', releases);
  assert.equal(built.status, 5, built.stderr);
  // The lock is there already, and may belong to this user.
  assert.match(built.stderr, /(\.lock: could not open the lock|\.staging-\d+: it cannot be made): Permission denied \(store-failed\)/);
  const server = await serve(releases, { command: process.getuid() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', program] : [program], environment });
  await expectIntact({ releases, server });
  await server.stop();

  const own = join(folder, 'releases-own');
  mkdirSync(own);
  chmodSync(own, 0o777);
  chmodSync(join(data, 'inner'), 0);
  writeFileSync(join(data, 'closed.zip'), 'PK');
  chmodSync(join(data, 'closed.zip'), 0);
  const closed = run('build', hub, '--releases', own, '--data', data);
  assert.equal(closed.status, 3, closed.stderr);
  assert.match(closed.stderr, /inner: the folder cannot be read: Permission denied/);
  assert.match(closed.stderr, /closed\.zip: .*Permission denied/);
  chmodSync(join(hub, 'areas/areas.csv'), 0);
  const file = run('build', hub, '--releases', own);
  assert.equal(file.status, 3, file.stderr);
  assert.match(file.stderr, /areas\/areas\.csv: it cannot be read: Permission denied/);
  assert.deepEqual(readdirSync(own), ['.lock']);
});
