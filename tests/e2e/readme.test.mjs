// SPDX-License-Identifier: Apache-2.0
// The answers that README opens with are what the running hub says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { serveHub } from './hub_server.mjs';

const readme = readFileSync('README.md', 'utf8');
const numbers = { Five: 5, Six: 6, Seven: 7 };
const rows = [...readme.matchAll(/^\| ([^|]+\?) \| ([^|]+) \| `([^`|]+)` \|/gm)].map(([, question, answer, path]) => ({ question, answer, path }));
const plain = (html) => html.replace(/<[^>]+>/g, ' ').replace(/\u00a0/g, ' ').replace(/\s+/g, ' ');

describe('README', () => {
  let hub;
  before(async () => { hub = await serveHub(); });
  after(async () => { await hub?.stop(); });

  test('opens with as many answers as it says', () => {
    const [, word] = readme.match(/^(\w+) answers from /m);
    assert.equal(rows.length, numbers[word], `${word} answers`);
  });

  for (const { question, answer, path } of rows) {
    test(`"${question}" is answered with the figures of ${path}`, async () => {
      const text = plain(await (await fetch(hub.address + path)).text());
      const figures = answer.match(/\d[\d,.]*\d|\d/g);
      assert.ok(figures.length > 2);
      assert.deepEqual(figures.filter((figure) => !text.includes(figure)), []);
    });
  }
});
