/** Findings of a text carried over to the next one, where an edit changed nothing but where things stand. */

import type { Change } from '../program/quiet.js';
import type { Finding, Location } from '../rules/finding.js';

/** What has to be replaced in one text to get the other: all between their common beginning and their common end. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++;
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** Everything a finding points at. */
const placesOf = (finding: Finding): readonly Location[] => [
  finding,
  ...finding.related,
  ...finding.witness,
  ...(finding.evidence?.steps ?? []),
];

/** Whether a finding that has to do with the file says a line by its number, which moves when lines come or go. */
export function citesLines(finding: Finding, path: string): boolean {
  const { message, related, evidence } = finding;
  const texts = [message, ...related.map((one) => one.message), ...(evidence?.steps ?? []).map(({ what }) => what)];
  return texts.some((text) => /(\bline |:)\d/.test(text)) && placesOf(finding).some((at) => at.path === path);
}

/** Whether something that a finding points at begins or ends where the text was changed, or begins at one of `edges`. */
export const isTouched = (
  finding: Finding,
  path: string,
  { start, oldEnd }: Change,
  edges: ReadonlySet<number>,
): boolean =>
  placesOf(finding).some(
    (at) =>
      at.path === path &&
      (edges.has(at.start) || (at.end >= start && at.start <= oldEnd && !(at.start < start && at.end > oldEnd))),
  );

/** The finding with its places in the file at `path` where the text stands now; none of them is touched. */
export function carriedOver(finding: Finding, path: string, { oldEnd, newEnd }: Change): Finding {
  const moved = (offset: number): number => (offset >= oldEnd ? offset + newEnd - oldEnd : offset);
  const move = <T extends Location>(at: T): T =>
    at.path === path ? { ...at, start: moved(at.start), end: moved(at.end) } : at;
  const { evidence } = finding;
  return {
    ...move(finding),
    related: finding.related.map(move),
    witness: finding.witness.map(move),
    ...(evidence && { evidence: { ...evidence, steps: evidence.steps.map(move) } }),
  };
}
