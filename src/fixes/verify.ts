/** The check that a fix heals what it claims: the file parses, the finding is gone, and nothing new appears. */

import type { Finding, Severity, TextEdit } from '../rules/finding.js';
import type { Proposal } from './context.js';
import { moved, overlap } from './edits.js';

/** The raw findings in the files that edits concern, without the edits and with them. */
export interface Trial {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

/** Tries edits out; undefined where a file would no longer parse as well as before, or where trying costs too much. */
export type TryEdits = (edits: readonly TextEdit[]) => Trial | undefined;

/** Whether a proposal keeps its promise. */
export function heals(proposal: Proposal, finding: Finding, tryEdits: TryEdits): boolean {
  const { edits } = proposal;
  if (edits.length === 0 || overlap(edits)) return false;
  const trial = tryEdits(edits);
  if (trial === undefined) return false;
  const { before, after } = trial;
  const old = before.filter((one) => !samePlace(one, finding)).map((one) => placed(one, edits));
  const self = placed(finding, edits);
  if (after.some((one) => sameMistake(one, self) && !old.some((other) => samePlace(other, one)))) return false;
  if (RACES.test(finding.code) && isLeftBare(finding, before, after)) return false;
  const gone = [...old];
  const added = after.filter((one) => {
    const at = [samePlace, sameMistake]
      .map((same) => gone.findIndex((other) => same(other, one)))
      .find((index) => index >= 0);
    if (at !== undefined) gone.splice(at, 1);
    return at === undefined;
  });
  return added.every(
    (one) =>
      (proposal.allows?.includes(one.code) === true && variableOf(one) === variableOf(finding)) ||
      // Where something graver was said of the variable, what is left of it may be said; the same of another place may not.
      (/^TW10/.test(one.code) &&
        one.code !== finding.code &&
        [self, ...gone].some((other) => graver(other, one) && variableOf(other) === variableOf(one))),
  );
}

const RACES = /^TW10[12347]$/;
const GRAVITY: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

const graver = (a: { readonly severity: Severity }, b: { readonly severity: Severity }): boolean =>
  GRAVITY.indexOf(a.severity) > GRAVITY.indexOf(b.severity);

/** Whether some other place still touches the finding's variable while another thread does, without a lock. */
function isLeftBare(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const ofName = (one: Finding): boolean =>
    RACES.test(one.code) && one.severity !== 'hint' && variableOf(one) === variableOf(finding);
  // Other variables may have the same name.
  const others = before.filter((one) => ofName(one) && one.subject !== finding.subject);
  return after.filter(ofName).length > others.length;
}

interface Placed {
  readonly code: string;
  readonly path: string;
  readonly start: number;
  readonly severity: Severity;
  readonly data: Finding['data'];
  readonly subject?: string;
}

const placed = (finding: Finding, edits: readonly TextEdit[]): Placed => ({
  ...finding,
  start: moved(edits, finding.path, finding.start),
});

const samePlace = (a: Placed, b: Placed): boolean => a.code === b.code && a.path === b.path && a.start === b.start;

/** The same rule on the same variable in the same function; or at the same place, where no variable is named. */
function sameMistake(a: Placed, b: Placed): boolean {
  if (a.code !== b.code || a.path !== b.path) return false;
  const named = variableOf(a) !== undefined && a.data['function'] !== undefined;
  if (!named) return a.start === b.start;
  return variableOf(a) === variableOf(b) && a.data['function'] === b.data['function'];
}

/** What the variable is called wherever it is used; messages call it as their own line does. */
const variableOf = ({ data, subject }: Pick<Placed, 'data' | 'subject'>): string | undefined =>
  subject?.replace(/#\d+$/, '') ?? data['variable'];
