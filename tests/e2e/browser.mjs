// SPDX-License-Identifier: Apache-2.0
// How the tests start Debian's Chromium: no network of its own, the same letters and colours everywhere.
import { chromium } from 'playwright-core';
import { serveHub } from './hub_server.mjs';

export const chromiumPath = '/usr/bin/chromium';
export const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none', '--force-color-profile=srgb',
];
export const launchOptions = { executablePath: chromiumPath, headless: true, args: flags };

/// A served hub and a browser for it, as {hub, browser, close}.
export async function hubInBrowser() {
  const hub = await serveHub();
  try {
    const browser = await chromium.launch(launchOptions);
    return { hub, browser, close: async () => { await browser.close(); await hub.stop(); } };
  } catch (failure) {
    await hub.stop();
    throw failure;
  }
}
