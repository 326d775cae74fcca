/**
 * Writes the table of rules into the README, from the rules' meta. With `--check` it writes nothing and fails where
 * the table is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadRules } from './generate.mjs';

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'README.md');
const marks = /(<!-- rules: [^>]* -->\n)[\s\S]*?(<!-- end of rules -->)/;

const groups = [
  ['TW1', 'Shared data'],
  ['TW2', 'Lives of threads'],
  ['TW3', 'Work that does not suit threads'],
  ['TW4', 'Locks'],
  ['TW5', 'Places where threads do not go'],
  ['TW6', 'Declared guards'],
  ['TW0', 'Comments that speak to Threadwise'],
];

const cell = (text) => text.replaceAll('|', '\\|');

/** The tables, one for each group of rules. */
export function tablesOf(rules) {
  return groups
    .map(([prefix, title]) => [title, rules.filter(({ code }) => code.startsWith(prefix))])
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => {
      const rows = members.map(
        ({ code, name, severity, summary, fix = '' }) =>
          `| [${code}](media/rules/${code}.md) | ${name} | ${severity} | ${cell(summary)} | ${cell(fix)} |`,
      );
      return `**${title}**\n\n| Code | Name | Severity | Finds | Quick fix |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
    })
    .join('\n');
}

/** The README as it is and as it should be. */
export async function readme() {
  const current = await readFile(file, 'utf8');
  if (!marks.test(current)) throw new Error('README.md has no place for the table of rules');
  const tables = tablesOf(await loadRules());
  return { current, wanted: current.replace(marks, (_, begin, end) => `${begin}\n${tables}\n${end}`) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { current, wanted } = await readme();
  if (current === wanted) console.log('README.md is up to date');
  else if (process.argv.includes('--check')) {
    console.error('README.md is stale: run `node scripts/readme.mjs`');
    process.exitCode = 1;
  } else {
    await writeFile(file, wanted);
    console.log('README.md written');
  }
}
