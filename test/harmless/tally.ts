/** The figures: for each rule, how many programs ran with its fixes, and what came of it. */

import type { Outcome, Trial } from './trying.js';

export interface Row {
  readonly rule: string;
  readonly programs: number;
  /** Different changed programs. */
  readonly fixes: number;
  readonly safe: number;
  /** Changed programs that lost something on some Python. */
  readonly harmed: number;
  /** Those of them whose fix is called safe. */
  readonly harmedBySafe: number;
  /** Changed programs that only did what their fix says they may. */
  readonly announced: number;
}

const isHarm = ({ troubles, announced }: Outcome): boolean => troubles.length > 0 && !announced;

/** The outcomes that did harm. */
export const harmsIn = (trials: readonly Trial[]): readonly Outcome[] =>
  trials.flatMap(({ outcomes }) => outcomes).filter(isHarm);

/** One row for each rule, in order, with the command line's ways of applying all at the end. */
export function tally(trials: readonly Trial[]): readonly Row[] {
  const all = trials.flatMap(({ outcomes }) => outcomes);
  const rules = [...new Set(all.flatMap(({ changed }) => changed.rules))].sort(
    (a, b) => Number(a.startsWith('-')) - Number(b.startsWith('-')) || (a < b ? -1 : 1),
  );
  return rules.map((rule) => {
    const own = all.filter(({ changed }) => changed.rules.includes(rule));
    const count = (some: readonly Outcome[]): number => new Set(some.map(({ changed }) => changed)).size;
    const harmed = own.filter(isHarm);
    return {
      rule,
      programs: new Set(own.map(({ program }) => program)).size,
      fixes: count(own),
      safe: count(own.filter(({ changed }) => changed.safe)),
      harmed: count(harmed),
      harmedBySafe: count(harmed.filter(({ changed }) => changed.safe)),
      announced: count(own.filter(({ announced }) => announced)),
    };
  });
}

/** The rows as a table in Markdown. */
export function asTable(rows: readonly Row[]): string {
  const head = ['rule', 'programs', 'fixes', 'of these safe', 'harmed', 'by a safe fix', 'as the fix says'];
  const lines = rows.map((row) => [
    row.rule,
    row.programs,
    row.fixes,
    row.safe,
    row.harmed,
    row.harmedBySafe,
    row.announced,
  ]);
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
