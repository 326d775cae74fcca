/** Applies `# threadwise: ignore[...]` and `ignore-file`, and reports those that are good for nothing (TW001). */

import type { Directive, FileFacts, Span } from '../facts/ir.js';
import { lineAt } from '../facts/lines.js';
import type { Finding, RuleMeta } from '../rules/finding.js';
import type { AnalysisOptions } from './api.js';
import { codesOf } from './catalogue.js';
import { didYouMean } from './nearest.js';
import { enabled } from './options.js';
import { statementLines } from './lines.js';

/** `ignore-file` speaks for the file only within this many lines from the top, where a reader looks for it. */
const ignoreFileLines = 20;

/** What a comment may say behind `threadwise:`. */
const WORDS = ['ignore', 'ignore-file'] as const;

type Ignore = Extract<Directive, { kind: 'ignore' | 'ignore-file' }>;

interface Suppression {
  readonly directive: Ignore;
  readonly line: number;
  /** Codes that each written selector stands for; no selectors at all means every code. */
  readonly selectors: readonly { readonly text: string; readonly codes: readonly string[] }[];
  /** Selectors that silenced a finding; -1 stands for an ignore without selectors. */
  readonly used: Set<number>;
}

/** A comment, or a part of one, that is good for nothing. */
interface Idle {
  readonly at: Span;
  readonly message: string;
  /** The selectors that silence nothing, with commas. */
  readonly codes: string;
}

function suppressionsOf(facts: FileFacts, rules: readonly RuleMeta[]): Suppression[] {
  const found: Suppression[] = [];
  for (const directive of facts.directives) {
    if (directive.kind !== 'ignore' && directive.kind !== 'ignore-file') continue;
    const selectors = directive.codes.map((text) => ({ text, codes: codesOf(text, rules) }));
    found.push({ directive, line: lineAt(facts.lineStarts, directive.start), selectors, used: new Set() });
  }
  return found;
}

/** Marks what in `suppression` silences `code`, and says whether anything does. */
function silences(suppression: Suppression, code: string): boolean {
  if (suppression.selectors.length === 0) {
    // An ignore of everything must not hide that it is itself of no use.
    if (code === 'TW001' && suppression.directive.kind === 'ignore') return false;
    suppression.used.add(-1);
    return true;
  }
  let any = false;
  suppression.selectors.forEach((selector, index) => {
    if (!selector.codes.includes(code)) return;
    suppression.used.add(index);
    any = true;
  });
  return any;
}

function reaches(suppression: Suppression, lines: ReadonlySet<number>): boolean {
  if (suppression.directive.kind === 'ignore-file') return suppression.line < ignoreFileLines;
  return lines.has(suppression.line);
}

/** The findings of one file that no comment silences, with TW001 for comments that silence nothing. */
export function applySuppressions(
  facts: FileFacts,
  findings: readonly Finding[],
  rules: readonly RuleMeta[],
  options: AnalysisOptions,
): readonly Finding[] {
  if (facts.directives.length === 0) return findings;
  const suppressions = suppressionsOf(facts, rules);
  const silenced = (finding: Finding): boolean => {
    const lines = new Set([lineAt(facts.lineStarts, finding.start), ...statementLines(facts, finding.start)]);
    // Every comment that reaches the finding counts as used, so that no two of them have to guess who did it.
    return suppressions.filter((s) => reaches(s, lines) && silences(s, finding.code)).length > 0;
  };
  const kept = findings.filter((finding) => !silenced(finding));
  const meta = rules.find((rule) => rule.code === 'TW001');
  if (!meta || !enabled(meta.code, options)) return kept;
  const severity = options.severity[meta.code] ?? meta.severity;
  const idle = [
    ...suppressions.flatMap((suppression) => idleOf(suppression, rules, options)),
    ...facts.directives.flatMap((one) => (one.kind === 'unknown' ? [unknownWord(one, one.word)] : [])),
  ];
  const found = idle.map(({ at, message, codes }): Finding => ({
    path: facts.path,
    start: at.start,
    end: at.end,
    code: meta.code,
    name: meta.name,
    severity,
    confidence: 'high',
    message,
    related: [],
    witness: [],
    verdict: meta.verdict,
    lesson: meta.lesson,
    data: { codes },
  }));
  return [...kept, ...found.filter((finding) => !silenced(finding))];
}

/** `# threadwise: disable[TW101]` */
const unknownWord = (at: Span, word: string): Idle => ({
  at,
  message: `Unknown word "${word}" after "threadwise:".${didYouMean(word, WORDS) || ` Write "${WORDS.join('" or "')}".`}`,
  codes: '',
});

/** What a comment has that silences nothing, in the words of the message. */
function idleParts(
  suppression: Suppression,
  rules: readonly RuleMeta[],
  options: AnalysisOptions,
): { readonly idle: readonly number[]; readonly message: string } | undefined {
  const { directive, selectors, used } = suppression;
  const unknown = selectors.findIndex((selector) => selector.codes.length === 0);
  const unknownText = selectors[unknown]?.text;
  if (unknownText !== undefined) {
    const names = rules.flatMap((rule) => [rule.code, rule.name]);
    return { idle: [unknown], message: `Unknown rule "${unknownText}" in an ignore.${didYouMean(unknownText, names)}` };
  }
  if (directive.kind === 'ignore-file') {
    if (suppression.line < ignoreFileLines) return undefined;
    const message = `This ignore-file has no effect: it must stand in the first ${ignoreFileLines} lines.`;
    return { idle: selectors.map((_, index) => index), message };
  }
  if (selectors.length === 0) {
    // With some rules switched off, nobody knows what a bare ignore would silence in a full run.
    const all = options.select.length === 0 && options.ignore.length === 0;
    return all && used.size === 0 ? { idle: [], message: 'This ignore silences nothing; remove it.' } : undefined;
  }
  const idle = selectors.flatMap((selector, index) =>
    !used.has(index) && selector.codes.every((code) => enabled(code, options) && code !== 'TW001') ? [index] : [],
  );
  if (idle.length === 0) return undefined;
  const names = idle.map((index) => selectors[index]?.text).join(', ');
  const rest = idle.length === selectors.length ? 'remove the comment' : `take ${names} out of the comment`;
  return { idle, message: `There is nothing to ignore for ${names} here; ${rest}.` };
}

function idleOf(suppression: Suppression, rules: readonly RuleMeta[], options: AnalysisOptions): readonly Idle[] {
  const parts = idleParts(suppression, rules, options);
  if (!parts) return [];
  const { directive, selectors } = suppression;
  const first = parts.idle[0];
  const whole = parts.idle.length === selectors.length || first === undefined;
  const at = (whole ? undefined : directive.codeSpans[first]) ?? directive;
  return [{ at, message: parts.message, codes: parts.idle.map((index) => selectors[index]?.text).join(',') }];
}
