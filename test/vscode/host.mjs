/** Runs `host/index.cjs` in the extension host of a real VS Code, with the extension in development. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInHost, startBrowser } from './browser.mjs';
import { startServer } from './vscode.mjs';

const repository = (process.env.THREADWISE_EXTENSION ?? fileURLToPath(new URL('../..', import.meta.url))).replace(/\/$/, '');
const suite = fileURLToPath(new URL('host/index.cjs', import.meta.url));

/** A copy of the examples that tests may change. */
export function copyOfExamples() {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-examples-'));
  cpSync(join(repository, 'examples'), folder, { recursive: true });
  return folder;
}

/** Runs the suite; `say` gets one line for each test. */
export async function runHostSuite(say) {
  const folder = copyOfExamples();
  const server = await startServer({ log: Boolean(process.env.LOG) });
  const browser = await startBrowser();
  const result = { passed: 0, failed: 0 };
  try {
    const payload = [
      ['extensionDevelopmentPath', server.uri(repository)],
      ['extensionTestsPath', server.uri(suite)],
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
