/** Runs `host/index.cjs` in the extension host of a real VS Code, with the extension in development. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInHost, startBrowser } from './browser.mjs';
import { startServer } from './vscode.mjs';

const repository = (process.env.THREADWISE_EXTENSION ?? fileURLToPath(new URL('../..', import.meta.url))).replace(
  /\/$/,
  '',
);
const suite = fileURLToPath(new URL('host/index.cjs', import.meta.url));

/** A copy of the examples that tests may change. */
export function copyOfExamples() {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-examples-'));
  cpSync(join(repository, 'examples'), folder, { recursive: true });
  return folder;
}

/** The extension as the web sees it: a worker's entry point and nothing for Node. */
export function copyForWeb() {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-web-'));
  for (const part of ['dist', 'media', 'syntaxes', 'examples']) {
    cpSync(join(repository, part), join(folder, part), { recursive: true });
  }
  const { main: _main, ...manifest } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  // Tests run in the host of the extension that holds them; a worker loads `.js` only.
  cpSync(suite, join(folder, 'suite.js'));
  return folder;
}

/** Runs the suite in the web worker host. */
export async function runWebSuite(say) {
  const extension = copyForWeb();
  try {
    return await runHostSuite(say, extension, join(extension, 'suite.js'));
  } finally {
    rmSync(extension, { recursive: true, force: true });
  }
}

/** Runs the suite; `say` gets one line for each test. */
export async function runHostSuite(say, extension = repository, tests = suite) {
  const folder = copyOfExamples();
  const server = await startServer({ log: Boolean(process.env.LOG) });
  const browser = await startBrowser();
  const result = { passed: 0, failed: 0 };
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(extension)],
      ['extensionTestsPath', server.uri(tests)],
    ];
    const verdict = await runInHost(browser, server.url(folder, payload), {
      onLine(line) {
        if (process.env.LOG) console.log('  |', line);
        const found = /^\[test\] (ok|FAILED) (.*)/.exec(line);
        if (!found) return;
        result[found[1] === 'ok' ? 'passed' : 'failed']++;
        say(found[1] === 'ok', found[2]);
      },
    });
    if (verdict !== 0 && result.failed === 0) {
      result.failed++;
      say(false, `the suite ended with ${verdict}`);
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return result;
}
