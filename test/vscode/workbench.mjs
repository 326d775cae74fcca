/** The workbench as a user sees it: where things are, and how to get to them. */
import assert from 'node:assert/strict';

/** Ours is the frame in a frame; VS Code keeps webviews at arm's length, and has some of its own. */
export const webview = (page) =>
  page.frameLocator('iframe.webview.ready[src*="extensionId=threadwise.threadwise"]').frameLocator('#active-frame');

export const squiggles = (page) => page.locator('.monaco-editor .squiggly-warning');

/** A line of the editor by its text. Spaces there are U+00A0, which `hasText` takes for spaces. */
export const lineOf = (page, text) => page.locator('.view-line', { hasText: text }).first();

/** Runs a command by its title. The first key is lost where a list is just closing or the keys are on their way elsewhere. */
export async function runCommand(page, title) {
  const input = page.locator('.quick-input-widget input').first();
  for (let attempt = 0; ; attempt++) {
    await page.keyboard.press('F1');
    try {
      await input.fill(`>${title}`, { timeout: 5000 });
      break;
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a file of the folder from the explorer. */
export async function openFile(page, name) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
  await page.locator('.tabs-container .tab.active', { hasText: name }).first().waitFor();
}

/** Puts the cursor at the end of the line with this text. */
export async function cursorAtEndOf(page, text) {
  await lineOf(page, text).click();
  await page.keyboard.press('End');
}

/** Chooses from the light bulb's menu, which may close again while diagnostics arrive. */
export async function chooseQuickFix(page, title) {
  for (let attempt = 0; ; attempt++) {
    await page.keyboard.press('Control+.');
    try {
      const row = page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
      await row.click({ timeout: 3000 });
      return;
    } catch (error) {
      if (attempt === 4) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Points at a word of a line until its hover is there. */
export async function hoverOver(page, lineText, word) {
  const line = lineOf(page, lineText).locator('> span');
  const box = await line.boundingBox();
  const text = await line.innerText();
  const middle = (text.replaceAll('\u00a0', ' ').indexOf(word) + word.length / 2) / text.length;
  assert.ok(box && middle > 0, `no ${word} on the line ${lineText}`);
  // A hover needs two movements.
  for (const nudge of [-1, 1]) await page.mouse.move(box.x + box.width * middle + nudge, box.y + box.height / 2);
  await page.locator('.monaco-hover:visible').first().waitFor();
}

/** The line that the cursor is on, from the status bar. */
export async function cursorLine(page) {
  const label = await page.locator('#status\\.editor\\.selection').innerText();
  return Number(/Ln (\d+)/.exec(label)?.[1]);
}

/** Loads the page anew and waits until its extension host has Threadwise running, which takes long on a busy machine. */
export async function loadAnew(page, url) {
  const timeout = 120_000;
  await page.goto(url);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout });
  await page.locator('.statusbar-item', { hasText: 'Threadwise' }).first().waitFor({ timeout });
}

/** Closes all editors without saving. */
export async function closeEditors(page) {
  await page.keyboard.press('Escape');
  await runCommand(page, 'View: Close All Editors');
  const first = page.locator('.tabs-container .tab').first();
  const discard = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
  await Promise.race([discard.waitFor().then(() => discard.click()), first.waitFor({ state: 'detached' })]);
  await first.waitFor({ state: 'detached' });
}
