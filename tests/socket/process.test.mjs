// SPDX-License-Identifier: Apache-2.0
// The serving process from its first moment to its last: without a release, with new ones under load, and how it ends.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { binary, buildHub, checkout, get, getJson, serve, serveHub } from '../e2e/hub_server.mjs';
import { answers, connect, poll, until } from './raw.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const folder = mkdtempSync(join(tmpdir(), 'crimehub-process-'));
after(() => rmSync(folder, { recursive: true }));
const request = (target) => `GET ${target} HTTP/1.1\r\nHost: hub.example\r\n\r\n`;
const example = join(checkout, 'hubs/example-town');

/// A copy of the example hub whose release differs from every other's.
function hubNumber(number) {
  const hub = join(folder, `hub-${number}`);
  cpSync(example, hub, { recursive: true });
  appendFileSync(join(hub, 'measures.toml'), `\n# copy ${number}\n`);
  return hub;
}

test('without a release every page answers 503 until the first one is published', async () => {
  const releases = join(folder, 'first');
  mkdirSync(releases);
  const server = await serve(releases);
  for (const path of ['/', '/healthz', '/areas/X06000001.json', '/nothing']) {
    const answer = await get(server.address, path);
    assert.equal(answer.status, 503);
    assert.equal(answer.text, 'No release has been published here yet. Please try again in a minute.\n');
    assert.equal(answer.headers.get('retry-after'), '60');
    assert.match(answer.headers.get('content-security-policy'), /^default-src 'none'/);
  }
  await poll(() => /no release is published here/.test(server.said()), 5, 'it is logged');
  assert.equal((await buildHub(example, releases)).code, 0);
  await poll(async () => (await get(server.address, '/')).status === 200, 10, 'the first release is served');
  assert.equal(await server.stop(), 0);
});

test('a folder that is not there, and a release that cannot be read, end the start with a sentence', () => {
  const start = (releases) => spawnSync(binary, ['serve', '--releases', releases, '--port', '0'], { encoding: 'utf8', timeout: 20_000 });
  const absent = start(join(folder, 'absent'));
  assert.equal(absent.status, 2);
  assert.match(absent.stderr, /--releases: found ".*absent", expected a folder that "crimehub build" writes to/);
  mkdirSync(join(folder, 'broken/20260101-00000000'), { recursive: true });
  writeFileSync(join(folder, 'broken/20260101-00000000/manifest.json'), '{"id": ');
  symlinkSync('20260101-00000000', join(folder, 'broken/current'));
  const broken = start(join(folder, 'broken'));
  assert.equal(broken.status, 5);
  assert.match(broken.stderr, /manifest\.json: it is not a JSON object, expected a manifest/);
});

test('ten new releases are taken up under load without one failed request, and each answer is of one release', async () => {
  const hub = await serveHub('example-town');
  const targets = ['/', '/areas/X23000001', '/areas/X06000001/burglary', '/areas/X06000001.json', '/response', '/methods'];
  const seen = new Set();
  let asked = 0;
  let over = false;
  const clients = Array.from({ length: 8 }, async (_, client) => {
    const connection = await connect(hub.address);
    for (let i = client; !over; ++i) {
      connection.received = '';
      connection.socket.write(request(targets[i % targets.length]));
      await until(connection, (text) => answers(text)[0]?.whole);
      const [answer] = answers(connection.received);
      assert.equal(answer?.status, 200, connection.received.slice(0, 200));
      const releases = new Set(answer.body.match(/\b\d{8}-[0-9a-f]{8}\b/g));
      assert.equal(releases.size, 1, `releases in one answer: ${[...releases]}`);
      seen.add([...releases][0]);
      ++asked;
    }
    connection.socket.destroy();
  });
  const published = [];
  try {
    for (let i = 0; i < 10; ++i) {
      const built = await buildHub(hubNumber(i), hub.releases);
      assert.equal(built.code, 0, built.stderr);
      published.push(built.stdout.match(/published release (\S+)/)[1]);
      await poll(async () => (await get(hub.address, '/healthz')).text === `ok ${published.at(-1)}\n`, 10, 'the new release is served');
      if (i === 5) {  // what is not current any more may go, while it may still be answering
        for (const old of readdirSync(hub.releases)) if (!['current', '.lock', published.at(-1)].includes(old)) rmSync(join(hub.releases, old), { recursive: true });
      }
    }
  } finally {
    over = true;
    await Promise.all(clients);
    await hub.stop();
  }
  for (const release of published) assert.ok(seen.has(release), `no answer of ${release}`);
  assert.ok(asked > 500, `${asked} requests`);
});

test('a new release that cannot be opened is logged, and the old one stays', async () => {
  const hub = await serveHub('example-town');
  const before = (await get(hub.address, '/healthz')).text;
  const current = readFileSync(join(hub.releases, 'current/manifest.json'), 'utf8');
  mkdirSync(join(hub.releases, '20990101-ffffffff'));
  writeFileSync(join(hub.releases, '20990101-ffffffff/manifest.json'), current.replace(/"id":"[^"]+"/, '"id":"20990101-ffffffff"'));
  writeFileSync(join(hub.releases, '20990101-ffffffff/hub.duckdb'), 'not a database');
  rmSync(join(hub.releases, 'current'));
  symlinkSync('20990101-ffffffff', join(hub.releases, 'current'));
  await poll(() => /20990101-ffffffff/.test(hub.said()), 10, 'the bad release is logged');
  assert.equal((await get(hub.address, '/healthz')).text, before);
  assert.ok((await getJson(hub.address, '/areas/X06000001.json')).data);
  const lines = hub.said().split('\n').length;
  const bytesRead = () => Number(readFileSync(`/proc/${hub.pid}/io`, 'utf8').match(/rchar: (\d+)/)[1]);
  const enough = bytesRead() + 3 * current.length;
  await poll(() => bytesRead() > enough, 20, 'three more looks at the folder');
  assert.equal(hub.said().split('\n').length, lines, 'the same fault is logged once, not every second');
  await hub.stop();
});

/// Says in the manifest of the current release that one of its tables held something else when it was built.
function tellOtherwise(releases) {
  const path = join(releases, 'current/manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.tables.find(({ name }) => name === 'area').digest = '1';
  writeFileSync(path, JSON.stringify(manifest));
}

test('a release whose tables are not those that were built ends the server that began with it', async () => {
  const releases = join(folder, 'altered');
  assert.equal((await buildHub(example, releases)).code, 0);
  tellOtherwise(releases);
  const server = spawn(binary, ['serve', '--releases', releases, '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (bytes) => { said += bytes; });
  const [code] = await once(server, 'exit');
  assert.equal(code, 4);
  assert.match(said, /found other contents than its manifest tells in: area \(check-failed\)/);
});

test('a new release whose tables are not those that were built is not taken up, and the old one stays', async () => {
  const releases = join(folder, 'altered-later');
  const staged = join(folder, 'altered-staged');
  assert.equal((await buildHub(example, releases)).code, 0);
  const server = await serve(releases);
  const served = (await getJson(server.address, '/index.json')).meta.release;
  assert.equal((await buildHub(hubNumber('altered'), staged)).code, 0);
  tellOtherwise(staged);
  const altered = JSON.parse(readFileSync(join(staged, 'current/manifest.json'), 'utf8')).id;
  cpSync(join(staged, altered), join(releases, altered), { recursive: true });
  rmSync(join(releases, 'current'));
  symlinkSync(altered, join(releases, 'current'));
  await poll(() => /found other contents than its manifest tells in: area/.test(server.said()), 10, 'it is logged');
  assert.equal((await getJson(server.address, '/index.json')).meta.release, served);
  assert.equal(await server.stop(), 0);
});

test('SIGTERM finishes what is being answered, refuses new connections and ends with 0', async () => {
  const hub = await serveHub('example-town');
  const busy = await connect(hub.address);
  busy.socket.pause();
  busy.socket.write(request('/areas/X06000001').repeat(2000));
  const idle = await connect(hub.address);
  idle.socket.write(request('/healthz'));
  await until(idle, (text) => answers(text)[0]?.whole);
  const half = await connect(hub.address);
  half.socket.write('GET /healthz HTTP/1.1\r\nHost: hub');
  await poll(async () => (await get(hub.address, '/healthz')).status === 200, 5, 'the half request has arrived');
  const ended = hub.stop('SIGTERM');
  await idle.ended;
  await assert.rejects(connect(hub.address));
  half.socket.write('.example\r\n\r\n');
  await half.ended;
  assert.deepEqual(answers(half.received).map((each) => [each.status, each.headers.connection]), [[200, 'close']]);
  busy.socket.resume();
  await busy.ended;
  const found = answers(busy.received);
  assert.ok(found.length >= 1 && found.every((each) => each.status === 200 && each.whole), `${found.length} whole answers`);
  assert.equal(found.at(-1).headers.connection, 'close');
  assert.equal(await ended, 0);
});

test('SIGHUP drains as SIGTERM does, but not a server that was started to outlive its terminal', async () => {
  const hub = await serveHub('example-town');
  const half = await connect(hub.address);
  half.socket.write('GET /healthz HTTP/1.1\r\nHost: hub');
  await poll(async () => (await get(hub.address, '/healthz')).status === 200, 5, 'the half request has arrived');
  const ended = hub.stop('SIGHUP');
  await poll(() => /stopping/.test(hub.said()), 5, 'the drain has begun');
  hub.stop('SIGHUP');  // a terminal that closes may say so twice
  half.socket.write('.example\r\n\r\n');
  await half.ended;
  assert.deepEqual(answers(half.received).map((each) => [each.status, each.headers.connection]), [[200, 'close']]);
  assert.equal(await ended, 0);

  const releases = join(folder, 'nohup');
  assert.equal((await buildHub(example, releases)).code, 0);
  const stays = await serve(releases, { command: ['nohup', binary] });
  process.kill(stays.pid, 'SIGHUP');
  assert.equal((await get(stays.address, '/healthz')).status, 200);
  assert.equal(await stays.stop(), 0);
  assert.doesNotMatch(stays.said(), /stopping.*stopping/s);
});

/// Starts a server with these options and resolves to the address that it prints; what was asked of it is asked before it is stopped.
async function printed(options, ask) {
  const releases = join(folder, 'printed');
  assert.equal((await buildHub(example, releases)).code, 0);
  const server = spawn(binary, ['serve', '--releases', releases, '--port', '0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(createInterface({ input: server.stdout }), 'line');
    const [, address] = line.match(/^serving release \S+ at (http:\/\/\S+)$/) ?? [];
    assert.ok(address, line);
    await ask(address);
  } finally {
    server.kill('SIGINT');
    await once(server, 'exit');
  }
}

test('the address printed can be opened, whatever was bound', async () => {
  for (const host of ['127.0.0.1', '0.0.0.0', '::1', '[::1]', '::']) {
    await printed(['--host', host], async (address) => {
      assert.ok(URL.canParse(address), address);
      assert.equal((await fetch(`${address}/healthz`)).status, 200, address);
    });
  }
  const refused = spawnSync(binary, ['serve', '--releases', join(folder, 'printed'), '--port', '0', '--host', '[::1'], { encoding: 'utf8' });
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /--host: found "\[::1", expected an address such as 127\.0\.0\.1 or ::1/);
});

test('below a base the address printed is the home page, and a base that is no path is refused', async () => {
  await printed(['--base', '/crime/'], async (address) => {
    assert.match(address, /\/crime$/);
    const page = await fetch(address);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /href="\/crime\/areas\//);
  });
  const refused = spawnSync(binary, ['serve', '--releases', join(folder, 'printed'), '--port', '0', '--base', 'crime'], { encoding: 'utf8' });
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /--base: found "crime", expected a path that begins with \/, such as \/crime/);
});

test('a client that takes its last answer after SIGTERM gets all of it, and the drain ends with it', async () => {
  const hub = await serveHub('example-town');
  const slow = await connect(hub.address);
  slow.socket.pause();
  // More than the sockets hold, so that the last answers are still being written when the signal comes.
  const count = 700;
  slow.socket.write(request('/areas/X06000001').repeat(count));
  await poll(async () => (await get(hub.address, '/healthz')).status === 200, 5, 'the server is up');
  const began = performance.now();
  const ended = hub.stop('SIGTERM');
  slow.socket.resume();
  await slow.ended;
  const found = answers(slow.received);
  assert.ok(found.every((each) => each.status === 200 && each.whole), `${found.length} whole answers`);
  slow.socket.destroy();
  await ended;
  assert.ok((performance.now() - began) / 1000 < 8, `${(performance.now() - began) / 1000} s`);
});

/// A server with a client that asks for more than the sockets hold and reads nothing.
async function withDeafClient() {
  const hub = await serveHub('example-town');
  const deaf = await connect(hub.address);
  deaf.socket.pause();
  deaf.socket.write(request('/areas/X06000001').repeat(2000));
  await poll(async () => (await get(hub.address, '/healthz')).status === 200, 5, 'the server is up');
  return { hub, deaf };
}

test('a second signal ends a drain', async () => {
  const { hub, deaf } = await withDeafClient();
  const began = performance.now();
  const ended = hub.stop('SIGTERM');
  await poll(() => /stopping/.test(hub.said()), 5, 'the drain has begun');
  process.kill(hub.pid, 'SIGTERM');
  assert.equal(await ended, 0);
  assert.ok((performance.now() - began) / 1000 < 8, `${(performance.now() - began) / 1000} s`);
  deaf.socket.destroy();
});

test('SIGTERM ends within about ten seconds even when a client reads nothing; SIGINT at once', async () => {
  for (const [signal, most] of [['SIGTERM', 14], ['SIGINT', 3]]) {
    const { hub, deaf } = await withDeafClient();
    const began = performance.now();
    assert.equal(await hub.stop(signal), 0);
    assert.ok((performance.now() - began) / 1000 < most, `${signal}: ${(performance.now() - began) / 1000} s`);
    deaf.socket.destroy();
  }
});
