// SPDX-License-Identifier: Apache-2.0
// Without root or sudo the missing packages are named and nothing is installed.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';

/// Runs the script with stand-ins for the commands that look at the machine.
function withCommands(commands, ...words) {
  const folder = mkdtempSync(join(tmpdir(), 'crimehub-deps-'));
  for (const [name, body] of Object.entries(commands)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  const result = spawnSync('tools/install_deps', words, { env: { ...process.env, PATH: `${folder}:${process.env.PATH}` }, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return result;
}

test('without root or sudo the missing packages are named and the exit code is 2', () => {
  const result = withCommands({ 'dpkg-query': 'exit 1', id: 'echo 1000', sudo: 'exit 1', 'apt-get': 'echo apt-get was run >&2; exit 9' }, 'start');
  assert.equal(result.status, 2);
  assert.match(result.stderr, /apt-get install --no-install-recommends .*libboost1\.81-dev/);
  assert.doesNotMatch(result.stderr, /apt-get was run/);
});

test('an unknown level is refused', () => {
  const result = spawnSync('tools/install_deps', ['everything'], { encoding: 'utf8' });
  assert.equal(result.status, 2);
  assert.match(result.stderr, /everything/);
});

test('every package has a level and a command', () => {
  const lines = readFileSync('packages.txt', 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  assert.ok(lines.length > 20);
  for (const line of lines) assert.match(line, /^[a-z0-9.+-]+ +(start|check|full|demand) +\S+$/, line);
});
