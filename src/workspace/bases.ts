/** Analyses kept to save others: where an edit says nothing to the program, what one of them found still stands. */

import type { FileFacts } from '../facts/ir.js';
import { edgesLost } from '../program/quiet/quiet.js';
import type { Finding } from '../rules/finding.js';
import type { Analysis } from './analysis.js';
import { carriedOver, changeBetween, citedLines, isAboveRest, isTouched } from './carry-over.js';

/** What was analysed once, and the texts then. */
export interface AnalysedBase {
  readonly facts: readonly FileFacts[];
  readonly texts: readonly string[];
  readonly result: Analysis;
}

/**
 * What is typed often leads back to what was there before: a bracket is closed, a word deleted, a change undone. So a
 * few analyses are kept, where they are not large.
 */
const KEPT_BASES = 3;
/** Characters of source up to which a program counts as small. */
const SMALL_PROGRAM = 200_000;

/** Whether several analyses of a program may be kept. */
export const isSmall = (facts: readonly FileFacts[]): boolean =>
  facts.reduce((sum, { length }) => sum + length, 0) <= SMALL_PROGRAM;

/** The bases to keep, the one that the findings at hand come from first. */
export function keptBases(base: AnalysedBase, earlier: readonly AnalysedBase[]): readonly AnalysedBase[] {
  return [base, ...earlier.filter((other) => other !== base)].slice(0, isSmall(base.facts) ? KEPT_BASES : 1);
}

/** The findings of the first base that still holds, moved along with the text. */
export function carriedFrom(
  bases: readonly AnalysedBase[],
  facts: readonly FileFacts[],
  textOf: (file: FileFacts) => string,
): { readonly base: AnalysedBase; readonly findings: readonly Finding[] } | undefined {
  for (const base of bases) {
    const findings = findingsFrom(base, facts, textOf);
    if (findings !== undefined) return { base, findings };
  }
  return undefined;
}

/**
 * The findings of a base, where the files edited since say the same to the program as before. A large program takes
 * seconds to analyse; this takes as long as comparing the facts of those files.
 */
function findingsFrom(
  { facts: before, texts, result }: AnalysedBase,
  facts: readonly FileFacts[],
  textOf: (file: FileFacts) => string,
): readonly Finding[] | undefined {
  if (before.length !== facts.length) return undefined;
  let { findings } = result;
  for (const [index, now] of facts.entries()) {
    const old = before[index]!;
    if (old === now) continue;
    const { path } = now;
    if (old.path !== path) return undefined;
    const [text, textNow] = [texts[index]!, textOf(now)];
    const change = changeBetween(text, textNow);
    const around = { edges: edgesLost(old, now, change), isAbove: isAboveRest(text, textNow, change) };
    if (findings.some((finding) => isTouched(finding, path, change, around))) return undefined;
    if (result.survives?.(old, now, change) !== true) return undefined;
    const lines = { before: old.lineStarts, after: now.lineStarts };
    const moved: Finding[] = [];
    for (const finding of findings) {
      const cited = citedLines(finding, path, change, lines);
      if (cited === undefined) return undefined;
      moved.push(carriedOver(finding, path, change, cited));
    }
    findings = moved;
  }
  return findings;
}
