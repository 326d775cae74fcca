/**
 * Takes the pictures of the README, from the packaged extension: `node test/vscode/pictures.mjs`. They go to
 * `media/screenshots`, with few colours, so that they stay small.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';
import { smallPng } from './png.mjs';
import { startServer } from './vscode.mjs';
import { closeEditors, hoverOver, lineOf, openFile, runCommand, squiggles, webview } from './workbench.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const target = join(repository, 'media', 'screenshots');
const base = mkdtempSync(join(tmpdir(), 'threadwise-pictures-'));
const folder = join(base, 'examples');
const settings = {
  'workbench.colorTheme': 'Light Modern',
  'workbench.activityBar.location': 'hidden',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'editor.scrollbar.vertical': 'hidden',
  'outline.enabled': false,
};

await ensureInstalled();
mkdirSync(target, { recursive: true });
cpSync(join(repository, 'examples'), folder, { recursive: true });
const vsix = join(repository, 'test-output', 'threadwise.vsix');
execFileSync(process.execPath, [join(repository, 'scripts/package.mjs'), vsix], { stdio: 'inherit' });
const server = await startServer({ vsix, settings });
const browser = await startBrowser();

/** Saves what the page shows; another page of the browser takes the picture apart into pixels. */
async function picture(page, name) {
  await page.waitForTimeout(1000);
  const png = await page.screenshot();
  const helper = await browser.newPage();
  const { width, height, base64 } = await helper.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let text = '';
      for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192));
      return { width: image.width, height: image.height, base64: btoa(text) };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await helper.close();
  const small = smallPng({ width, height, pixels: Buffer.from(base64, 'base64') });
  writeFileSync(join(target, `${name}.png`), small);
  console.log(`${name}.png: ${small.length} bytes`);
}

try {
  const page = await (await browser.newContext({ viewport: { width: 1120, height: 640 } })).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(server.url(folder));
  await openFile(page, 'ticket_counter.py');
  await squiggles(page).first().waitFor();
  await page.locator('.codelens-decoration a').first().waitFor();
  await lineOf(page, 'global tickets_left').click();
  await hoverOver(page, 'tickets_left -= 1', 'tickets_left');
  await picture(page, 'finding');

  await page.mouse.move(500, 600);
  await page.keyboard.press('Control+b');
  await lineOf(page, 'tickets_left -= 1').click();
  await runCommand(page, 'Threadwise: Explain the Finding at the Cursor');
  const panel = webview(page);
  await panel
    .getByText(/step 0 of/)
    .first()
    .waitFor();
  for (let step = 0; step < 4; step++) await panel.getByRole('button', { name: /^Step/ }).click();
  await panel.getByRole('table').first().scrollIntoViewIfNeeded();
  await picture(page, 'player');
  await closeEditors(page);

  server.changeSettings({ 'workbench.colorTheme': 'Dark Modern' });
  await page.goto(server.url(folder));
  await page.locator('.statusbar-item').first().waitFor();
  await runCommand(page, 'View: Show Explorer');
  await openFile(page, 'ticket_counter.py');
  await squiggles(page).first().waitFor();
  await runCommand(page, 'Threadwise: Open the Panel: Your Threads');
  await webview(page).getByRole('heading', { name: 'What they share' }).waitFor();
  await page.keyboard.press('Control+b');
  await picture(page, 'threads');
} finally {
  await browser.close();
  await server.stop();
  rmSync(base, { recursive: true, force: true });
}
