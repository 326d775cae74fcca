/** TW504: a thread touches what belongs to an event loop that another thread runs. */

import { isLoopBound } from '../knowledge/loop-bound.js';
import { callsWithoutLoop } from '../program/places/no-loop.js';
import { offLoopCalls, whereLoopRuns } from '../program/places/loops.js';
import type { Span } from '../facts/ir.js';
import type { FileUnit } from '../program/model/files.js';
import type { Program } from '../program/program.js';
import type { Evidence, RuleMeta } from './finding.js';
import { inFunction, locate, related, relatedStart, report } from './report.js';
import type { Rule } from './rule.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW504',
  name: 'asyncio-off-loop',
  severity: 'warning',
  summary: 'A thread calls a method of an event loop, or of what belongs to it, while another thread runs the loop.',
  lesson: 'asyncio-or-threads',
  fix: 'Leave the call to the loop by `call_soon_threadsafe`.',
  systemThreads: true,
  story: 'unwoken-loop',
  verdict: ALL_THE_SAME('The loop is not woken: it goes on at its next event, or never. What it keeps may be spoilt.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { act, at, obj, type, method, ctx, isTarget, isByClient } of offLoopCalls(program)) {
      const fn = inFunction(act);
      const thread = isTarget === true ? `the thread of ${method}` : program.contextName(ctx);
      const isMethod = isLoopBound(type, method);
      const name = isMethod && program.isNamed(obj) ? `${program.objectName(obj)}.${method}` : method;
      const harm = type === 'asyncio.loop' ? 'not wake the loop' : 'wake nobody';
      const where = isTarget === true ? 'this calls it on another thread' : `${fn} is on another thread`;
      const taken =
        act.fn.isAsync || isTarget === true
          ? undefined
          : act.libraryCalls.find((call) => call.self === obj && call.name === `${type}.acquire`);
      yield report(meta, {
        file: act.file,
        at,
        ...(isByClient === true ? { confidence: 'medium' as const } : {}),
        message:
          taken === undefined
            ? `${name}() may ${harm}: ${where}. ` +
              `What belongs to asyncio has no locks inside: leave it to the loop by loop.call_soon_threadsafe(…).`
            : `${name}() raises RuntimeError: acquire() took nothing without an await. ` +
              `This is ${type}, for coroutines on one loop; between threads it takes threading.${type.replace(/.*\./, '')}.`,
        related: [
          ...(taken === undefined ? [] : [related(act.file, taken.node, 'This only makes a coroutine')]),
          ...(isTarget === true ? [] : relatedStart(program, ctx)),
        ],
        data: { function: fn, thread, variable: program.isNamed(obj) ? program.objectName(obj) : method },
        evidence: taken === undefined ? evidenceOf(program, act.file, at, thread, `${name}()`) : undefined,
      });
    }
    for (const { act, at, name, ctx } of callsWithoutLoop(program)) {
      yield report(meta, {
        file: act.file,
        at,
        message:
          `${name}() raises RuntimeError: no event loop runs on this thread. ` +
          `${inFunction(act)} is on another one: hand the coroutine to the loop by asyncio.run_coroutine_threadsafe(…, loop).`,
        related: relatedStart(program, ctx),
        data: { function: inFunction(act), thread: program.contextName(ctx), variable: name },
      });
    }
  },
};

/** The loop sleeps, and the thread's call doesn't wake it. */
function evidenceOf(program: Program, file: FileUnit, at: Span, thread: string, what: string): Evidence | undefined {
  const loop = whereLoopRuns(program, file);
  return (
    loop && {
      kind: 'order',
      steps: [
        { ...locate(loop.act.file, loop.node), lane: 0, thread: 'the event loop', does: 'other', what: 'the loop' },
        { ...locate(file, at), lane: 1, thread, does: 'other', what },
      ],
    }
  );
}
