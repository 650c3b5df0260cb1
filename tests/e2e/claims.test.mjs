// SPDX-License-Identifier: Apache-2.0
// "Can I say this?" asked of every sentence of tests/claims/claims.tsv, whose verdicts were worked out from the hub's files and not by the program.
//
// verdict   answer of the JSON; `not_understood` where it has none; `too_long` where the sentence is refused for its length. Several with
//           "|" between them: each is honest, and no other is.
// measure, area   as they should be understood; empty: none; "*": either way
// until     the last day on which the verdict stands: a sentence in the present tense about figures that are older cannot be said
// suggests  the area or the measure that a misspelt name was meant for
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { checkout, get, serveHub } from './hub_server.mjs';

const [head, ...lines] = readFileSync(join(checkout, 'tests/claims/claims.tsv'), 'utf8').trimEnd().split('\n').map((line) => line.split('\t'));
const rows = lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
const fewestRows = 150;
const today = new Date().toISOString().slice(0, 10);
const either = '*';

/// The verdicts that a row allows on this day.
function allowed({ verdict, until }) {
  const words = verdict.split('|');
  if (until === '' || today <= until) return words;
  return [...words.filter((word) => word !== 'yes'), 'cannot_say'];
}
/// How the page begins to say each verdict.
const beginnings = { yes: /^Yes\b/, no: /^No\b/, unsure: /^(Probably|Too (uncertain|close) to call)\b/, cannot_say: /^That cannot be said\b/ };

const withoutMarks = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
/// The text of a piece of a page, with each run of white space as one space.
const plain = (text) => text.replace(/<[^>]*>/g, ' ').replace(/&(?:lt|gt|quot|#39|amp);/g, (mark) => withoutMarks[mark])
  .replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const shown = ({ sentence }) => (sentence === '' ? '(nothing typed)' : sentence.length > 90 ? `${sentence.slice(0, 90)}…` : sentence);
const isNamed = (cell) => cell !== '' && cell !== either;

let hub;
const answers = new Map();  // sentence → {json: the data of its JSON, page: its page}, or {status} where it was refused

async function answered(query) {
  const [json, page] = await Promise.all([get(hub.address, `/claim.json?${query}`), get(hub.address, `/claim?${query}`)]);
  if (json.status !== 200) return { status: json.status, pageStatus: page.status, said: json.text };
  return { status: 200, pageStatus: page.status, json: JSON.parse(json.text).data, page: page.text };
}
const verdictOf = ({ status, json }) => (status === 200 ? json.answer ?? 'not_understood' : 'too_long');
/// The paragraph that answers, or the one that says what was not understood.
function paragraphs(page) {
  const first = (pattern) => { const found = page.match(pattern); return found && plain(found[1]); };
  return { answer: first(/<p class="?finding"?>([^]*?)<\/p>/), refusal: first(/<p [^>]*role="?status"?[^>]*>([^]*?)<\/p>/) };
}
/// What was understood, as the fields of the page's second form. What else the JSON of a claim understands has the name of its field.
function fieldsOf({ text: _, measure, area, ...others }) {
  const fields = Object.entries(others).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return new URLSearchParams([['measure', measure.id], ['area', area.code], ...fields]);
}

describe('a claim', () => {
  before(async () => {
    hub = await serveHub();
    for (const { sentence } of rows) answers.set(sentence, await answered(new URLSearchParams({ q: sentence })));
  });
  after(() => hub?.stop());

  test(`of a table of at least ${fewestRows}, no sentence twice`, () => {
    assert.ok(rows.length >= fewestRows, `${rows.length} rows`);
    assert.equal(new Set(rows.map(({ sentence }) => sentence)).size, rows.length);
    for (const row of rows) assert.equal(Object.values(row).filter((cell) => cell === undefined).length, 0, row.sentence);
  });

  describe('is judged as the table has it', () => {
    for (const row of rows) {
      test(shown(row), () => {
        const told = answers.get(row.sentence);
        if (row.verdict === 'too_long') {
          assert.deepEqual([told.status, told.pageStatus], [400, 400]);
          return;
        }
        assert.equal(told.status, 200, told.said);
        const { asked, sentence } = told.json;
        const verdict = verdictOf(told);
        assert.ok(allowed(row).includes(verdict), `${verdict} (${told.json.because ?? ''}: ${sentence ?? ''}), not ${row.verdict}: ${row.note}`);
        if (row.measure !== either) assert.equal(asked.measure?.id ?? '', row.measure, 'measure');
        if (row.area !== either) assert.equal(asked.area?.code ?? '', row.area, 'area');
      });
    }
  });

  describe('has one verdict on its page and in its JSON', () => {
    for (const row of rows) {
      test(shown(row), () => {
        const told = answers.get(row.sentence);
        assert.equal(told.pageStatus, told.status);
        if (told.status !== 200) return;
        const { answer, refusal } = paragraphs(told.page);
        if (told.json.answer === null) {
          assert.equal(answer, null);
          if (row.sentence !== '') assert.match(refusal ?? '', /was not understood/);
          return;
        }
        assert.equal(refusal, null);
        assert.equal(answer, plain(told.json.sentence));
        assert.match(answer, beginnings[told.json.answer]);
      });
    }
  });

  describe('has one answer by its sentence and by its fields', () => {
    for (const row of rows) {
      test(shown(row), async () => {
        const told = answers.get(row.sentence);
        if (told.status !== 200 || told.json.answer === null) return;
        const byFields = await answered(fieldsOf(told.json.asked));
        assert.equal(byFields.status, 200, byFields.said);
        const said = ({ answer, because, sentence, can_be_said: sayable }) => ({ answer, because, sentence, sayable });
        assert.deepEqual(said(byFields.json), said(told.json));
        assert.equal(paragraphs(byFields.page).answer, paragraphs(told.page).answer);
      });
    }
  });

  describe('never says one thing with the words of another', () => {
    for (const row of rows) {
      test(shown(row), () => {
        const told = answers.get(row.sentence);
        if (told.status !== 200 || told.json.answer === null) return;
        const said = plain(told.json.sentence);
        const { says } = told.json.asked;
        if (says === 'above') assert.doesNotMatch(said, /^No\b(?!:|, the size is wrong:).*\bwas \d[\d,.]* % above\b/);
        if (says === 'below') assert.doesNotMatch(said, /^No\b(?!:|, the size is wrong:).*\bwas \d[\d,.]* % below\b/);
        if (says === 'rose') assert.doesNotMatch(said, /^No\. .*\brose by\b/);
        if (says === 'fell') assert.doesNotMatch(said, /^No\. .*\bfell by\b/);
      });
    }
  });

  describe('that is not understood, with a measure and a place, is answered with what can be said of them', () => {
    for (const row of rows.filter(({ verdict, measure, area }) => verdict === 'not_understood' && isNamed(measure) && isNamed(area))) {
      test(shown(row), () => {
        const { json, page } = answers.get(row.sentence);
        assert.ok(json.can_be_said, 'nothing that can be said');
        assert.ok(plain(json.can_be_said).includes(json.asked.area.name));
        assert.ok(plain(page).includes(plain(json.can_be_said)));
      });
    }
  });

  describe('with a misspelt name suggests the one that was meant', () => {
    for (const row of rows.filter(({ suggests }) => suggests !== '')) {
      test(shown(row), () => {
        const { json, page } = answers.get(row.sentence);
        assert.ok(JSON.stringify(json).includes(`"${row.suggests}"`), `no ${row.suggests} in ${JSON.stringify(json)}`);
        const links = page.match(/<a [^>]*href="?\/claim\?[^>]*>/g) ?? [];
        assert.ok(links.length > 0, 'no link to the corrected sentence');
      });
    }
  });
});
