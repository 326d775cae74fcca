/** TW002 unknown-guard: the lock of that name, as code at this place would write it. */

import { declarationsOf } from '../program/contexts/declared-guards.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { replacement } from './edits.js';

function* unknownGuard({ source, finding }: FixContext): Generator<Proposal> {
  const { meant } = finding.data;
  const declaration = source && declarationsOf(source.facts).find(({ directive }) => directive.start === finding.start);
  if (meant === undefined || source === undefined || declaration === undefined) return;
  const { directive } = declaration;
  if (directive.kind !== 'guarded-by' && directive.kind !== 'requires-lock') return;
  // What the declaration then finds is told from then on.
  yield {
    ...safe(`Name the lock ${meant}`, [replacement(source.path, directive.lockSpan, meant)]),
    allows: ['TW601', 'TW602'],
  };
}

export const makers = [unknownGuard];
