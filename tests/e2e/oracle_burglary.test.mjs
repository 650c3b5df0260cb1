// SPDX-License-Identifier: Apache-2.0
// Residential burglary of the year to June 2025 against the second computation, tests/oracle/figures_oracle.py.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { checkout, getJson, serveHub } from './hub_server.mjs';

let hub;
let burglary;
let home;
const findingOf = async (area) => (await getJson(hub.address, `/areas/${area}/residential-burglary.json`)).data.finding;

describe('residential burglary', () => {
  before(async () => {
    const script = join(checkout, 'tests/oracle/figures_oracle.py');
    const { stdout } = await promisify(execFile)('python3', [script, join(checkout, 'hubs/thames-valley')], { maxBuffer: 1 << 26 });
    ({ burglary, home } = JSON.parse(stdout));
    hub = await serveHub();
  });
  after(async () => { await hub?.stop(); });

  test('Thames Valley has the count, rate, rank and middle force of the oracle', async () => {
    const { period, count, rate, standing } = await findingOf(home);
    assert.equal(period, '2024-07/P12M');
    assert.equal(burglary.period, period);
    assert.equal(count.value, burglary.home_count);
    assert.equal(rate.value.toFixed(1), burglary.home_rate);
    assert.equal(standing.kind, 'force');
    assert.deepEqual(standing.rank, { from_lowest: burglary.home_rank, of: burglary.forces });
    assert.equal(standing.median.toFixed(1), burglary.median_rate);
  });

  test('England and Wales has the count and rate of the oracle, as the comparison and on its own page', async () => {
    const { comparison } = await findingOf(home);
    assert.deepEqual([comparison.name, comparison.members, comparison.residents_percent], ['England and Wales', 43, 100]);
    assert.deepEqual([comparison.count, comparison.rate.toFixed(1)], [burglary.national_count, burglary.national_rate]);
    const nation = await findingOf('K04000001');
    assert.deepEqual([nation.count.value, nation.rate.value.toFixed(1)], [burglary.national_count, burglary.national_rate]);
  });

  test('each of the 43 forces has the count and rate of the oracle', async () => {
    assert.equal(Object.keys(burglary.counts).length, 43);
    for (const [area, expected] of Object.entries(burglary.counts)) {
      const { count, rate } = await findingOf(area);
      const few = area === 'E23000034';  // the City of London: counts alone
      assert.deepEqual([count.value, rate.value?.toFixed(1)], [expected, few ? undefined : burglary.rates_per_1000_households[area]], area);
    }
  });
});
