/**
 * How grave and how sure a race is, by what it rests on. The first row that fits decides. The shares are those of judged
 * findings in programs that nobody had mended the analysis for (`docs/precision.md`): a warning says that it happens with
 * the threads that the program starts, and what is right less often than that is a hint.
 */

import { BLURRED } from '../program/concurrency/clarity.js';
import type { Basis } from '../program/evidence/basis.js';
import type { Confidence, Severity } from './finding.js';

interface Row {
  /** For whoever reads a report of the figures. */
  readonly name: string;
  readonly fits: (basis: Basis) => boolean;
  readonly confidence: Confidence;
  readonly severity?: Severity;
}

/** Calls from the entries of both threads within which a reader still sees what runs when. */
const NEAR_CALLS = 1;

export const ROWS: readonly Row[] = [
  { name: 'blurred', fits: ({ blurs }) => blurs >= BLURRED, confidence: 'low', severity: 'hint' },
  // Which of several objects is meant is not known on either side.
  { name: 'one of several objects', fits: ({ chosen }) => chosen === 2, confidence: 'low', severity: 'hint' },
  { name: 'guessed', fits: ({ guessed }) => guessed, confidence: 'low', severity: 'hint' },
  { name: 'promised by a library', fits: ({ promised, library }) => promised && library, confidence: 'medium' },
  // A program that is all there would show who calls.
  { name: 'promised by a program', fits: ({ promised }) => promised, confidence: 'low', severity: 'hint' },
  {
    name: 'same code, not seen beside',
    fits: ({ parted, seenBeside }) => parted === 'same' && !seenBeside,
    confidence: 'low',
    severity: 'hint',
  },
  {
    name: 'same code, behind tests',
    fits: ({ parted, tests }) => parted === 'same' && tests > 0,
    confidence: 'low',
    severity: 'hint',
  },
  {
    name: 'near and plain',
    fits: ({ calls, tests, single, clients }) => calls <= NEAR_CALLS && tests === 0 && single && clients === 0,
    confidence: 'high',
  },
  // An entry more or less in one round of a loop that raises nothing.
  { name: 'answer out of date', fits: ({ stale }) => stale, confidence: 'low', severity: 'hint' },
  { name: 'the rest', fits: () => true, confidence: 'medium' },
];

export interface Trust {
  readonly confidence: Confidence;
  /** Absent where the rule's own severity stands. */
  readonly severity?: Severity;
  readonly basis: Basis;
  /** The row that decided. */
  readonly grounds: string;
}

export function trustOf(basis: Basis): Trust {
  const { name, confidence, severity } = ROWS.find(({ fits }) => fits(basis))!;
  return { confidence, ...(severity === undefined ? {} : { severity }), basis, grounds: name };
}
