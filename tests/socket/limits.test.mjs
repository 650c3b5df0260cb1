// SPDX-License-Identifier: Apache-2.0
// Clients that are slow, silent, many or deaf. The times are the server's own, as docs/operate/serving.md states them.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test, after, before } from 'node:test';
import { get, serveHub } from '../e2e/hub_server.mjs';
import { answers, connect, exchange, poll, until } from './raw.mjs';

const request = (target) => `GET ${target} HTTP/1.1\r\nHost: hub.example\r\n\r\n`;
const seconds = (from, to) => (to - from) / 1000;
const isAlive = async (address) => (await get(address, '/healthz')).status === 200;

describe('one client at a time', { concurrency: true }, () => {
  let hub;
  before(async () => { hub = await serveHub('example-town'); });
  after(() => hub.stop());

  test('a request that drips in byte by byte is cut off with 408 ten seconds after its first byte', async () => {
    const connection = await connect(hub.address);
    const began = performance.now();
    const drip = setInterval(() => connection.socket.write('a'), 200);
    connection.socket.write('GET /');
    const ended = await connection.ended;
    clearInterval(drip);
    assert.deepEqual(answers(connection.received).map((each) => each.status), [408]);
    assert.ok(seconds(began, ended) > 9 && seconds(began, ended) < 14, `${seconds(began, ended)} s`);
    connection.socket.destroy();
  });

  test('a connection that says nothing is closed after ten seconds without a word', async () => {
    const connection = await connect(hub.address);
    const began = performance.now();
    const ended = await connection.ended;
    assert.equal(connection.received, '');
    assert.ok(seconds(began, ended) > 9 && seconds(began, ended) < 14, `${seconds(began, ended)} s`);
    connection.socket.destroy();
  });

  test('a kept connection is closed after ten idle seconds without a word', async () => {
    const connection = await connect(hub.address);
    connection.socket.write(request('/healthz'));
    await until(connection, (text) => answers(text)[0]?.whole);
    const began = performance.now();
    const ended = await connection.ended;
    assert.deepEqual(answers(connection.received).map((each) => each.status), [200]);
    assert.ok(seconds(began, ended) > 9 && seconds(began, ended) < 14, `${seconds(began, ended)} s`);
    connection.socket.destroy();
  });

  test('a client that asks for everything and reads nothing is cut off after thirty seconds', async () => {
    const connection = await connect(hub.address);
    const began = performance.now();
    connection.socket.pause();
    connection.socket.write(request('/areas/X06000001').repeat(2000));
    // The pause keeps node from seeing the end; writing to a closed connection fails.
    const probe = setInterval(() => connection.socket.write(' '), 500);
    const ended = await connection.ended;
    clearInterval(probe);
    assert.ok(seconds(began, ended) > 25 && seconds(began, ended) < 50, `${seconds(began, ended)} s`);
    connection.socket.destroy();
  });

  test('others are answered meanwhile', async () => {
    for (let i = 0; i < 20; ++i) assert.ok(await isAlive(hub.address));
  });
});

test('who sends a large body reads why it was refused', async () => {
  const hub = await serveHub('example-town');
  try {
    const body = 'x'.repeat(512 * 1024);
    for (const [method, status] of [['GET', 413], ['POST', 405]]) {
      const found = await exchange(hub.address, [`${method} / HTTP/1.1\r\nHost: a\r\nContent-Length: ${body.length}\r\n\r\n`, body]);
      assert.deepEqual(found.map((each) => [each.status, each.whole]), [[status, true]]);
    }
  } finally {
    await hub.stop();
  }
});

test('beyond a thousand connections new ones are closed, and all is well when they have gone', async () => {
  const hub = await serveHub('example-town');
  try {
    const connections = await Promise.all(Array.from({ length: 1000 }, () => connect(hub.address)));
    await poll(() => readdirSync(`/proc/${hub.pid}/fd`).length > 1000, 5, 'a thousand descriptors');
    const late = await connect(hub.address);
    const began = performance.now();
    const ended = await late.ended;
    assert.equal(late.received, '');
    assert.ok(seconds(began, ended) < 5, `${seconds(began, ended)} s: closed because there is no room, not because it said nothing`);
    late.socket.destroy();
    connections[500].socket.write(request('/healthz'));
    await until(connections[500], (text) => answers(text)[0]?.whole);
    assert.equal(answers(connections[500].received)[0].status, 200, 'those who were first are answered');
    for (const { socket } of connections) socket.destroy();
    await poll(() => readdirSync(`/proc/${hub.pid}/fd`).length < 50, 15, 'descriptors given back');
    assert.ok(await isAlive(hub.address));
    assert.match(readFileSync(`/proc/${hub.pid}/status`, 'utf8'), /State:\t[SR]/);
  } finally {
    await hub.stop();
  }
});
