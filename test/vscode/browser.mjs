/** A Chromium for the tests: the one named by CHROMIUM, the system's, or one from a package that needs no root rights. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function executable() {
  const wanted = [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  if (wanted) return wanted;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Starts it without a window. */
export async function startBrowser() {
  return chromium.launch({ executablePath: await executable(), args: flags });
}

/** Opens `url` and waits for the verdict of the test module that runs in its extension host: 0, or what went wrong. */
export async function runInHost(browser, url, { timeout = 120_000, onLine = () => {} } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  let settle;
  const verdict = new Promise((resolve) => (settle = resolve));
  await page.exposeFunction('codeAutomationLog', (_type, parts) => onLine(parts.map(String).join(' ')));
  await page.exposeFunction('codeAutomationExit', (code) => settle(code));
  const timer = setTimeout(() => settle('timeout'), timeout);
  await page.goto(url);
  const code = await verdict;
  clearTimeout(timer);
  await context.close();
  return code;
}
