// SPDX-License-Identifier: Apache-2.0
// The markup of every type of page, in both hubs, against html-validate's recommended rules.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { get, serveHub } from './hub_server.mjs';
import { inventedPageTypes, pageTypes } from './page_types.mjs';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',  // <!doctype html> is as valid in small letters
    'attribute-empty-style': ['error', { style: 'empty' }],  // our writer gives each a value: crossorigin="", selected=""
    'attribute-boolean-style': ['error', { style: 'empty' }],
    'long-title': 'off',  // names of measures and places are data; the title begins with what sets the page apart
  },
});

async function complaints(markup) {
  const { results } = await validator.validateString(markup);
  return results.flatMap(({ messages }) => messages).map((each) => `${each.ruleId} at ${each.line}:${each.column}: ${each.message} (${each.selector})`);
}

for (const [name, types] of [['thames-valley', pageTypes], ['example-town', inventedPageTypes]]) {
  describe(`the hub ${name}`, () => {
    let hub;
    before(async () => { hub = await serveHub(name); });
    after(async () => { await hub?.stop(); });

    for (const { name: page, path, status = 200 } of types) {
      test(`writes valid markup for ${page} (${path.slice(0, 60)})`, async () => {
        const answer = await get(hub.address, path);
        assert.equal(answer.status, status);
        assert.match(answer.headers.get('content-type'), /^text\/html; charset=utf-8$/);
        assert.deepEqual(await complaints(answer.text), []);
      });
    }
  });
}
