/** Runs axe in a webview, for the tests that drive a real VS Code. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * What axe finds wrong on the page of a Playwright frame, as lines to print; none is good.
 *
 * `frame` is the webview's inner frame, the one called `active-frame`. Axe goes in through the debugger, so the page's
 * own policy against scripts stays as it is.
 */
export async function accessibilityProblems(frame) {
  await frame.evaluate(await readFile(axePath, 'utf8'));
  const { violations } = await frame.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
}
