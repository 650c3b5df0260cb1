// SPDX-License-Identifier: Apache-2.0
// A hub built into a temporary folder and served on a free loopback port. Each test file has its own, so files run alone and in any order.
// The binary is $CRIMEHUB, or build/release/crimehub of this checkout.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const checkout = fileURLToPath(new URL('../..', import.meta.url));
const binary = process.env.CRIMEHUB ? resolve(process.env.CRIMEHUB) : join(checkout, 'build/release/crimehub');

/// Resolves to the address that the server prints; rejects with what it said when it ends before that.
function printedAddress(server) {
  return new Promise((accept, reject) => {
    let said = '';
    server.stderr.on('data', (bytes) => { said += bytes; });
    createInterface({ input: server.stdout }).on('line', (line) => {
      const found = line.match(/^serving release \S+ at (http:\/\/127\.0\.0\.1:\d+)$/);
      if (found) accept(found[1]);
    });
    server.once('error', reject);
    server.once('exit', (code, signal) => reject(new Error(`${binary} serve ended with ${code ?? signal}: ${said}`)));
  });
}

/// Builds and serves a hub of this checkout. `stop` ends the server by its own process and removes the folder.
export async function serveHub(hub = 'thames-valley') {
  const folder = await mkdtemp(join(tmpdir(), 'crimehub-e2e-'));
  let server;
  const kill = () => server?.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    if (server && server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
    }
    process.off('exit', kill);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await promisify(execFile)(binary, ['build', join(checkout, 'hubs', hub), '--releases', folder]);
    server = spawn(binary, ['serve', '--releases', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    return { address: await printedAddress(server), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/// The answer to a GET, not following redirects. Uncompressed, because many are asked for.
export async function get(address, path) {
  const response = await fetch(address + path, { redirect: 'manual', headers: { 'accept-encoding': 'identity' } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/// The JSON twin of a page.
export async function getJson(address, path) {
  const { status, text } = await get(address, path);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return JSON.parse(text);
}
