/** The tables of `docs/precision.md`, from the record. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tally } from './compare.mjs';
import { readLines, readRecord } from './record.mjs';

const sum = (counts) =>
  counts.reduce(
    (total, count) => ({
      right: total.right + count.right,
      wrong: total.wrong + count.wrong,
      arguable: total.arguable + count.arguable,
    }),
    { right: 0, wrong: 0, arguable: 0 },
  );

/** Right of all that are right or wrong: what is arguable speaks neither for nor against. */
const share = ({ right, wrong }) => (right + wrong === 0 ? '–' : `${Math.round((100 * right) / (right + wrong))} %`);

const cells = (count) => [count.right, count.wrong, count.arguable, share(count)];

const table = (head, rows) =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

const HEAD = ['right', 'wrong', 'arguable', 'right of judged'];

function counted(name, rows, keyOf) {
  const counts = tally(rows, keyOf);
  const total = ['**all**', ...cells(sum([...counts.values()]))];
  return table([name, ...HEAD], [...[...counts].map(([key, count]) => [key, ...cells(count)]), total]);
}

/** Verdicts by rule, by severity and confidence, and by repository. Repositories without a finding are named too. */
export function precisionTables(rows, repositories) {
  const silent = repositories.filter(({ repository }) => !rows.some(({ source }) => source === repository));
  const commits = table(
    ['repository', 'commit'],
    repositories.map(({ repository, commit }) => [repository, `\`${commit.slice(0, 12)}\``]),
  );
  return [
    '### By rule',
    counted('rule', rows, ({ rule }) => rule),
    '### By severity and confidence',
    counted('severity, confidence', rows, ({ severity, confidence }) => `${severity}, ${confidence}`),
    '### By repository',
    counted('repository', rows, ({ source }) => source),
    silent.length === 0 ? '' : `No finding at all: ${silent.map(({ repository }) => repository).join(', ')}.`,
    '### What was checked',
    commits,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const counts = (fixes) => {
  const found = fixes.filter(({ before }) => before === 'yes');
  const silent = found.filter(({ after }) => after === 'no');
  return `${fixes.length} fixes: ${found.length} bugs are reported before the fix, and ${silent.length} of them no longer after it.`;
};

const fixTable = (fixes) =>
  table(
    ['repository', 'fix', 'place', 'rule', 'before', 'after', 'why'],
    fixes.map((fix) => [
      fix.repository,
      `\`${fix.commit.slice(0, 10)}\``,
      `${fix.path}:${fix.line}`,
      fix.rule,
      fix.before,
      fix.after,
      fix.reason,
    ]),
  );

/** Each real fix: whether its bug is reported before it and silent after it, and why not. */
export function recallTables(fixes) {
  const expected = fixes.filter((fix) => fix.expected);
  const beyond = fixes.filter((fix) => !fix.expected);
  return [
    '### Bugs that the rules mean to find',
    counts(expected),
    fixTable(expected),
    '### Bugs beyond the rules',
    'Nothing in these repositories shows the second thread, or no rule speaks of the mistake. They are here so that the list is honest.',
    counts(beyond),
    fixTable(beyond),
  ].join('\n\n');
}

/** The page with its tables as the record has them now. Each stands between two comments that name it. */
export function filledPage(root) {
  const page = readFileSync(join(root, 'docs/precision.md'), 'utf8');
  const rows = readRecord(join(root, 'corpus/findings.jsonl'));
  const parts = {
    precision: precisionTables(rows, readLines(join(root, 'corpus/repositories.jsonl'))),
    recall: recallTables(readLines(join(root, 'corpus/recall.jsonl'))),
  };
  return Object.entries(parts).reduce((text, [name, content]) => {
    const [from, to] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const start = text.indexOf(from);
    const end = text.indexOf(to);
    if (start < 0 || end < start) throw new Error(`docs/precision.md has no place for ${name}.`);
    return `${text.slice(0, start + from.length)}\n\n${content}\n\n${text.slice(end)}`;
  }, page);
}

/** Writes the tables into the page. */
export function writeTables(root) {
  writeFileSync(join(root, 'docs/precision.md'), filledPage(root));
  return 0;
}
