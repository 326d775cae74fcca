/** Applies fixes to every finding that has one, until nothing more can be mended. */

import type { Finding, Fix, TextEdit } from '../rules/finding.js';
import type { AnalysisSession } from './api.js';
import { applyAtOnce } from './edits.js';

export interface FixAllOptions {
  /** Also fixes that may change what the program means. */
  readonly unsafe: boolean;
  /** The findings to mend; all by default. */
  readonly wanted?: (finding: Finding) => boolean;
}

export interface FixAllResult {
  /** Files whose text changed; the session holds the new texts. */
  readonly changed: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  /** Number of findings that were there before and are gone. */
  readonly fixed: number;
}

/** Fixes may make room for other fixes, but never for long. */
const maxRounds = 50;

function touches(a: TextEdit, b: TextEdit): boolean {
  // Two insertions at one place would come out in an order that nobody chose.
  return a.path === b.path && a.start <= b.end && b.start <= a.end;
}

/** One fix for each finding that has one, as many as fit beside each other. */
function choose(session: AnalysisSession, options: FixAllOptions): readonly Fix[] {
  const chosen: Fix[] = [];
  for (const finding of session.check().findings) {
    if (options.wanted && !options.wanted(finding)) continue;
    const fix = session.fixes(finding).find((candidate) => candidate.safe || options.unsafe);
    const free = fix?.edits.every((edit) => !chosen.some((other) => other.edits.some((e) => touches(e, edit))));
    if (fix && free) chosen.push(fix);
  }
  return chosen;
}

/** Mends what can be mended, in the session only; the caller writes the files. */
export function fixAll(session: AnalysisSession, options: FixAllOptions): FixAllResult {
  const before = new Map<string, string>();
  const count = session.check().findings.length;
  for (let round = 0; round < maxRounds; round++) {
    const edits = choose(session, options).flatMap((fix) => fix.edits);
    if (edits.length === 0) break;
    const left = session.check().findings.length;
    const undo = new Map<string, string>();
    for (const path of new Set(edits.map((edit) => edit.path))) {
      const old = session.text(path);
      const text =
        old === undefined
          ? undefined
          : applyAtOnce(
              old,
              edits.filter((edit) => edit.path === path),
            );
      if (old === undefined || text === undefined) continue;
      undo.set(path, old);
      if (!before.has(path)) before.set(path, old);
      session.setFile(path, text);
    }
    if (session.check().findings.length < left) continue;
    // Together the fixes brought nothing: take them back, or they would go on for ever.
    for (const [path, text] of undo) session.setFile(path, text);
    break;
  }
  const changed = new Map<string, { before: string; after: string }>();
  for (const [path, text] of before) {
    const after = session.text(path);
    if (after !== undefined && after !== text) changed.set(path, { before: text, after });
  }
  return { changed, fixed: Math.max(0, count - session.check().findings.length) };
}
