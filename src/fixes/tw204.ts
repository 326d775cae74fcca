/** TW204 args-not-iterable: a comma makes it a tuple. */

import { callGiven } from './calls.js';
import { safe, type FixContext, type Proposal } from './context.js';
import { insertion, replacement } from './edits.js';

function* argsNotIterable(cx: FixContext): Generator<Proposal> {
  const { source, finding } = cx;
  const found = source && callGiven(source.facts, finding);
  if (source === undefined || found === undefined) return;
  const { value } = found.arg;
  if (value.kind === 'constant' && value.type === 'none') {
    yield safe('Give it an empty tuple', [replacement(source.path, value, '()')]);
    return;
  }
  const before = source.text.slice(found.call.argsStart + 1, value.start);
  const after = source.text.slice(value.end, found.call.end);
  // Brackets that stand around the value alone, and not those of the call.
  const bracketed = /(^|[=,])\s*\(\s*$/.test(before) && /^\s*\)/.test(after);
  const bare = value.kind === 'lambda' || value.kind === 'conditional' || value.kind === 'named';
  const text = source.slice(value);
  const edits = bracketed
    ? [insertion(source.path, value.end, ',')]
    : [replacement(source.path, value, bare ? `((${text}),)` : `(${text},)`)];
  yield safe(`Make it a tuple: (${text.length > 30 ? '…' : text.replace(/\s+/g, ' ')},)`, edits);
}

export const makers = [argsNotIterable];
