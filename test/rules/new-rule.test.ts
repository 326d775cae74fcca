/** A rule is two files made by hand: what else there is about it follows from these. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folder } from '../helpers/folder.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const CODE = `
import { inFunction, report, subjectOf } from './report.js';
import type { RuleMeta } from './finding.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

const meta: RuleMeta = {
  code: 'TW199',
  name: 'written-at-all',
  severity: 'hint',
  summary: 'A shared variable is written.',
  lesson: 'race-conditions',
  story: 'race',
  fix: 'Leave it alone.',
  yieldsTo: ['TW101'],
  verdict: ALL_THE_SAME('It is written.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const variable of program.variables) {
      for (const access of variable.accesses.filter(({ kind }) => kind === 'write')) {
        yield report(meta, {
          file: access.act.file,
          at: access.at,
          message: variable.name + ' is written.',
          data: { variable: variable.name, function: inFunction(access.act) },
          subject: subjectOf(variable),
        });
      }
    }
  },
};
`;

const PAGE = `---
code: TW199
name: written-at-all
lesson: race-conditions
---

# written-at-all (TW199)

## What it finds

Any write of what threads share.
`;

const PROGRAM = `import threading

count = 0
ready = False


def work():
    global count, ready
    count = count + len(input())
    ready = True


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count, ready)
`;

it('needs no third file', { timeout: 120_000 }, () => {
  const copy = folder({ 'program/app.py': PROGRAM });
  for (const part of ['src', 'scripts', 'media', 'package.json', 'README.md', '.prettierrc.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'src/rules/tw199-written-at-all.ts'), CODE);
  writeFileSync(join(copy, 'media/rules/TW199.md'), PAGE);
  mkdirSync(join(copy, 'dist'));
  const node = (...args: string[]): string => {
    try {
      return execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      // Findings are told by the code that the command ends with.
      return (error as { readonly stdout: string }).stdout;
    }
  };
  node('scripts/generate.mjs');
  node('scripts/readme.mjs');
  node('scripts/build.mjs', '--no-types');

  const { contributes } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8')) as {
    contributes: { configuration: { properties: Record<string, { properties?: Record<string, unknown> }> } };
  };
  expect(contributes.configuration.properties['threadwise.severity']?.properties).toHaveProperty('TW199');
  expect(readFileSync(join(copy, 'README.md'), 'utf8')).toMatch(
    /\| \[TW199\]\(media\/rules\/TW199\.md\) +\| written-at-all +\| hint +\| A shared variable is written\. +\| Leave it alone\. +\|/,
  );
  const lessons = JSON.parse(readFileSync(join(copy, 'dist/lessons.json'), 'utf8')) as {
    lessons: { slug: string; rules: string[] }[];
  };
  expect(lessons.lessons.find(({ slug }) => slug === 'race-conditions')?.rules).toContain('TW199');

  expect(node('dist/cli.js', 'rules')).toMatch(/TW199 +written-at-all +hint +A shared variable is written\./);
  expect(node('dist/cli.js', 'rule', 'written-at-all')).toContain('Any write of what threads share.');
  const sarif = JSON.parse(node('dist/cli.js', 'check', 'program', '--format', 'sarif', '--no-cache')) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; message: { text: string } }[] }];
  };
  expect(sarif.runs[0].tool.driver.rules.map(({ id }) => id)).toContain('TW199');
  const told = sarif.runs[0].results.filter(({ ruleId }) => ruleId === 'TW199' || ruleId === 'TW101');
  // In work() another rule says more of count, and is told in place of it.
  expect(told.map(({ ruleId, message }) => `${ruleId} ${message.text.split(' ')[0]}`)).toEqual([
    'TW199 count',
    'TW199 ready',
    'TW101 count',
    'TW199 ready',
  ]);
});
