/** Settings: what is handed in from outside and only ever asked whether it is so, one look at a time. */

import { within, sameSpan } from '../../facts/spans.js';
import { walkStmts } from '../../facts/walk.js';
import type { Access } from '../model/activation.js';
import { around } from '../model/reaching.js';

/**
 * Whether a store of what was handed in meets nothing but single looks at whether the variable is true: old and new are both an
 * answer, and a lock over the look is there for what else is done under it.
 */
export const isSetting = (write: Access, looks: readonly Access[]): boolean =>
  isHandedIn(write) &&
  looks.every(isTest) &&
  looks.every((look) =>
    looks.every((other) => other === look || other.act.fn !== look.act.fn || areApart(look, other)),
  );

/** `self.verbose = verbose`, as it came in or as the module has it. */
const isHandedIn = ({ act, stmt, op }: Access): boolean =>
  op === '=' &&
  stmt?.kind === 'assign' &&
  stmt.value.kind === 'name' &&
  (stmt.value.scope === 'global' || (stmt.value.scope === 'local' && stmt.value.slot < act.fn.params.length));

/** Read for its truth alone: `if self.verbose and …`. */
function isTest({ act, at, kind }: Access): boolean {
  let found = false;
  walkStmts(act.fn.body, (stmt) => {
    if (!within(at, stmt)) return false;
    if (stmt.kind === 'if' || stmt.kind === 'while') {
      const parts = stmt.test.kind === 'boolean' ? stmt.test.values : [stmt.test];
      found ||= parts
        .map((part) => (part.kind === 'unary' && part.op === 'not' ? part.operand : part))
        .some((part) => sameSpan(part, at));
    }
    return true;
  });
  return kind === 'read' && found;
}

/** Whether a test that comes out one way for the one comes out the other way for the other. */
const areApart = (one: Access, other: Access): boolean =>
  around(one.act.fn, one.at).asked.some(({ test, holds }) =>
    around(other.act.fn, other.at).asked.some((asked) => asked.test === test && asked.holds !== holds),
  );
