// SPDX-License-Identifier: Apache-2.0
// Clients that ask for much at once wait for it themselves: another client's answer does not wait for theirs.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Worker } from 'node:worker_threads';
import { serveHub } from '../e2e/hub_server.mjs';
import { answers, connect, until } from './raw.mjs';

/// Twenty connections, each of which always has many questions waiting in the server. HEAD: each costs a whole page and sends only a head,
/// so that nothing but the server holds them up. No two are alike, so that none is kept.
const flood = `
  const { workerData } = require('node:worker_threads');
  const net = require('node:net');
  const { hostname, port } = new URL(workerData);
  let number = 0;
  const batch = () => Array.from({ length: 400 }, () => 'HEAD /claim?q=burglary+' + ++number + ' HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n').join('');
  for (let i = 0; i < 20; ++i) {
    const socket = net.connect({ host: hostname, port: Number(port) });
    socket.on('error', () => {});
    socket.on('connect', () => { const more = () => { while (socket.write(batch())); }; socket.on('drain', more); more(); });
    socket.resume();
  }
`;

/// Sanitized programs are several times slower.
const slow = /asan|tsan/.test(process.env.CRIMEHUB ?? '') ? 4 : 1;

/// Milliseconds until each of `count` questions, asked one after another, was answered.
async function latencies(address, count) {
  const connection = await connect(address);
  const times = [];
  for (let i = 0; i < count; ++i) {
    connection.received = '';
    const began = performance.now();
    connection.socket.write('GET /healthz HTTP/1.1\r\nHost: hub.example\r\n\r\n');
    await until(connection, (text) => answers(text)[0]?.whole);
    assert.equal(answers(connection.received)[0]?.status, 200);
    times.push(performance.now() - began);
    if (times.reduce((sum, each) => sum + each) > 20_000) break;  // enough has been seen
  }
  connection.socket.destroy();
  return times.sort((a, b) => a - b);
}

test('twenty clients that pipeline without end do not delay another by fifty milliseconds', async () => {
  const hub = await serveHub('example-town');
  const worker = new Worker(flood, { eval: true, workerData: hub.address });
  try {
    await latencies(hub.address, 20);  // the flood has begun
    const times = await latencies(hub.address, 100);
    const at = (share) => times[Math.floor((times.length - 1) * share)];
    const seen = `${times.length} questions: half within ${at(0.5).toFixed(1)} ms, 95 % within ${at(0.95).toFixed(1)} ms, all within ${at(1).toFixed(1)} ms`;
    assert.ok(at(0.5) < 50 && at(0.95) < slow * 50 && at(1) < 1000, seen);
  } finally {
    await worker.terminate();
    await hub.stop();
  }
});
