// SPDX-License-Identifier: Apache-2.0
// Screenshots of pages at three widths, light and dark: node tests/e2e/screenshots.mjs ADDRESS FOLDER PATH…
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';

const [address, folder, ...paths] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(launchOptions);
for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 768, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(address + path);
      const name = path.replace(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '') || 'home';
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
