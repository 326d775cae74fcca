/**
 * Runs the tests that need a real VS Code. `host`, `ui`, `web` or `start` as arguments run only these. The last line counts:
 * `N passed, N failed`.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const suites = {
  grammar: async (say) => (await import('./grammar.mjs')).runGrammarSuite(say),
  host: async (say) => (await import('./host.mjs')).runHostSuite(say),
  ui: async (say) => (await import('./ui.mjs')).runUiSuite(say),
  web: async (say) => (await import('./host.mjs')).runWebSuite(say),
  start: async (say) => (await import('./start.mjs')).runStartSuite(say),
};

const wanted = process.argv.slice(2).filter((name) => name in suites);
const total = { passed: 0, failed: 0 };
const say = (ok, line) => console.log(`${ok ? '  ok' : 'FAIL'}  ${line}`);

await ensureInstalled();
mkdirSync(fileURLToPath(new URL('../../test-output', import.meta.url)), { recursive: true });
for (const name of wanted.length > 0 ? wanted : Object.keys(suites)) {
  const began = performance.now();
  console.log(`VS Code, ${name}:`);
  try {
    const { passed, failed } = await suites[name](say);
    total.passed += passed;
    total.failed += failed;
  } catch (error) {
    total.failed++;
    say(false, `${name}: ${error instanceof Error ? error.stack : error}`);
  }
  console.log(`      ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
