/** TW407: a lock is named where it was to be taken, which locks nothing. */

import { findMisused, type MisusedLock } from '../program/locks/misuse.js';
import { functionName } from '../program/program.js';
import type { Span } from '../facts/ir.js';
import type { RuleMeta } from './finding.js';
import { report } from './report.js';
import type { Rule } from './rule.js';
import { spelled } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW407',
  name: 'lock-misused',
  severity: 'error',
  summary:
    'A lock is tested for truth, named without a call, or entered by what a call of it gives: none of these locks.',
  lesson: 'locks',
  story: 'race',
  fix: 'Take the lock as it was meant: `with lock:`, or with the missing call.',
  verdict: ALL_THE_SAME('Locks nothing, or raises where the with begins.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const one of findMisused(program.analysis.files)) {
      const lock = spelled(one.lock);
      yield report(meta, {
        file: one.file,
        at: one.expr,
        message: messageOf(one, lock),
        covers: coverOf(one),
        data: { function: functionName(one.fn), lock },
      });
    }
  },
};

/** What the lock was to guard: the statement, or all that follows an acquire that is not called. */
const coverOf = ({ stmt, fn, expr }: MisusedLock): Span =>
  stmt.kind === 'expr'
    ? { start: stmt.start, end: expr.kind === 'attribute' && expr.name === 'acquire' ? fn.end : stmt.end }
    : stmt;

function messageOf({ kind, expr, stmt }: MisusedLock, lock: string): string {
  switch (kind) {
    case 'truth':
      return `${lock} is always true: this test takes no lock. To hold it, write "with ${lock}:"; to ask, ${lock}.locked().`;
    case 'uncalled': {
      const method = expr.kind === 'attribute' ? expr.name : 'acquire';
      return stmt.kind === 'expr'
        ? `${lock}.${method} is named here and not called: nothing happens. Write ${lock}.${method}(), or better "with ${lock}:".`
        : `${lock}.${method} is named here and not called: a method is always true. Write ${lock}.${method}().`;
    }
    case 'acquire in with':
      return `"with" gets what ${lock}.acquire() returns, which is True: that raises. By then the lock is taken; write "with ${lock}:" instead.`;
    case 'called in with':
      return `${lock} is a lock already: to call it raises. Write "with ${lock}:".`;
    case 'class taken':
      return `${lock} is a class, not a lock: to take it raises. Call the class where ${lock} is set: what that makes is the lock.`;
    case 'class in with':
      return `${lock} is a class, not a lock: entering it raises. Make one lock beside the data and hold that: "with lock:".`;
  }
}
