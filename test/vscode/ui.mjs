/** The user's side, in the packaged extension: typing, light bulb, links, panel, themes. Pictures go to test-output. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './browser.mjs';
import { copyOfExamples } from './host.mjs';
import { startServer } from './vscode.mjs';
import {
  chooseQuickFix,
  closeEditors,
  cursorAtEndOf,
  cursorLine,
  hoverOver,
  lineOf,
  loadAnew,
  openFile,
  runCommand,
  squiggles,
  webview,
} from './workbench.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const output = join(repository, 'test-output');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A program without a mistake; the tests type the mistake into it. */
const program = `import threading

visits = 0


def visit():
    global visits
    print("hello")


threads = [threading.Thread(target=visit) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(visits)
`;

/** The packaged extension; packs one where there is none yet. */
function packagedExtension() {
  const vsix = process.env.THREADWISE_VSIX ?? join(output, 'threadwise.vsix');
  if (!existsSync(vsix)) {
    execFileSync(process.execPath, [join(repository, 'scripts/package.mjs'), vsix], { stdio: 'inherit' });
  }
  return vsix;
}

const statusItem = (page) => page.locator('.statusbar-item', { hasText: 'Threadwise' }).locator('a').first();

const picture = (page, name) => page.screenshot({ path: join(output, `vscode-${name}.png`) });

/** Opens the program without a mistake and types one into it. */
async function typeMistake(page) {
  await openFile(page, 'typed.py');
  await statusItem(page).waitFor();
  // Those of a case before this one may take a moment to go.
  await squiggles(page).first().waitFor({ state: 'detached' });
  await cursorAtEndOf(page, 'print("hello")');
  await page.keyboard.press('Enter');
  await page.keyboard.type('visits += 1');
  await squiggles(page).first().waitFor();
}

const lens = (page) => page.locator('.codelens-decoration a', { hasText: 'runs on' }).first();

/** Opens the ticket counter and waits for what is known of it. */
async function openTicketCounter(page) {
  await openFile(page, 'ticket_counter.py');
  await squiggles(page).first().waitFor();
  await lens(page).waitFor();
}

/** Chooses from the menu of the status item. */
async function chooseFromMenu(page, title) {
  await statusItem(page).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Titles of all tabs, or of those in a group. */
const tabs = (place) =>
  place.locator('.tabs-container .tab').evaluateAll((all) => all.map((tab) => tab.dataset.resourceName));

/** Waits for a notice; toasts are gone too soon to be relied upon, and the list opens only when it has something. */
async function notice(page, text) {
  const found = page.locator('.notification-list-item', { hasText: text });
  for (let attempt = 0; attempt < 10 && !(await found.isVisible()); attempt++) {
    await runCommand(page, 'Notifications: Show Notifications');
    await page.waitForTimeout(1000);
  }
  await found.waitFor();
}

/** Opens the panel beside the ticket counter. */
async function openPanel(page) {
  await openTicketCounter(page);
  await chooseFromMenu(page, 'Open the panel');
  await webview(page).getByRole('tab', { name: 'Your threads' }).waitFor();
}

/** Chooses from the light bulb's menu by the arrow keys. It may close again while findings arrive. */
async function chooseByKeys(page, title) {
  const focused = page.locator('.action-widget .monaco-list-row.action.focused');
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.keyboard.press('Control+.');
    await focused.waitFor({ timeout: 5000 }).catch(() => undefined);
    for (let row = 0; row < 20 && (await focused.isVisible()); row++) {
      if ((await focused.innerText()).replaceAll('\u00a0', ' ').includes(title)) {
        await page.keyboard.press('Enter');
        return;
      }
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`no ${title} in the menu of fixes`);
}

/** Waits until the cursor is in a line: the status bar says so a little later. */
async function atLine(page, line) {
  const deadline = Date.now() + 10_000;
  while ((await cursorLine(page)) !== line && Date.now() < deadline) await page.waitForTimeout(100);
  assert.equal(await cursorLine(page), line);
}

/** To the first finding of the file, by the keys that everybody uses. */
async function goToFirstFinding(page) {
  await page.keyboard.press('Control+Home');
  await atLine(page, 1);
  await page.keyboard.press('F8');
  await page.locator('.marker-widget', { hasText: 'tickets_left' }).waitFor();
  await page.keyboard.press('Escape');
  await atLine(page, 11);
}

/** Goes on by Tab until what has the keyboard in the panel is called so. */
async function tabTo(page, panel, name, key = 'Tab') {
  const passed = [];
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press(key);
    const label = await panel.locator('body').evaluate((body) => {
      const focused = body.ownerDocument.activeElement;
      return focused === body ? '' : (focused?.ariaLabel ?? focused?.textContent);
    });
    if (name.test((label ?? '').trim())) return;
    passed.push((label ?? '').trim().slice(0, 30));
  }
  throw new Error(`the keyboard never came to ${name}; it came to ${passed.join(' | ')}`);
}

/** Takes the steps of the walkthrough one after the other, in a window in which nothing is open. */
async function walkThrough(page, server) {
  await page.goto(`http://${server.authority}/?ew=true`);
  await page.locator('.statusbar-item').first().waitFor();
  await runCommand(page, 'Welcome: Open Walkthrough');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get Started with Threadwise' }).click();
  const step = (title) => page.locator('.getting-started-step', { hasText: title }).first();
  const take = async (title, button) => {
    await step(title).locator('.step-title').click();
    await step(title).locator('.monaco-button', { hasText: button }).click();
  };
  const ticked = (title) => step(title).locator('.codicon-getting-started-step-checked').waitFor();
  const unticked = async (title) =>
    assert.equal(await step(title).locator('.codicon-getting-started-step-checked').count(), 0, title);

  const fix = page.locator('.action-widget .monaco-list-row.action', { hasText: 'lock of its own' }).first();
  const mended = lineOf(page, 'with tickets_left_lock:');
  // The menu closes when findings arrive while it opens; a reader presses the button again, too. The keyboard takes the
  // first row whatever moves meanwhile.
  for (let attempt = 0; attempt < 8 && !(await mended.isVisible()); attempt++) {
    // In the walkthrough itself, Escape goes back to the list of all.
    if (await fix.isVisible()) await page.keyboard.press('Escape');
    await take('Mend it', 'Offer the fixes');
    const shown = await fix.waitFor({ timeout: 10_000 }).then(
      () => true,
      () => false,
    );
    if (!shown) continue;
    await ticked('Open a program with a race');
    await unticked('Mend it');
    await picture(page, 'walkthrough-fix');
    await page.keyboard.press('Enter');
    await mended.waitFor({ timeout: 10_000 }).catch(() => undefined);
  }
  await mended.waitFor();
  await ticked('Mend it');
  await take('See your threads', 'Open the panel');
  await webview(page).locator('small', { hasText: 'guarded by tickets_left_lock' }).first().waitFor();
  await ticked('See your threads');
  await take('Play the race', 'Play the race');
  await webview(page)
    .getByText(/step 0 of/)
    .first()
    .waitFor();
  await unticked('Play the race');
  await page.keyboard.press('End');
  await ticked('Play the race');
  await take('Learn what lies behind it', 'Open the lesson of this mistake');
  await webview(page).getByText('unguarded-global').first().waitFor();
  await ticked('Learn what lies behind it');
}

const cases = {
  async 'a squiggle appears while typing'({ page }) {
    await typeMistake(page);
    await picture(page, 'squiggle');
  },

  async 'a quick fix changes the text, and the squiggle goes'({ page }) {
    await typeMistake(page);
    await page.keyboard.press('Home');
    await chooseQuickFix(page, /lock/i);
    await lineOf(page, /with\s\w*lock\w*:/).waitFor();
    await squiggles(page).first().waitFor({ state: 'detached' });
    await picture(page, 'fixed');
  },

  async 'a lens says on how many threads a function runs, and opens their map'({ page }) {
    await openTicketCounter(page);
    await lens(page).click();
    await webview(page).getByRole('tab', { name: 'Your threads' }).waitFor();
  },

  async 'the code of a finding opens its lesson from the hover'({ page }) {
    await openTicketCounter(page);
    await hoverOver(page, 'tickets_left -= 1', 'tickets_left');
    await picture(page, 'hover');
    await page.locator('.monaco-hover:visible a.code-link', { hasText: 'TW101' }).first().click();
    await webview(page).getByText('unguarded-global').first().waitFor();
    await webview(page).getByText('tickets_left').first().waitFor();
    await picture(page, 'lesson');
    // In the one panel, beside the program, with the finding that led there.
    assert.deepEqual((await tabs(page)).length, 2);
    await lineOf(page, 'tickets_left -= 1').waitFor();
    await webview(page).getByRole('region', { name: 'The finding that led here' }).waitFor();
    await webview(page).getByRole('button', { name: 'Play it' }).first().click();
    await webview(page)
      .getByText(/step 0 of/)
      .first()
      .waitFor();
    assert.deepEqual((await tabs(page)).length, 2);
  },

  async 'the hover leads to the race, and the keys play it at once'({ page }) {
    await openTicketCounter(page);
    await hoverOver(page, 'tickets_left -= 1', 'tickets_left');
    await page.locator('.monaco-hover:visible a', { hasText: 'Play this race' }).first().click();
    // It doesn't stay open over the panel.
    await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
    await webview(page)
      .getByText(/step 0 of/)
      .first()
      .waitFor();
    await page.keyboard.press('ArrowRight');
    await webview(page)
      .getByText(/step 1 of/)
      .first()
      .waitFor();
  },

  async 'the light bulb offers the race right after the fixes, and the scheduler takes keys as soon as it is shown'({
    page,
  }) {
    await openTicketCounter(page);
    await cursorAtEndOf(page, 'tickets_left -= 1');
    await page.keyboard.press('Home');
    await chooseQuickFix(page, 'Play this race');
    await webview(page).getByRole('button', { name: 'You are the scheduler' }).click();
    await webview(page)
      .getByText(/^Keys: 1 runs/)
      .waitFor();
    await page.keyboard.press('2');
    await webview(page).getByText('1. sell #2 reads tickets_left').waitFor();
  },

  async 'a fix can be seen as a diff first, and taken from there'({ page }) {
    await openTicketCounter(page);
    await cursorAtEndOf(page, 'tickets_left -= 1');
    await page.keyboard.press('Home');
    await chooseQuickFix(page, 'Preview the fix as a diff');
    await page.locator('.monaco-diff-editor').waitFor();
    await page.locator('.monaco-diff-editor .view-line', { hasText: 'with tickets_left_lock:' }).first().waitFor();
    await picture(page, 'preview');
    await page.locator('.action-label[aria-label^="Apply This Fix"]').first().click();
    await page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await lineOf(page, 'with tickets_left_lock:').waitFor();
    assert.deepEqual(await tabs(page), ['ticket_counter.py']);
  },

  async 'ignoring a rule in the project says which file that made, and counts at once'({ page, folder }) {
    await openTicketCounter(page);
    await cursorAtEndOf(page, 'tickets_left -= 1');
    await page.keyboard.press('Home');
    try {
      await chooseQuickFix(page, 'Ignore TW101 in this project (makes pyproject.toml)');
      await notice(page, 'Threadwise made pyproject.toml');
      await picture(page, 'ignored');
      await squiggles(page).first().waitFor({ state: 'detached' });
    } finally {
      rmSync(join(folder, 'pyproject.toml'), { force: true });
    }
    await squiggles(page).first().waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
  },

  async 'status item, Problems and notice show one number'({ page }) {
    await openTicketCounter(page);
    const [, count] = /(\d+)/.exec(await statusItem(page).innerText());
    await chooseFromMenu(page, 'Check the workspace');
    await notice(page, `found ${count} problems`);
    await page.keyboard.press('Control+Shift+M');
    await page
      .locator('.panel .badge-content', { hasText: new RegExp(`^${count}$`) })
      .first()
      .waitFor();
    await picture(page, 'numbers');
    await page.keyboard.press('Control+j');
    await runCommand(page, 'Notifications: Clear All Notifications');
  },

  async 'the menu of the status item pauses and resumes for this workspace'({ page, folder }) {
    await openTicketCounter(page);
    await chooseFromMenu(page, 'Pause in this workspace');
    await squiggles(page).first().waitFor({ state: 'detached' });
    await chooseFromMenu(page, 'Resume in this workspace');
    await squiggles(page).first().waitFor();
    rmSync(join(folder, '.vscode'), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  },

  async 'files open beside the panel and not over it, and programs of lessons under a name'({ page }) {
    await openPanel(page);
    await webview(page).getByRole('tab', { name: 'Learn' }).click();
    await webview(page).getByRole('button', { name: 'Race conditions' }).first().click();
    await webview(page).getByRole('button', { name: 'Open in editor' }).first().click();
    await page.locator('.tabs-container .tab', { hasText: 'lost_sale' }).waitFor();
    await openFile(page, 'primes.py');
    await picture(page, 'locked');
    const groups = await Promise.all((await page.locator('.editor-group-container').all()).map(tabs));
    // The settings that a case before this one wrote may still be open.
    const programs = groups[0].filter((name) => name.endsWith('.py'));
    assert.deepEqual(programs, ['ticket_counter.py', 'lost_sale.py', 'primes.py']);
    assert.equal(groups.length, 2);
    assert.equal(groups[1].length, 1);
  },

  async 'the bug that this file causes in another is played beside it'({ page }) {
    await openFile(page, 'bank.py');
    await chooseFromMenu(page, 'Open the panel');
    await webview(page).getByText('⚠ no lock').first().waitFor();
    await picture(page, 'bank-threads');
    await webview(page).getByRole('tab', { name: 'Your bug, played' }).click();
    await webview(page)
      .getByText(/account\.py:/)
      .first()
      .waitFor();
    await picture(page, 'bank-player');
  },

  async 'the code of a finding opens its lesson from the Problems panel'({ page }) {
    await openTicketCounter(page);
    await page.keyboard.press('Control+Shift+M');
    // The list draws only the rows in sight.
    const filter = page.getByPlaceholder(/^Filter \(/);
    await filter.fill('tickets_left');
    const row = page.locator('.markers-panel .monaco-list-row', { hasText: 'tickets_left' }).first();
    await row.locator('a:has(.marker-code)').click();
    await webview(page).getByText('unguarded-global').first().waitFor();
    await picture(page, 'problems');
    await filter.fill('');
    await page.keyboard.press('Control+j');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
  },

  async 'the panel shows the threads, and a click goes to the line'({ page }) {
    await openPanel(page);
    const place = webview(page)
      .getByRole('button', { name: /tickets_left -= 1/ })
      .first();
    await place.waitFor();
    await picture(page, 'panel');
    await place.click();
    await atLine(page, 11);
  },

  async 'the panel plays the finding at the cursor'({ page }) {
    await openTicketCounter(page);
    await lineOf(page, 'tickets_left -= 1').click();
    await runCommand(page, 'Threadwise: Explain the Finding at the Cursor');
    await webview(page)
      .getByRole('tabpanel')
      .getByText(/reads tickets_left/i)
      .first()
      .waitFor();
    await picture(page, 'player');
  },

  async 'the panel opens at the threads, wherever it was left'({ page }) {
    await openPanel(page);
    await webview(page).getByRole('tab', { name: 'Learn' }).click();
    await runCommand(page, 'Threadwise: Open the Panel: Your Threads');
    await webview(page).getByRole('heading', { name: 'What they share' }).waitFor();
  },

  async 'the keys step through the story as soon as its tab was clicked'({ page }) {
    await openPanel(page);
    await webview(page).getByRole('tab', { name: 'Your bug, played' }).click();
    await webview(page)
      .getByText(/step 0 of/)
      .first()
      .waitFor();
    await page.keyboard.press('ArrowRight');
    await webview(page)
      .getByText(/step 1 of/)
      .first()
      .waitFor();
  },

  async 'the player has the keys before the next frame, so that none is lost on a slow machine'({ page }) {
    await openPanel(page);
    await webview(page).getByRole('tab', { name: 'Your bug, played' }).click();
    const choice = webview(page).getByRole('button', { name: 'You are the scheduler' });
    const hasKeys = await choice.evaluate(async (button) => {
      button.click();
      // Drawing waits for a microtask; a frame comes after all of them.
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
      return button.ownerDocument.activeElement?.matches('.player') ?? false;
    });
    assert.ok(hasKeys, 'the focus waits for a frame');
  },

  async 'the panel keeps up with typing'({ page }) {
    await openPanel(page);
    await cursorAtEndOf(page, 'tickets_left -= 1');
    await page.keyboard.type('0');
    await webview(page)
      .getByRole('button', { name: /tickets_left -= 10/ })
      .first()
      .waitFor();
  },

  async 'everything on the way can be done by keyboard alone'({ page }) {
    const keys = async (...all) => {
      for (const key of all) await page.keyboard.press(key);
    };
    await keys('Control+p');
    await page.keyboard.type('ticket_counter.py');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'ticket_counter.py' }).first().waitFor();
    await keys('Enter');
    await squiggles(page).first().waitFor();
    await lens(page).waitFor();

    // The finding, told at its line; then its fix, which the menu has under the keys first.
    await goToFirstFinding(page);
    await chooseByKeys(page, 'lock of its own');
    await lineOf(page, 'with tickets_left_lock:').waitFor();
    await squiggles(page).first().waitFor({ state: 'detached' });
    await keys('Control+z');
    await squiggles(page).first().waitFor();

    // The race, which has the keys as soon as it is shown.
    await goToFirstFinding(page);
    await chooseByKeys(page, 'Play this race');
    const panel = webview(page);
    await panel
      .getByText(/step 0 of/)
      .first()
      .waitFor();
    await keys('ArrowRight', 'ArrowRight');
    await panel
      .getByText(/step 2 of/)
      .first()
      .waitFor();
    await tabTo(page, panel, /You are the scheduler/);
    await keys('Enter');
    await panel.getByText(/^Keys: 1 runs/).waitFor();
    await keys('1', '2', '2', '1');
    await panel.getByText('4. sell #1 writes tickets_left').waitFor();
    await picture(page, 'keyboard-scheduler');

    // From one part of the panel to the next, and to a lesson and its quiz.
    await tabTo(page, panel, /Your bug, played/, 'Shift+Tab');
    await keys('ArrowRight');
    await panel.getByRole('tab', { name: 'Learn', selected: true }).waitFor();
    await tabTo(page, panel, /^Race conditions/);
    await keys('Enter');
    await panel.getByRole('heading', { name: 'Race conditions' }).first().waitFor();
    await picture(page, 'keyboard-lesson');

    // And back to the program.
    await keys('Control+1');
    await page.locator('.monaco-editor.focused').first().waitFor();
    await keys('End');
    await page.keyboard.type('0');
    await lineOf(page, 'tickets_left -= 10').waitFor();
  },

  async 'the walkthrough does what it says from an empty window, and ticks only what was done'({ server, browser }) {
    const page = await (await browser.newContext({ viewport: { width: 1400, height: 860 } })).newPage();
    page.setDefaultTimeout(30_000);
    try {
      await walkThrough(page, server);
    } finally {
      await picture(page, 'walkthrough');
      await page.context().close();
    }
  },
  async 'the webview obeys its content security policy'({ messages }) {
    const broken = messages.filter((line) => /content security policy/i.test(line) && /panel|threadwise/i.test(line));
    assert.deepEqual(broken, []);
  },
};

const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};
for (const [name, theme] of Object.entries(themes)) {
  cases[`the panel can be read in the ${name} theme`] = async ({ page, server, folder }) => {
    // A page takes up the theme as it loads. What was open may or may not come back in time; either is fine here.
    server.changeSettings({ 'workbench.colorTheme': theme });
    await loadAnew(page, server.url(folder));
    await openPanel(page);
    await webview(page).locator(`body.vscode-${name}`).waitFor();
    // Colours fade in.
    await page.waitForTimeout(700);
    const parts = await webview(page).getByRole('tab').all();
    assert.equal(parts.length, 3);
    for (const [index, part] of parts.entries()) {
      await part.click();
      if (index === 0)
        await webview(page)
          .getByRole('button', { name: /tickets_left/ })
          .first()
          .waitFor();
      await picture(page, `${name}-${['threads', 'player', 'learn'][index]}`);
      assert.deepEqual(await violations(webview(page)), []);
    }
  };
}

/** What axe finds fault with. It is run by the tests' own hand, past the page's policy. */
async function violations(panel) {
  const body = panel.locator('body');
  await body.evaluate((_body, source) => void (0, eval)(source), axe).catch(() => undefined);
  return body.evaluate(async (element) => {
    if (!('axe' in window)) return ['axe could not be loaded'];
    const { violations: found } = await window.axe.run(element.ownerDocument, { resultTypes: ['violations'] });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(' | ')}`);
  });
}

/** What the page shows, for whoever has nothing but the words of a failure. */
async function seen(page) {
  const texts = (selector) =>
    page
      .locator(selector)
      .allInnerTexts()
      .then((all) => all.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter(Boolean))
      .catch(() => []);
  const count = await page
    .locator('.monaco-editor [class*="squiggly"]')
    .count()
    .catch(() => 0);
  const lines = [
    ['tabs', await texts('.tabs-container .tab')],
    ['lines', (await texts('.editor-instance .view-lines')).map((text) => text.slice(0, 300))],
    ['status', await texts('.statusbar-item')],
    ['notices', await texts('.notification-list-item-message')],
    ['squiggles', [String(count)]],
  ];
  return lines.map(([name, found]) => `      ${name}: ${found.join(' | ')}`).join('\n');
}

/** The error that a case ends with; undefined where it passes. */
async function failureOf(test) {
  try {
    await test();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

export async function runUiSuite(say) {
  const folder = copyOfExamples();
  writeFileSync(join(folder, 'typed.py'), program);
  const settings = { 'files.autoSave': 'off', 'editor.hover.delay': 100 };
  const server = await startServer({ vsix: packagedExtension(), settings, log: Boolean(process.env.LOG) });
  const browser = await startBrowser();
  const result = { passed: 0, failed: 0 };
  const messages = [];
  try {
    const page = await (await browser.newContext({ viewport: { width: 1400, height: 860 } })).newPage();
    page.setDefaultTimeout(30_000);
    page.on('console', (message) => messages.push(message.text()));
    await loadAnew(page, server.url(folder));
    const wanted = new RegExp(process.env.CASES ?? '');
    const parts = { page, server, folder, messages, browser };
    for (const [name, test] of Object.entries(cases).filter(([title]) => wanted.test(title))) {
      const failure = await failureOf(() => test(parts));
      // A machine that does other things may take longer than anybody waits: that is tried once more, on a fresh page.
      const again = failure?.name === 'TimeoutError';
      if (failure) console.log(`${again ? 'once more' : 'failed'}: ${name}: ${failure.message}\n${await seen(page)}`);
      if (failure) await picture(page, `failed-${result.failed}-${again ? 'first' : 'only'}`);
      if (again) await loadAnew(page, server.url(folder));
      const last = again ? await failureOf(() => test(parts)) : failure;
      result[last ? 'failed' : 'passed']++;
      say(!last, last ? `${name}: ${last.message}\n${await seen(page)}` : name);
      if (last) await picture(page, `failed-${result.failed}`);
      await closeEditors(page).catch(() => loadAnew(page, server.url(folder)).then(() => closeEditors(page)));
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  return result;
}
