/** TW404: a lock that each call makes for itself keeps nobody out. */

import { findLocalLocks } from '../program/locks/local-locks.js';
import { functionName } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { lineOf, related, report } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW404',
  name: 'useless-lock',
  severity: 'error',
  summary: 'A lock is made by the very call that takes it, so that no other thread can ever hold it.',
  lesson: 'locks',
  story: 'race',
  fix: 'Make the lock once, in `__init__` or outside of the function.',
  verdict: ALL_THE_SAME('Keeps nobody out: what the lock is meant to guard is not guarded.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { file, fn, taken, stmt, made, name } of findLocalLocks(program.analysis.files)) {
      const lock = name ?? 'this lock';
      yield report(meta, {
        file,
        at: taken,
        message:
          `${name === undefined ? 'The lock is' : `${lock} is`} made anew by each call${fn.kind === 'module' ? '' : ` of ${functionName(fn)}`}, so it keeps nobody out. ` +
          `Every thread takes a lock of its own (line ${lineOf(file, made.start)}): make it once, beside what it guards.`,
        covers: { start: stmt.start, end: stmt.kind === 'with' ? stmt.end : fn.end },
        related: made === taken ? [] : [related(file, made, 'The lock is made here, each time anew')],
        data: { function: functionName(fn), lock },
      });
    }
  },
};
