/** How grave findings are: their order, and how sure a race is by how well it is supported (`program/evidence/support.ts`). */

import type { Basis } from '../program/evidence/basis.js';
import { rowOf, type Support } from '../program/evidence/support.js';
import { SEVERITIES, type Confidence, type Severity } from './finding.js';

export const isGraver = (one: Severity, other: Severity): boolean =>
  SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other);

export interface Trust {
  readonly confidence: Confidence;
  /** Absent where the rule's own severity stands. */
  readonly severity?: Severity;
  readonly basis: Basis;
  /** The row that decided. */
  readonly grounds: string;
}

/** What is not shown unless it is asked for: most such were wrong, as far as they were judged. */
export const POSSIBLE = { confidence: 'low', severity: 'hint' } as const;

const TOLD: Readonly<Record<Support, Pick<Trust, 'confidence' | 'severity'>>> = {
  plain: { confidence: 'high' },
  fair: { confidence: 'medium' },
  slight: { confidence: 'medium', severity: 'information' },
  possible: POSSIBLE,
};

export function trustOf(basis: Basis): Trust {
  const { name, support } = rowOf(basis);
  return { ...TOLD[support], basis, grounds: name };
}
