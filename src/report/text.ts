/** Findings for people at a terminal. */

import { SEVERITIES, type Finding, type Severity } from '../rules/finding.js';
import type { FileProblem } from '../workspace/api.js';
import { isUnread } from '../workspace/partly.js';
import { LinesByPath, type JsonLocation, type ReportInput } from './report.js';
import type { Range } from './positions.js';

/** Paints text; the identity where there is no terminal. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green', text: string) => string;

const colours = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'dim' } as const;

/** Longer lines are shown around the place that matters. */
const maxWidth = 110;

/** All findings, each with its own line, the other threads' lines and the fix; then the files that failed, then a sum. */
export function textReport(input: ReportInput, paint: Paint): string {
  const lines = new LinesByPath(input);
  const blocks = input.findings.map((finding) => block(finding, input, lines, paint));
  const partly = input.errors.map((problem) => partlyRead(problem, lines, paint));
  const unread = input.errors
    .filter(isUnread)
    .map(({ path, message }) => `${paint('bold', printable(input.display(path)))}: ${printable(message)}\n`);
  return [...blocks.map((text) => `${text}\n`), ...partly, ...unread, summary(input, paint)].join('');
}

/** Where a file stops being understood; nothing for the others. */
function partlyRead({ path, message, at }: FileProblem, lines: LinesByPath, paint: Paint): string {
  if (!at) return '';
  const location = { path, ...at };
  const shown = lines.locate(location);
  const place = paint('bold', placeOf(shown));
  const mark = (text: string): string => paint('cyan', text);
  const gutter = String(shown.range.start.line).length;
  const source = excerpt(lines.lineOf(location), shown.range, gutter, mark, paint);
  return [`${place} ${paint('cyan', 'information')}`, ...wrapped(message, '  '), ...source, '\n'].join('\n');
}

function block(finding: Finding, input: ReportInput, lines: LinesByPath, paint: Paint): string {
  const own = lines.locate(finding);
  const colour = colours[finding.severity];
  const place = paint('bold', placeOf(own));
  const rule = `${paint(colour, finding.severity)} ${paint('bold', finding.code)} ${paint('dim', finding.name)}`;
  const [headline, rest] = parted(printable(finding.message));
  const out = [`${place} ${rule}`, ...wrapped(headline, '  ').map((text) => paint('bold', text))];
  if (rest !== '') out.push(...wrapped(rest, '  '));
  const others = finding.related.map((related) => ({ related, shown: lines.locate(related) }));
  const gutter = String(
    Math.max(...[own, ...others.map(({ shown }) => shown)].map(({ range }) => range.start.line)),
  ).length;
  out.push(...excerpt(lines.lineOf(finding), own.range, gutter, (text) => paint(colour, text), paint));
  for (const { related, shown } of others) {
    out.push(`  ${whereFrom(own, shown)}: ${printable(related.message)}`);
    out.push(...excerpt(lines.lineOf(related), shown.range, gutter, (text) => paint('dim', text), paint));
  }
  const fix = input.fixes(finding)[0];
  if (fix) out.push(`  ${paint('green', 'fix')}: ${printable(fix.title)}${fix.safe ? '' : ' (needs a look)'}`);
  return `${out.join('\n')}\n`;
}

/** `app.py:3:5`, or `app.ipynb:cell 2:3:5`. */
function placeOf({ path, cell, range }: JsonLocation): string {
  const file = printable(path) + (cell === undefined ? '' : `:cell ${cell}`);
  return `${file}:${range.start.line}:${range.start.column}`;
}

/** Another place as seen from a finding, no longer than it must be. */
function whereFrom(own: JsonLocation, { path, cell, range }: JsonLocation): string {
  const { line } = range.start;
  if (path !== own.path) return `${printable(path)}${cell === undefined ? '' : `:cell ${cell}`}:${line}`;
  return cell === own.cell ? `line ${line}` : `cell ${cell}, line ${line}`;
}

/** The first sentence of a message, and what comes after it. */
function parted(message: string): readonly [headline: string, rest: string] {
  const end = message.indexOf('. ');
  return end < 0 ? [message, ''] : [message.slice(0, end + 1), message.slice(end + 2)];
}

/** A message in lines of at most `maxWidth` characters, each after `indent`. */
function wrapped(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > maxWidth) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

/** A source line with its number, and a mark below the range. */
function excerpt(
  line: string,
  range: Range,
  gutter: number,
  mark: (text: string) => string,
  paint: Paint,
): readonly string[] {
  const points = [...line.replace(/\t/g, ' ')];
  const start = range.start.column - 1;
  const end = range.end.line === range.start.line ? range.end.column - 1 : points.length;
  const from = start > maxWidth - 20 ? start - 20 : 0;
  const to = Math.min(points.length, from + maxWidth);
  const bar = paint('dim', '|');
  const shown = points.slice(from, to);
  // What is left out shows as such.
  if (from > 0) shown[0] = '…';
  if (to < points.length) shown[shown.length - 1] = '…';
  const text = printable(shown.join('')).trimEnd();
  const carets = '^'.repeat(Math.max(1, Math.min(end, to) - start));
  const numbered = String(range.start.line).padStart(gutter);
  return [
    `    ${paint('dim', numbered)} ${bar} ${text}`,
    `    ${' '.repeat(gutter)} ${bar} ${' '.repeat(start - from)}${mark(carets)}`,
  ];
}

/** Text of analysed files may hold control characters, which must not reach the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function summary(input: ReportInput, paint: Paint): string {
  const problems = input.errors.filter(isUnread);
  const partly = input.errors.length - problems.length;
  const folders = problems.filter(({ path }) => path.endsWith('/')).length;
  const unread = problems.length - folders;
  const failed = [
    unread > 0 ? ` ${counted(unread, 'file')} could not be checked.` : '',
    folders > 0 ? ` ${counted(folders, 'folder')} could not be read.` : '',
    partly > 0 ? ` ${counted(partly, 'file')} could be checked in part only.` : '',
  ].join('');
  if (input.files <= unread) return `Nothing was checked.${failed}\n`;
  const files = `in ${counted(input.files - unread, 'file')}`;
  // Green is for what was looked at in full.
  const colour = failed === '' ? 'green' : 'cyan';
  if (input.findings.length === 0) return `${paint(colour, 'No threading mistakes found')} ${files}.${failed}\n`;
  const parts = SEVERITIES.map(
    (severity) => [severity, input.findings.filter((f) => f.severity === severity).length] as const,
  )
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => counted(count, nouns[severity]));
  return `${counted(input.findings.length, 'finding')} ${files}: ${parts.join(', ')}.${failed}\n`;
}

const nouns: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'hint',
};

/** How often each rule fired, the most frequent first. */
export function statistics(findings: readonly Finding[], paint: Paint): string {
  const counts = new Map<string, number>();
  for (const { code, name } of findings) counts.set(`${code} ${name}`, (counts.get(`${code} ${name}`) ?? 0) + 1);
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const width = String(rows[0]?.[1] ?? 0).length;
  return rows.map(([rule, count]) => `${paint('bold', String(count).padStart(width))}  ${rule}\n`).join('');
}
