// SPDX-License-Identifier: Apache-2.0
// Lighthouse, as a phone, on one page of each type: node tests/e2e/lighthouse.mjs (a part of ./check --full; it takes minutes).
// Accessibility, best practices and SEO gate at 98. Performance depends on the machine: a page under 90 is visited twice more, and the median counts.
// Error pages are left out: Lighthouse refuses what does not answer 200. $CRIMEHUB names the binary.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumPath, flags } from './browser.mjs';
import { serveHub } from './hub_server.mjs';

const gates = { accessibility: 98, 'best-practices': 98, seo: 98, performance: 90 };
const performanceRuns = 3;
const paths = [
  '/', '/areas/E23000029', '/areas/E07000178', '/areas/E23000029/residential-burglary', '/areas/E23000029/burglary',
  '/areas/E07000178/residential-burglary', '/response', '/find?q=nothing-like-this', '/methods',
];

// On a busy machine Chromium now and then loses the trace of a visit (NO_NAVSTART); that says nothing about the page.
const mostAttempts = 4;

const median = (values) => [...values].sort((a, b) => a - b)[(values.length - 1) / 2];
const percent = (score) => Math.round((score ?? 0) * 100);

/// The scores of one visit by category, and the titles of the checks that cost something in the gated ones.
async function audited(url, port, onlyCategories) {
  let lhr;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    ({ lhr } = await lighthouse(url, { port, onlyCategories, output: 'json', logLevel: 'error' }));
    if (!lhr.runtimeError) break;
  }
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(Object.entries(lhr.categories).map(([id, { score }]) => [id, percent(score)]));
  const gated = Object.values(lhr.categories).filter(({ id }) => id !== 'performance');
  const weighed = gated.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const complaints = weighed.map(({ id }) => lhr.audits[id]).filter(({ score }) => score !== null && score < 1)
    .map(({ title, explanation }) => [title, explanation].filter(Boolean).join(': '));
  return { scores, complaints };
}

async function visit(url, port) {
  const { scores, complaints } = await audited(url, port, Object.keys(gates));
  if (scores.performance >= gates.performance) return { scores, complaints };
  const performances = [scores.performance];
  while (performances.length < performanceRuns) performances.push((await audited(url, port, ['performance'])).scores.performance);
  return { scores: { ...scores, performance: median(performances) }, complaints };
}

let passed = 0;
let failed = 0;
const hub = await serveHub();
const browser = await launch({ chromePath: chromiumPath, chromeFlags: ['--headless', ...flags], logLevel: 'error' });
try {
  for (const path of paths) {
    const { scores, complaints } = await visit(hub.address + path, browser.port);
    const good = Object.entries(gates).every(([id, least]) => scores[id] >= least);
    passed += good ? 1 : 0;
    failed += good ? 0 : 1;
    const words = Object.keys(gates).map((id) => `${id} ${scores[id]}`).join(', ');
    console.log(`${good ? 'ok' : 'not ok'} ${path}: ${words}${complaints.length > 0 ? `; ${complaints.join('; ')}` : ''}`);
  }
} finally {
  browser.kill();
  await hub.stop();
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
