/** TW216 method-not-called: the parentheses that call it. */

import { unsafe, type FixContext, type Proposal } from './context.js';
import { insertion } from './edits.js';

const WAITS = /\.(join|wait|result|get|shutdown)$/;

function* methodNotCalled({ source, finding }: FixContext): Generator<Proposal> {
  if (source === undefined) return;
  const text = source.slice(finding).replace(/\s+/g, ' ');
  const caveat = WAITS.test(text)
    ? 'From now on the program waits at this line.'
    : 'From now on this line does what it says.';
  yield unsafe(`Call it: ${text}()`, [insertion(source.path, finding.end, '()')], caveat);
}

export const makers = [methodNotCalled];
