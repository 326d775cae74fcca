/** TW211: the `__init__` of a Thread subclass leaves out the thread's own `__init__`, or comes to it too late. */

import { threadInits } from '../program/lives/thread-init.js';
import type { RuleMeta } from './finding.js';
import { related, report } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW211',
  name: 'thread-init-not-called',
  severity: 'error',
  summary: 'The __init__ of a Thread subclass does not call super().__init__, or calls it too late.',
  lesson: 'subclassing-thread',
  fix: 'Call `super().__init__()` first.',
  verdict: ALL_THE_SAME('RuntimeError: thread.__init__() not called.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { cls, fn, early } of threadInits(program)) {
      const { name } = cls.cls;
      yield report(meta, {
        file: cls.file,
        at: fn.nameSpan,
        message:
          early === undefined
            ? `${name}.__init__ doesn't call super().__init__(). The first use of the thread, such as start(), raises RuntimeError.`
            : `${name}.__init__ uses ${early.what} before super().__init__(). What belongs to the thread exists only after that call.`,
        related: early === undefined ? [] : [related(cls.file, early.at, `${early.what} is used here`)],
        data: { function: `${name}.__init__`, class: name },
      });
    }
  },
};
