// SPDX-License-Identifier: Apache-2.0
// CONTRIBUTING.md, "Commits": the first line has at most 72 characters. Commits up to the one named are older than the rule's test.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';

const since = '339d797';
const most = 72;

/// What git says, or undefined when it cannot: no git, no repository, or a commit that a shallow clone does not have.
function git(...words) {
  try {
    return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

const tooLong = (subjects) => subjects.filter((subject) => [...subject].length > most);

test(`every commit's first line since ${since} has at most ${most} characters`, (t) => {
  const subjects = git('log', '--no-merges', '--format=%s', `${since}..HEAD`);
  if (subjects === undefined) return t.diagnostic(`skipped: ${since} is not here: a shallow clone, or no repository`);
  return assert.deepEqual(tooLong(subjects.split('\n')), []);
});

test('73 characters are too many, and characters are counted, not bytes', () => {
  assert.deepEqual(tooLong(['a'.repeat(72), 'é'.repeat(72)]), []);
  assert.deepEqual(tooLong(['a'.repeat(73)]), ['a'.repeat(73)]);
});
