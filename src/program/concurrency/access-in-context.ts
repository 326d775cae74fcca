/** An access in one of the ways its activation is entered, and what it stands under there. */

import type { Access } from '../model/activation.js';
import type { Check } from '../model/flow.js';
import { checksOver } from '../evaluation/checks.js';
import type { EntryState } from '../contexts/entry-state.js';

/** An access in one of the ways its activation is entered. */
export interface AccessInContext {
  readonly access: Access;
  readonly entryState: EntryState;
}

/** The checks that an access stands under, in its function and in those that led to it. */
export const checksOnWay = ({ access, entryState }: AccessInContext): readonly Check[] => [
  ...checksOver(access.flow),
  ...entryState.checks,
];
