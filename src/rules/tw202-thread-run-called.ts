/** TW202: `run()` called on a thread object: the work happens here, and no thread comes into being. */

import type { CallExpr, Span } from '../facts/ir.js';
import type { Activation } from '../program/activation.js';
import { isThread } from '../program/classes.js';
import { lifecycleOf } from '../program/lifecycle.js';
import type { Obj } from '../program/objects.js';
import type { Program } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { inFunction, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, relatedCreation, sentence, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW202',
  name: 'thread-run-called',
  severity: 'error',
  summary: 'run() is called on a thread: the work happens in the caller, and no thread starts.',
  lesson: 'create-start-join',
  verdict: ALL_THE_SAME('The work runs in the calling thread, which waits until it is over.'),
};

export const threadRunCalled: Rule = {
  meta,
  *check(program) {
    const lifecycle = lifecycleOf(program);
    for (const { act, node, thread } of runCalls(program)) {
      const name = threadName(program, thread);
      yield report(meta, {
        file: act.file,
        at: methodSpan(node),
        message:
          `${sentence(name)}.run() runs the work right here; no thread is started. ` +
          `${inFunction(act)} waits until it is over: start() is what makes the new thread.`,
        related: relatedCreation(lifecycle, thread, 'the thread is made here'),
        data: { function: inFunction(act), thread: name, variable: name },
      });
    }
  },
};

interface RunCall {
  readonly act: Activation;
  readonly node: CallExpr;
  readonly thread: Obj;
}

function* runCalls(program: Program): Generator<RunCall> {
  for (const act of program.reached) {
    for (const call of act.libraryCalls) {
      if (!/^threading\.(Thread|Timer)\.run$/.test(call.name) || call.self === undefined) continue;
      if (isOwn(act, call.self) || !isMethodCall(call.node)) continue;
      yield { act, node: call.node, thread: call.self };
    }
    for (const { callee, node } of act.calls) {
      const { self } = callee;
      if (callee.fn.name !== 'run' || self?.kind !== 'instance' || !isThread(self)) continue;
      if (isOwn(act, self) || !isMethodCall(node)) continue;
      yield { act, node, thread: self };
    }
  }
}

/** Inside the thread's own class its `run` is its own affair: `super().run()`, `Base.run(self)`. */
function isOwn(act: Activation, thread: Obj): boolean {
  for (let at: Activation | undefined = act; at !== undefined; at = at.env) if (at.self === thread) return true;
  return false;
}

const isMethodCall = (node: Span): node is CallExpr =>
  'kind' in node &&
  node.kind === 'call' &&
  (node as CallExpr).callee.kind === 'attribute' &&
  ((node as CallExpr).callee as { name: string }).name === 'run';
