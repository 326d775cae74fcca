/** TW216 method-not-called: the parentheses that call it. */

import type { Span } from '../facts/ir.js';
import { sameSpan } from '../facts/spans.js';
import { operationOf } from '../knowledge/types.js';
import { namedMethods } from '../program/lives/named-methods.js';
import type { Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { insertion } from './edits.js';

const WAITS = /\.(join|wait|result|get|shutdown)$/;

function* methodNotCalled({ source, finding, program }: FixContext): Generator<Proposal> {
  if (source === undefined || isNeverThrough(program, finding)) return;
  const text = source.slice(finding).replace(/\s+/g, ' ');
  const caveat = WAITS.test(text)
    ? 'From now on the program waits at this line.'
    : 'From now on this line does what it says.';
  yield unsafe(`Call it: ${text}()`, [insertion(source.path, finding.end, '()')], caveat);
}

/** `q.join` of a queue whose items nobody ticks off: called, it would wait for ever. */
function isNeverThrough({ reached, analysis }: Program, at: Span): boolean {
  const queues = [...namedMethods(reached)]
    .filter(({ named, role }) => role === 'queue' && named.name === 'join' && sameSpan(named.node, at))
    .map(({ named }) => named.self);
  const isTickedOff = (queue: Obj): boolean =>
    analysis.activations.some(({ libraryCalls }) =>
      libraryCalls.some(({ self, name }) => self === queue && operationOf(name) === 'queue task_done'),
    );
  return queues.length > 0 && !queues.some(isTickedOff);
}

export const makers = [methodNotCalled];
