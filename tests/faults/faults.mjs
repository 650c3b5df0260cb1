// SPDX-License-Identifier: Apache-2.0
// What the fault tests share: hubs that differ, a releases folder with a server on it, and the program with faults built in.
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { binary, buildHub, checkout, get, serve } from '../e2e/hub_server.mjs';

export const folder = mkdtempSync(join(tmpdir(), 'crimehub-faults-'));
chmodSync(folder, 0o755);
const library = join(folder, 'fail_at.so');
execFileSync('g++', ['-std=c++20', '-O1', '-shared', '-fPIC', '-o', library, join(checkout, 'tests/faults/fail_at.cpp')]);
const servers = [];
after(async () => {
  for (const server of servers) await server.stop('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/// The environment of a program with a fault. A sanitizer's library must stand before ours.
export const withFault = (fault, at) => ({ LD_PRELOAD: library, FAULT: fault, FAULT_AT: String(at) });
export const withClockJumps = { LD_PRELOAD: library, CLOCK_JUMPS: '1' };

/// A copy of the example hub whose release differs from every other name's.
export function hubNamed(name) {
  const hub = join(folder, `hub-${name}`);
  cpSync(join(checkout, 'hubs/example-town'), hub, { recursive: true });
  appendFileSync(join(hub, 'measures.toml'), `\n# ${name}\n`);
  return hub;
}

/// Starts a build; {process, done}, done resolving to {code, stdout, stderr}.
export function startBuild(hub, releases, environment = {}, options = []) {
  const process_ = spawn(binary, ['build', hub, '--releases', releases, ...options], { env: { ...process.env, ...environment } });
  let stdout = ''; let stderr = '';
  process_.stdout.on('data', (bytes) => { stdout += bytes; });
  process_.stderr.on('data', (bytes) => { stderr += bytes; });
  return { process: process_, done: new Promise((accept) => { process_.on('close', (code, signal) => accept({ code: code ?? signal, stdout, stderr })); }) };
}

const git = (...words) => execFileSync('git', words, { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/// Which calls, blocks and moments a run tries: `asked` when it is a number, else the count of commits, so that one commit after the other tries the
/// next ones. A shallow clone, where the count stands still, has the commit's hash instead, and a tree without git the day.
export function turnOf(asked) {
  if (/^\d{1,9}$/.test(asked ?? '')) return Number(asked);
  if (asked !== undefined && asked !== 'all') throw new Error(`HUB_FAULTS is "${asked}", expected all or a number`);
  try {
    if (git('rev-parse', '--is-shallow-repository') === 'true') return Number.parseInt(git('rev-parse', 'HEAD').slice(0, 7), 16);
    return Number(git('rev-list', '--count', 'HEAD'));
  } catch {
    return Math.floor(Date.now() / 86400000);
  }
}

/// How many calls that change the disk a build makes.
export async function callsOf(hub) {
  const { code, stderr } = await buildHub(hub, join(folder, 'counted'), [], withFault('count', 0));
  if (code !== 0) throw new Error(stderr);
  return Number(stderr.trim().split('\n').at(-1));
}

/// A releases folder with one release of hub "a" being served, for trying to publish hub "b" on.
export async function servedFolder(name) {
  const releases = join(folder, `releases-${name}`);
  const a = hubNamed(`${name}-a`);
  const b = hubNamed(`${name}-b`);
  const first = await buildHub(a, releases);
  if (first.code !== 0) throw new Error(first.stderr);
  const idOfA = readlinkSync(join(releases, 'current'));
  const server = await serve(releases);
  servers.push(server);
  return { releases, a, b, idOfA, server };
}

/// Ids of releases, and whatever else lies there.
export function contents(releases) {
  const names = readdirSync(releases).sort();
  const isId = (name) => /^\d{8}-[0-9a-f]{8}$/.test(name);
  return { ids: names.filter(isId), others: names.filter((name) => !isId(name)) };
}

/// Throws unless what `current` names is whole: its manifest is of that id, the program opens its database and the server answers from a release there.
export async function expectIntact({ releases, server }) {
  const id = readlinkSync(join(releases, 'current'));
  const manifest = JSON.parse(readFileSync(join(releases, 'current/manifest.json'), 'utf8'));
  if (manifest.id !== id) throw new Error(`current names ${id}, its manifest ${manifest.id}`);
  execFileSync(binary, ['releases', '--rejects', '--releases', releases], { stdio: 'pipe' });
  const health = await get(server.address, '/healthz');
  const page = await get(server.address, '/areas/X06000001/burglary');
  if (health.status !== 200 || page.status !== 200 || !page.text.includes('There were 231 burglaries')) throw new Error(`the server answers ${health.status}, ${page.status}`);
  return id;
}

/// Back to hub "a" being current and alone.
export function reset({ releases, idOfA }) {
  symlinkSync(idOfA, join(releases, 'next'));
  renameSync(join(releases, 'next'), join(releases, 'current'));
  for (const id of contents(releases).ids) if (id !== idOfA) rmSync(join(releases, id), { recursive: true });
}

/// Runs `work(item)` for all items, two at a time: `work` gets the number of the worker too.
export async function twoAtATime(items, work) {
  const queue = [...items];
  await Promise.all([0, 1].map(async (worker) => {
    while (queue.length > 0) await work(queue.shift(), worker);
  }));
}

/// A copy of the program and a hub that any user may read, as {program, environment, hub}.
export function forAnyUser() {
  const place = join(folder, 'any-user');
  mkdirSync(place);
  copyFileSync(binary, join(place, 'crimehub'));
  const duckdb = execFileSync('ldd', [binary], { encoding: 'utf8' }).match(/libduckdb\S* => (\S+)/)[1];
  copyFileSync(duckdb, join(place, 'libduckdb.so'));
  const hub = hubNamed('any-user');
  return { program: join(place, 'crimehub'), environment: { ...process.env, LD_LIBRARY_PATH: place, LD_PRELOAD: '' }, hub };
}
