/** Applies fixes to every finding that has one, until nothing more can be mended. */

import type { Finding } from '../rules/finding.js';
import type { AnalysisSession } from './api.js';
import { applyAtOnce } from './edits.js';

export interface FixAllOptions {
  /** Also fixes that may change what the program means. */
  readonly unsafe: boolean;
  /** The findings to mend; all by default. */
  readonly wanted?: (finding: Finding) => boolean;
  /** Rules whose hints are mended, too; what is no more than worth knowing is left alone by default. */
  readonly hints?: readonly string[];
}

export interface FixAllResult {
  /** Files whose text changed; the session holds the new texts. */
  readonly changed: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  /** Number of wanted findings that were there before and are gone; what came in the place of one takes nothing off. */
  readonly fixed: number;
}

/** Fixes may make room for other fixes, but never for long. */
const MAX_FIXES = 2000;

/** A finding by what it says, wherever it has moved. */
const identity = ({ code, path, message, data }: Finding): string =>
  JSON.stringify([code, path, message, data['function'] ?? '']);

/** How many of some findings are not among others; lines in what they say may have moved. */
function countGone(before: readonly Finding[], after: readonly Finding[]): number {
  const unmoved = (finding: Finding): string =>
    identity({ ...finding, message: finding.message.replaceAll(/\bline \d+/g, 'line') });
  const left = new Map<string, number>();
  for (const one of after.map(unmoved)) left.set(one, (left.get(one) ?? 0) + 1);
  return before.map(unmoved).filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}

/**
 * Mends what can be mended, in the session only; the caller writes the files. One fix after the other: each has been
 * tried on the text as it then is, and not beside others that may take away what it builds on.
 */
export function fixAll(session: AnalysisSession, options: FixAllOptions): FixAllResult {
  const before = new Map<string, string>();
  const isWanted = (finding: Finding): boolean =>
    (finding.severity !== 'hint' || options.hints?.includes(finding.code) === true) &&
    (options.wanted?.(finding) ?? true);
  const first = session.check().findings.filter(isWanted);
  /** Findings that had no fix in the text of their file: they are not asked again before others are through. */
  const hopeless = new Set<string>();
  for (let fixes = 0, again = false; fixes < MAX_FIXES;) {
    const applied = session
      .check()
      .findings.filter((finding) => isWanted(finding) && !hopeless.has(identity(finding)))
      .some((finding) => {
        if (apply(session, finding, options.unsafe, before)) return true;
        hopeless.add(identity(finding));
        return false;
      });
    if (applied) {
      fixes++;
      again = true;
    } else if (again) {
      // What was mended may have made room for the rest.
      again = false;
      hopeless.clear();
    } else break;
  }
  const changed = new Map<string, { before: string; after: string }>();
  for (const [path, text] of before) {
    const after = session.text(path);
    if (after !== undefined && after !== text) changed.set(path, { before: text, after });
  }
  return { changed, fixed: countGone(first, session.check().findings) };
}

/** Applies the first fix of a finding that may be applied; answers whether it left fewer findings. */
function apply(session: AnalysisSession, finding: Finding, unsafe: boolean, before: Map<string, string>): boolean {
  const fix = session.fixes(finding).find((candidate) => candidate.safe || unsafe);
  if (fix === undefined) return false;
  // Hints are what may be left of a warning: what heals it here is what was offered for it.
  const told = (): readonly Finding[] =>
    session.check().findings.filter(({ severity }) => finding.severity === 'hint' || severity !== 'hint');
  const left = told().length;
  const texts = new Map<string, { readonly old: string; readonly text: string }>();
  for (const path of new Set(fix.edits.map((edit) => edit.path))) {
    const old = session.text(path);
    const edits = fix.edits.filter((edit) => edit.path === path);
    const text = old === undefined ? undefined : applyAtOnce(old, edits);
    if (old === undefined || text === undefined) return false;
    texts.set(path, { old, text });
  }
  for (const [path, { text }] of texts) session.setFile(path, text);
  const now = told();
  // A milder finding may stand in its place; the same one again would be mended for ever.
  const helped = now.length < left || (now.length === left && !now.some((one) => identity(one) === identity(finding)));
  for (const [path, { old }] of texts) {
    if (!helped) session.setFile(path, old);
    else if (!before.has(path)) before.set(path, old);
  }
  return helped;
}
