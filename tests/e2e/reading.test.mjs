// SPDX-License-Identifier: Apache-2.0
// Every type of page as text, the way w3m shows it without style sheets, pictures or script.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { get, serveHub } from './hub_server.mjs';
import { pageTypes } from './page_types.mjs';

let hub;

/// A page as w3m writes it, 100 columns wide.
function dumped(markup) {
  return new Promise((accept, reject) => {
    const reader = spawn('w3m', ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', '100'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let text = '';
    reader.stdout.setEncoding('utf8').on('data', (part) => { text += part; });
    reader.once('error', reject);
    reader.once('close', (code) => (code === 0 ? accept(text) : reject(new Error(`w3m ended with ${code}`))));
    reader.stdin.end(markup);
  });
}

const flat = (text) => text.replace(/[\s\u00a0]+/g, ' ').trim();
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
/// What stands in the fields of a page, which w3m shows too.
const typed = (markup) => [...markup.matchAll(/<input[^>]*\svalue="([^"]*)"/g)].map(([, value]) => value).join(' ');
const inner = (markup) => flat(markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name]));

/// What must be read on a page: its heading, and the sentences of its finding where it has one.
function sentencesOf(markup) {
  const [, heading] = markup.match(/<h1[^>]*>(.*?)<\/h1>/s);
  const finding = markup.match(/<div class="finding">(.*?)<\/div>/s) ?? markup.match(/<p class="finding[^"]*">.*?<\/p>/s);
  const paragraphs = finding ? [...finding[0].matchAll(/<p[^>]*>(.*?)<\/p>/gs)].map(([, each]) => each) : [];
  return [heading, ...paragraphs].map(inner);
}

describe('as text', () => {
  before(async () => { hub = await serveHub(); });
  after(async () => { await hub?.stop(); });

  for (const { name, path } of pageTypes) {
    describe(`${name} (${path.slice(0, 60)})`, () => {
      let markup;
      let lines;
      before(async () => {
        markup = (await get(hub.address, path)).text;
        lines = (await dumped(markup)).split('\n');
      });

      test('holds its heading and its findings', () => {
        const text = flat(lines.join(' '));
        assert.deepEqual(sentencesOf(markup).filter((each) => !text.includes(each)), []);
      });

      test('has no line of signs alone', () => {
        assert.deepEqual(lines.filter((line) => /^[\s\p{P}\p{S}]+$/u.test(line) && line.trim() !== ''), []);
      });

      test('has no word of a machine', () => {
        assert.deepEqual(lines.filter((line) => /(?<![\w.])(nan|NaN|-?inf|Infinity|null|undefined)(?![\w.])/.test(line)), []);
      });

      test('runs no words and no figures together', () => {
        const written = inner(`${markup.replace(/</g, ' <')} ${typed(markup)}`);
        const read = lines.flatMap((line) => line.match(/[\p{L}\p{N}]+/gu) ?? []);
        assert.deepEqual(read.filter((word) => word.length > 2 && !written.includes(word)), [], 'each stands in the markup without a tag inside');
      });
    });
  }

  for (const path of ['/areas/E07000178/theft-of-vehicle', '/areas/E23000005/all-records']) {
    test(`${path} has no figure, and so no 0`, async () => {
      const markup = (await get(hub.address, path)).text;
      const text = flat(await dumped(markup.slice(markup.indexOf('<main'), markup.indexOf('<h2 id="about"'))));
      assert.match(text, /No figure: /);
      assert.doesNotMatch(text, /(^| )0([ .,]|$)/);
    });
  }
});
