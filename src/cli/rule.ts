/** `threadwise rule` and `threadwise rules`. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RuleMeta } from '../rules/finding.js';
import { codesOf, unknownRule } from '../workspace/catalogue.js';
import type { World } from './world.js';
import { renderMarkdown } from './markdown.js';
import { paintFor } from './terminal.js';
import { exitCodes, UsageError } from './usage.js';

/** The page of a rule, wherever this runs: from the bundle or from source. */
function pageOf(code: string): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'media', 'rules', `${code}.md`);
    if (existsSync(file)) return readFileSync(file, 'utf8');
    if (dirname(folder) === folder) return undefined;
  }
}

/** Prints a rule's page; where it has none, what its meta says. */
export function explain(selector: string, rules: readonly RuleMeta[], world: World): number {
  const [code, ...others] = codesOf(selector, rules);
  const rule = rules.find((candidate) => candidate.code === code);
  if (!rule || others.length > 0) throw new UsageError(unknownRule(selector, rules));
  const paint = paintFor(world.stdout, world.env);
  const page = pageOf(rule.code) ?? metaPage(rule);
  world.stdout.write(renderMarkdown(page, Math.min(world.stdout.columns ?? 80, 100), paint));
  return exitCodes.clean;
}

function metaPage({ code, name, severity, summary, verdict }: RuleMeta): string {
  return [
    `# ${code} ${name}`,
    `${summary} Severity: ${severity}.`,
    '## On each interpreter',
    `- CPython 3.9 and older: ${verdict.cpython39}`,
    `- CPython 3.10 and newer: ${verdict.cpython310}`,
    `- Free-threaded builds: ${verdict.freeThreaded}`,
  ].join('\n\n');
}

/** Prints one line for each rule. */
export function listRules(rules: readonly RuleMeta[], world: World): number {
  const paint = paintFor(world.stdout, world.env);
  const width = Math.max(0, ...rules.map((rule) => rule.name.length));
  for (const { code, name, severity, summary } of rules) {
    const columns = [
      paint('bold', code),
      name.padEnd(width),
      paint('dim', severity.padEnd('information'.length)),
      summary,
    ];
    world.stdout.write(`${columns.join('  ')}\n`);
  }
  return exitCodes.clean;
}
