/**
 * Writes into docs/coverage.md by how many cases each rule is tried: wrong ones, right ones that look like the mistake,
 * whole programs over several files, fixes, and stories that can be played. `--check` writes nothing, and fails where the
 * file is stale or a rule has too few. It runs the built library.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { cases, createEngine, findingsIn, rules } from './cases.mjs';

/** What each rule has at least, of wrong cases as of right ones; a third of them are whole programs. */
const LEAST = 8;
const LEAST_PROGRAMS = Math.ceil(LEAST / 3);

const page = fileURLToPath(new URL('../docs/coverage.md', import.meta.url));
const fixes = fileURLToPath(new URL('../test/fixes', import.meta.url));

const fixCases = (code) => (existsSync(`${fixes}/${code}`) ? readdirSync(`${fixes}/${code}`).length : 0);
const rows = new Map(
  rules.map(({ code, name, story }) => [
    code,
    { code, name, story, wrong: 0, wrongPrograms: 0, right: 0, rightPrograms: 0, played: 0, fixes: fixCases(code) },
  ]),
);

const engine = await createEngine();
for (const one of cases()) {
  const row = rows.get(one.rule);
  const mark = new RegExp(`# expect(-elsewhere)?:.*\\b${one.rule}\\b`);
  const kind = one.files.some(([, text]) => mark.test(text)) ? 'wrong' : 'right';
  row[kind]++;
  if (one.isFolder) row[`${kind}Programs`]++;
  if (kind === 'wrong' && findingsIn(engine, one).some(({ code, play }) => code === one.rule && play)) row.played++;
}
engine.dispose?.();

/** Stories of one thread alone leave nothing to choose, and some rules have none. */
const story = ({ story, played }) => (story === undefined ? '–' : played === 0 ? 'told' : `played in ${played}`);
const table = [...rows.values()].map(
  (row) =>
    `| ${row.code} | ${row.name} | ${row.wrong} | ${row.wrongPrograms} | ${row.right} | ${row.rightPrograms} | ${row.fixes || '–'} | ${story(row)} |`,
);
const text = await format(
  `# What each rule is tried by

The cases in \`test/rules\` and \`test/fixes\`: programs with the mistake, programs that look like it and are right, how many
of each are whole programs over several files, fixes, and whether the story of the mistake can be played. A rule has at
least ${LEAST} of each kind, ${LEAST_PROGRAMS} of them whole programs. Written by \`npm run coverage\`.

| | | wrong | programs | right | programs | fixes | story |
|---|---|--:|--:|--:|--:|--:|---|
${table.join('\n')}
`,
  { ...(await resolveConfig(page)), parser: 'markdown' },
);

/** Rules on waiting, locks and places where threads don't go: their mistakes are of two threads, or of what a thread may not do. */
const PLAYED = /^TW(217|30[23]|4\d\d|50\d)$/;
const short = [...rows.values()].filter(
  ({ code, wrong, wrongPrograms, right, rightPrograms, played }) =>
    Math.min(wrong, right) < LEAST ||
    Math.min(wrongPrograms, rightPrograms) < LEAST_PROGRAMS ||
    (PLAYED.test(code) && played === 0),
);
if (!process.argv.includes('--check')) writeFileSync(page, text);
else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) short.push({ code: 'docs/coverage.md is stale:' });
for (const { code } of short) console.error(`${code} has too few cases, or no story that can be played`);
if (short.length > 0) process.exitCode = 1;
