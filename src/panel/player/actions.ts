/** Reads the words of a witness step: what kind of thing the thread does there. */

import type { StepView } from '../protocol.js';

export type Verb =
  | 'read'
  | 'write'
  | 'compute'
  | 'check'
  | 'acquire'
  | 'wait'
  | 'release'
  | 'start'
  | 'join'
  | 'iterate'
  | 'next'
  | 'change'
  | 'other';

/** First match wins, so the narrower patterns stand first. */
const PATTERNS: readonly (readonly [Verb, RegExp])[] = [
  ['next', /^((goes|moves) (on )?to the next|(asks for|takes|gets|wants) the next|next\b|goes on|continues)/],
  ['wait', /^(waits?|blocks?|is (stuck|blocked)|wants|tries to (take|acquire)|needs)\b/],
  ['acquire', /^(acquires?|takes?|locks?|gets? the lock|enters)\b/],
  ['release', /^(releases?|unlocks?|lets? go|leaves)\b/],
  ['join', /^joins?\b/],
  ['iterate', /^(iterates?|loops?|walks?|(begins?|starts?) (to )?(loop|iterat|walk)\w*)\b/],
  ['start', /^starts?\b/],
  ['check', /^(checks?|tests?|finds?|sees?|asks?|looks?)\b/],
  ['read', /^(re-?reads?|reads?|loads?|uses?|prints?|returns?)\b/],
  ['compute', /^(computes?|calculates?|adds? \d|subtracts?|works? out)\b/],
  ['write', /^(over)?(writes?|stores?|sets?|assigns?|saves?|puts? back)\b/],
  ['change', /^(adds?|removes?|deletes?|inserts?|pops?|appends?|clears?|changes?|updates?|mutates?|creates?|acts?)\b/],
];

/** The kind of a step, by the first words of its action. */
export function verbOf(step: StepView): Verb {
  const action = step.action.trim().toLowerCase();
  return PATTERNS.find(([, pattern]) => pattern.test(action))?.[0] ?? 'other';
}

/** The lock a step speaks of: its last name, in backquotes where there are some. */
export function lockIn(step: StepView): string | undefined {
  const quoted = /`([^`]+)`/.exec(step.action)?.[1];
  if (quoted) return quoted;
  const words = step.action
    .replace(/,.*$|\b(held|owned|again|which|and|but|while|for good|forever)\b.*$/, '')
    .match(/[\p{L}_][\p{L}\p{N}_.]*(\[[^\]]*\])?(\(\))?/gu);
  return words && words.length > 1 ? words.at(-1) : undefined;
}
