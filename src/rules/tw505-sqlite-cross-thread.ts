/** TW505: a connection to SQLite is used on another thread than the one that made it. */

import type { CallExpr } from '../facts/ir.js';
import { exprPath } from '../facts/paths.js';
import { borrowedObjects } from '../program/places/bound.js';
import type { RuleMeta } from './finding.js';
import { inFunction, locate, placeName, related, relatedStart, report, startStep } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW505',
  name: 'sqlite-cross-thread',
  severity: 'error',
  summary: 'A connection to SQLite, or a cursor of it, is used on another thread than the one that made it.',
  lesson: 'passing-data',
  systemThreads: true,
  story: 'foreign-thread',
  verdict: ALL_THE_SAME('Raises sqlite3.ProgrammingError at the first use on the other thread.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, at, obj, method, row, way, maker, made, owner } of borrowedObjects(program)) {
      const fn = inFunction(act);
      const thread = program.contextName(way.ctx);
      const name = program.isNamed(obj) ? program.objectName(obj) : undefined;
      const other = owner.thread === undefined ? 'the main thread' : `the thread of ${program.contextName(owner)}`;
      const here =
        way.ctx.thread === undefined ? 'the main thread' : thread === fn ? 'another thread' : `the thread of ${thread}`;
      const what = name ?? 'the connection';
      // What is called on a cursor is said as it is written.
      const written = 'callee' in at ? exprPath((at as CallExpr).callee) : undefined;
      const called = written ?? `${name === undefined ? '' : `${name}.`}${method}`;
      yield report(meta, {
        file: act.file,
        at,
        message:
          `${called}() raises ${row.raises}: another thread made it. ` +
          `${fn} runs on ${here}, but the connection was made on ${other}, at ${placeName(act.file, maker.file, made)}; each thread needs one of its own.`,
        related: [related(maker.file, made, `Made here, on ${other}`), ...relatedStart(program, way.ctx)],
        data: { function: fn, thread, variable: name ?? method, raises: row.raises },
        evidence: {
          kind: 'order',
          steps: [
            { ...locate(maker.file, made), lane: 0, thread: program.contextName(owner), does: 'write', what },
            ...startStep(program, way.ctx, owner.thread),
            { ...locate(act.file, at), lane: 1, thread, does: 'read', what },
          ],
        },
      });
    }
  },
};
