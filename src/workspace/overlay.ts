/**
 * What is shown of a file that is edited while a check of everything is under way: its last findings, moved along with
 * the text, with what a quick look at the file and its neighbours says of the edits.
 */

import type { Finding, Location } from '../rules/finding.js';
import type { DocumentEdit, ThreadMap } from './api.js';

/** A span after edits, each in offsets of the text just before it; undefined where an edit changed what is in it. */
export function movedSpan<T extends { readonly start: number; readonly end: number }>(
  span: T,
  edits: readonly DocumentEdit[],
): T | undefined {
  let { start, end } = span;
  for (const edit of edits) {
    const shift = edit.newText.length - (edit.end - edit.start);
    if (edit.end <= start && !(edit.end === start && edit.start === start && start === end)) {
      start += shift;
      end += shift;
    } else if (edit.start < end) return undefined;
  }
  return { ...span, start, end };
}

/** A finding of `path` where its text stands after edits; places that were changed themselves are left out. */
function movedFinding(finding: Finding, path: string, edits: readonly DocumentEdit[]): Finding | undefined {
  if (edits.length === 0) return finding;
  const move = <T extends Location>(at: T): T | undefined => (at.path === path ? movedSpan(at, edits) : at);
  const moved = move(finding);
  if (!moved) return undefined;
  const related = finding.related.flatMap((at) => move(at) ?? []);
  const witness = finding.witness.flatMap((at) => move(at) ?? []);
  // A story with a step missing is no story.
  return { ...moved, related, witness: witness.length === finding.witness.length ? witness : [] };
}

const keyOf = ({ code, start }: Finding): string => `${code} ${start}`;

/** The findings of `path` that a check of everything told, brought up to date by what a quick look saw change. */
export function overlaid(
  path: string,
  told: readonly Finding[],
  glimpsed: { readonly then: readonly Finding[]; readonly now: readonly Finding[] },
  edits: readonly DocumentEdit[],
): readonly Finding[] {
  if (edits.length === 0) return told;
  const before = new Set(glimpsed.then.flatMap((finding) => movedFinding(finding, path, edits) ?? []).map(keyOf));
  const now = new Set(glimpsed.now.map(keyOf));
  const kept = told.flatMap((finding) => {
    const moved = movedFinding(finding, path, edits);
    return moved && (now.has(keyOf(moved)) || !before.has(keyOf(moved))) ? [moved] : [];
  });
  const known = new Set(kept.map(keyOf));
  const fresh = glimpsed.now.filter((finding) => !before.has(keyOf(finding)) && !known.has(keyOf(finding)));
  return [...kept, ...fresh].sort((a, b) => a.start - b.start);
}

/** The map that knows more. */
export function richer(one: ThreadMap | undefined, other: ThreadMap): ThreadMap {
  const size = ({ threads, shared }: ThreadMap): number => threads.length + shared.length;
  return one && size(one) > size(other) ? one : other;
}
