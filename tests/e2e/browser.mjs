// SPDX-License-Identifier: Apache-2.0
// How the tests start Debian's Chromium: no network of its own, the same letters and colours everywhere.
export const chromiumPath = '/usr/bin/chromium';
export const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--font-render-hinting=none', '--force-color-profile=srgb',
];
export const launchOptions = { executablePath: chromiumPath, headless: true, args: flags };
