/** Which rule speaks where several fit one mistake, worked out from what each yields to. */

import { checks } from './catalogue.js';
import { SEVERITIES, type Finding, type Location } from './finding.js';
import type { Rule } from './rule.js';
import { isGraver } from './severity.js';

/** For each code, all that it yields to, directly or by way of others. */
function outrankingOf(rules: readonly Rule[]): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(rules.map(({ meta }) => [meta.code, meta.yieldsTo ?? []]));
  const closed = new Map<string, ReadonlySet<string>>();
  const close = (code: string, below: readonly string[]): ReadonlySet<string> => {
    const known = closed.get(code);
    if (known !== undefined) return known;
    if (below.includes(code)) throw new Error(`${[...below, code].join(' yields to ')}: a circle.`);
    const above = direct.get(code);
    if (above === undefined) throw new Error(`${below.at(-1)} yields to ${code}, which is no rule.`);
    const all = new Set(above.flatMap((other) => [other, ...close(other, [...below, code])]));
    closed.set(code, all);
    return all;
  };
  for (const code of direct.keys()) close(code, []);
  return closed;
}

/** The rules, each after all that it yields to; else in the order they came. */
export function byPrecedence(rules: readonly Rule[]): readonly Rule[] {
  const outranking = outrankingOf(rules);
  const depth = ({ meta }: Rule): number => outranking.get(meta.code)!.size;
  // What yields to another yields to all that the other does, so it has more above it.
  return [...rules].sort((a, b) => depth(a) - depth(b));
}

const isIn = (one: Location, other: Location): boolean =>
  one.path === other.path && other.start <= one.start && one.start < other.end;

/**
 * Whether of two mistakes with one variable in one function the one that comes later in precedence has the worse effect: it
 * is shown where the other is possible only, or raises where the other acts on an old answer. At one place they are one
 * mistake, and precedence stands.
 */
function isWorse(finding: Finding, before: Finding): boolean {
  if (finding.start === before.start) return false;
  if (isGraver(finding.severity, before.severity)) return true;
  return finding.severity === before.severity && finding.raises === true && before.raises !== true;
}

/** What is possible only by the rule that says most of a place is shown where another rule shows the same there. */
const isShownBy = (before: Finding, finding: Finding): boolean =>
  before.start === finding.start && before.severity === 'hint' && finding.severity !== 'hint';

/** How grave and how sure a finding is, with what says so. */
const trustOfFinding = ({ severity, confidence, basis, grounds }: Finding): Partial<Finding> => ({
  severity,
  confidence,
  ...(basis !== undefined && { basis }),
  ...(grounds !== undefined && { grounds }),
});

/** The words for a variable at a place: what they stand for may be several objects of the analysis, and is one mistake. */
const spelledAt = ({ path, start, data }: Finding): string | undefined =>
  data['variable'] === undefined ? undefined : `${path} ${start} ${data['variable']}`;

/** A lock that guards nothing is told by what goes wrong under it. */
function withStoryOf(finding: Finding, of: Finding | undefined): Finding {
  if (of?.evidence === undefined || of.subject === undefined || finding.evidence !== undefined) return finding;
  const variable = of.data['variable'];
  return {
    ...finding,
    data: { ...(variable !== undefined && { variable }), ...finding.data },
    evidence: { ...of.evidence, subject: of.subject },
  };
}

const CONFIDENCES: readonly Finding['confidence'][] = ['high', 'medium', 'low'];

/**
 * The finding of a rule at a place. There are several where the line touches several objects of the analysis: the one that
 * is surest is told, whichever was looked at first.
 */
function surestAtPlaces(found: readonly Finding[]): ReadonlyMap<string, Finding> {
  const surest = new Map<string, Finding>();
  const doubt = ({ severity, confidence }: Finding): number =>
    SEVERITIES.indexOf(severity) * CONFIDENCES.length + CONFIDENCES.indexOf(confidence);
  for (const finding of found) {
    const at = `${finding.code} ${finding.path} ${finding.start}`;
    const before = surest.get(at);
    if (before === undefined || doubt(finding) < doubt(before)) surest.set(at, finding);
  }
  return surest;
}

/** Whether it is told of the function that leaves out the lock, so that nothing is left to say where that is held. */
const isToldOfWhoForgets = ({ blames, subject, severity }: Finding, all: readonly Finding[]): boolean =>
  blames !== undefined &&
  all.some(
    (other) =>
      other.subject === subject &&
      other.path === blames.path &&
      other.data['function'] === blames.function &&
      other.blames === undefined &&
      !isGraver(severity, other.severity),
  );

/** Of findings in precedence, those that are told: one for each mistake, sorted by place. */
export function onePerMistake(found: readonly Finding[], rules: readonly Rule[] = checks): Finding[] {
  const outranking = outrankingOf(rules);
  const silentBeside = new Map(rules.map(({ meta }) => [meta.code, meta.silentBeside ?? []]));
  const kept: Finding[] = [];
  const places = new Set<string>();
  /** Places of findings that are about no variable: these are about whatever stands there. */
  const placesAsSuch = new Set<string>();
  const byFunction = new Map<string, Finding>();
  const bySubject = new Set<string>();
  const spelled = new Map<string, Finding[]>();
  const covering: Finding[] = [];
  /** What goes wrong where these were to guard it. */
  const unguarded = new Map<Finding, Finding>();
  const surest = surestAtPlaces(found);
  for (const finding of found) {
    const { code, path, start, subject } = finding;
    const at = `${path} ${start}`;
    if (surest.get(`${code} ${at}`) !== finding) continue;
    places.add(`${code} ${at}`);
    if (subject === undefined) placesAsSuch.add(`${code} ${at}`);
    const told = subject === undefined ? places : placesAsSuch;
    const above = outranking.get(code);
    if ([...(above ?? [])].some((other) => told.has(`${other} ${at}`))) continue;
    const cover = covering.find((other) => above?.has(other.code) === true && isIn(finding, other.covers!));
    if (cover !== undefined) {
      if (finding.evidence !== undefined && !unguarded.has(cover)) unguarded.set(cover, finding);
      continue;
    }
    const words = spelledAt(finding);
    const alike = words === undefined ? [] : (spelled.get(words) ?? []);
    const outranks = (other: Finding): boolean =>
      above?.has(other.code) === true || silentBeside.get(code)?.includes(other.code) === true;
    if (alike.some((other) => outranks(other) && !isGraver(finding.severity, other.severity))) continue;
    if (subject !== undefined) {
      const key = `${path} ${finding.data['function'] ?? ''} ${subject}`;
      const before = byFunction.get(key);
      if (before !== undefined && isShownBy(before, finding)) {
        const shown = { ...before, ...trustOfFinding(finding) };
        kept.splice(kept.indexOf(before), 1, shown);
        byFunction.set(key, shown);
        continue;
      }
      if (before !== undefined && !isWorse(finding, before)) continue;
      if (silentBeside.get(code)?.some((other) => bySubject.has(`${other} ${subject}`))) continue;
      if (before !== undefined) {
        kept.splice(kept.indexOf(before), 1);
        if (before.covers !== undefined) covering.splice(covering.indexOf(before), 1);
      }
      byFunction.set(key, finding);
      bySubject.add(`${code} ${subject}`);
    }
    kept.push(finding);
    if (words !== undefined) spelled.set(words, [...alike, finding]);
    if (finding.covers !== undefined) covering.push(finding);
  }
  const own = kept.filter((finding) => !isToldOfWhoForgets(finding, kept));
  const withStories = own.map((finding) => withStoryOf(finding, unguarded.get(finding)));
  return withStories.sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.start - b.start || (a.code < b.code ? -1 : 1),
  );
}
