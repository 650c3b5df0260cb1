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

export const checkout = fileURLToPath(new URL('../..', import.meta.url));
export const binary = process.env.CRIMEHUB ? resolve(process.env.CRIMEHUB) : join(checkout, 'build/release/crimehub');

/// Resolves to the address that the server prints; rejects with what it said when it ends before that.
function printedAddress(server) {
  return new Promise((accept, reject) => {
    let said = '';
    server.stderr.on('data', (bytes) => { said += bytes; });
    createInterface({ input: server.stdout }).on('line', (line) => {
      const found = line.match(/^serving (?:release \S+|no release yet) at (http:\/\/127\.0\.0\.1:\d+)$/);
      if (found) accept(found[1]);
    });
    server.once('error', reject);
    server.once('exit', (code, signal) => reject(new Error(`${binary} serve ended with ${code ?? signal}: ${said}`)));
  });
}

const running = new Set();
process.once('exit', () => { for (const server of running) server.kill('SIGKILL'); });

/// Serves a releases folder. `stop` ends the server by its own process and resolves to its exit code; `said()` is what it logged.
export async function serve(releases, { command = [binary], environment = {} } = {}) {
  const [program, ...first] = command;
  const server = spawn(program, [...first, 'serve', '--releases', releases, '--port', '0'],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  running.add(server);
  let said = '';
  server.stderr.on('data', (bytes) => { said += bytes; });
  const exited = once(server, 'exit').then(([code, signal]) => { running.delete(server); return code ?? signal; });
  const address = await printedAddress(server);
  // A test that fails before it stops its server must not keep the process waiting for it.
  for (const each of [server, server.stdout, server.stderr]) each.unref();
  const wait = () => { server.ref(); return exited; };
  const stop = (signal = 'SIGINT') => { server.kill(signal); return wait(); };
  return { address, pid: server.pid, get exited() { return wait(); }, said: () => said, stop };
}

/// Builds a hub's folder; resolves to {code, stdout, stderr}.
export const buildHub = (hub, releases, options = [], environment = {}) => new Promise((accept) => {
  execFile(binary, ['build', hub, '--releases', releases, ...options], { env: { ...process.env, ...environment } },
    (failure, stdout, stderr) => accept({ code: failure ? failure.code ?? failure.signal : 0, stdout, stderr }));
});

/// Builds and serves a hub of this checkout. `stop` also removes the folder.
export async function serveHub(hub = 'thames-valley') {
  const folder = await mkdtemp(join(tmpdir(), 'crimehub-e2e-'));
  try {
    const built = await buildHub(join(checkout, 'hubs', hub), folder);
    if (built.code !== 0) throw new Error(built.stderr);
    const server = await serve(folder);
    const stop = async (signal) => {
      const code = await server.stop(signal);
      await rm(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`the server ended with ${code}: ${server.said()}`);
      return code;
    };
    return { ...server, releases: folder, stop };
  } catch (failure) {
    await rm(folder, { recursive: true, force: true });
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
