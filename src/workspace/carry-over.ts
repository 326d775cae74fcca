/** Findings of a text carried over to the next one, where an edit changed nothing but where things stand. */

import { withPlaces } from '../witness/machine/play.js';
import { lineAt } from '../facts/lines.js';
import type { Change } from '../program/quiet/quiet.js';
import type { Finding, Location } from '../rules/finding.js';
import { citing, linesCited, reworded, wordsOf } from './words.js';

/** What has to be replaced in one text to get the other: all between their common beginning and their common end. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const same = longest(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, oldEnd: before.length - same, newEnd: after.length - same };
}

/** How far two texts of a length are the same, where one call tells whether they are so in a range. */
function longest(length: number, isSame: (from: number, to: number) => boolean): number {
  let from = 0;
  // Whole ranges are compared far faster than one character after the other.
  for (let to = length; from < to;) {
    const middle = (from + to + 1) >> 1;
    if (isSame(from, middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** Everything a finding points at. */
const placesOf = (finding: Finding): readonly Location[] => [
  finding,
  ...finding.related,
  ...finding.witness,
  ...(finding.evidence?.steps ?? []),
  ...(finding.deadline ? [finding.deadline] : []),
  ...(finding.covers ? [finding.covers] : []),
];

/**
 * The numbers of the lines that the words of a finding cite, with what they are once the text of `path` has changed.
 * Undefined where that can't be told: a line of another file, or one on which nothing stands that the finding points at.
 */
export function citedLines(finding: Finding, path: string, change: Change, texts: LinesOf): Renumbering | undefined {
  const places = placesOf(finding);
  const renumbered = new Map<number, number>();
  if (texts.before.length === texts.after.length || !places.some((at) => at.path === path)) return renumbered;
  const words = wordsOf(finding);
  if (words.some((text) => /:\d/.test(text))) return undefined;
  const cited = words.flatMap(linesCited);
  if (cited.length === 0) return renumbered;
  for (const at of places) {
    if (at.path !== path) return undefined;
    const before = lineAt(texts.before, at.start) + 1;
    const after = lineAt(texts.after, moved(at.start, change)) + 1;
    if ((renumbered.get(before) ?? after) !== after) return undefined;
    renumbered.set(before, after);
  }
  return cited.every((line) => renumbered.has(line)) ? renumbered : undefined;
}

/** Where lines start, in a text before and after a change. */
interface LinesOf {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** 1-based line numbers as they were → as they are. */
type Renumbering = ReadonlyMap<number, number>;

const moved = (offset: number, { oldEnd, newEnd }: Change): number =>
  offset >= oldEnd ? offset + newEnd - oldEnd : offset;

/** Whether what was replaced, and what takes its place, are lines above what begins where they end. */
export const isAboveRest = (before: string, after: string, { start, oldEnd, newEnd }: Change): boolean =>
  [before.slice(start, oldEnd), after.slice(start, newEnd)].every((part) => part === '' || /[\n\r][ \t]*$/.test(part));

/**
 * Whether something that a finding points at begins or ends where the text was changed, unless all of that is above it, or
 * begins at one of `edges`.
 */
export const isTouched = (
  finding: Finding,
  path: string,
  { start, oldEnd }: Change,
  { edges, isAbove }: { readonly edges: ReadonlySet<number>; readonly isAbove: boolean },
): boolean =>
  placesOf(finding).some(
    (at) =>
      at.path === path &&
      (edges.has(at.start) ||
        (at.end >= start &&
          (at.start < oldEnd || (at.start === oldEnd && !isAbove)) &&
          !(at.start < start && at.end > oldEnd))),
  );

/** The finding with its places and the lines it cites where the text of `path` stands now; none of them is touched. */
export function carriedOver(finding: Finding, path: string, change: Change, lines: Renumbering): Finding {
  const move = <T extends Location>(at: T): T =>
    at.path === path ? { ...at, start: moved(at.start, change), end: moved(at.end, change) } : at;
  const { deadline, covers, evidence, play } = finding;
  const moving: Finding = {
    ...move(finding),
    ...(deadline && { deadline: move(deadline) }),
    ...(covers && { covers: move(covers) }),
    related: finding.related.map(move),
    witness: finding.witness.map(move),
    ...(play && { play: withPlaces(play, move) }),
    ...(evidence && { evidence: { ...evidence, steps: evidence.steps.map(move) } }),
  };
  if (lines.size === 0) return moving;
  return reworded(moving, (text) => citing(text, (line) => `line ${lines.get(line) ?? line}`));
}
