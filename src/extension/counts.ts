/** How many findings there are, in the same words everywhere. */

import type { Counts } from '../server/protocol.js';

/** The number that the Problems view shows too: it leaves out hints. */
export function shownIn({ error, warning, information }: Counts): number {
  return error + warning + information;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `3 problems (1 error, 2 warnings), and 4 hints beside`. */
export function countWords(counts: Counts): string {
  const { error, warning, information, hint } = counts;
  const parts = [
    ...(error > 0 ? [plural(error, 'error')] : []),
    ...(warning > 0 ? [plural(warning, 'warning')] : []),
    ...(information > 0 ? [plural(information, 'note')] : []),
  ];
  const problems = `${plural(shownIn(counts), 'problem')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
  return hint === 0 ? problems : `${problems}, and ${plural(hint, 'hint')}`;
}
