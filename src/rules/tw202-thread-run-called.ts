/** TW202: `run()` called on a thread object: the work happens here, and no thread comes into being. */

import type { CallExpr, Span } from '../facts/ir.js';
import { within } from '../facts/spans.js';
import type { Activation } from '../program/model/activation.js';
import { isStartedByHand } from '../knowledge/types.js';
import { isThread, libraryTypes } from '../program/model/lineage.js';
import { isTest } from '../program/model/tests.js';
import { lifecycleOf } from '../program/lives/lifecycle.js';
import type { Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import type { RuleMeta } from './finding.js';
import { capitalised, inFunction, report } from './report.js';
import type { Rule } from './rule.js';
import { methodSpan, relatedCreation, runsWhat, threadName } from './thread-lives.js';
import { ALL_THE_SAME } from './verdicts.js';

export const meta: RuleMeta = {
  code: 'TW202',
  name: 'thread-run-called',
  severity: 'error',
  summary: 'run() is called on a thread: the work happens in the caller, and no thread starts.',
  lesson: 'create-start-join',
  story: 'runs-in-caller',
  fix: 'Call `start()`.',
  verdict: ALL_THE_SAME('The work runs in the calling thread, which waits until it is over.'),
};

export const rule: Rule = {
  meta,
  *check(program) {
    const lifecycle = lifecycleOf(program);
    for (const { act, node, thread } of runCalls(program)) {
      const name = threadName(program, thread);
      const onPurpose = isAlsoStarted(program, thread);
      yield report(meta, {
        file: act.file,
        at: methodSpan(node),
        ...(onPurpose ? { severity: 'information' } : {}),
        message:
          `${program.analysis.names.has(thread) ? `${name}.run() runs the work` : `run() runs ${runsWhat(program, thread) ?? 'the work'}`} right here; no thread is started. ` +
          (onPurpose
            ? `Elsewhere it is started as a thread. If both are meant, put the work into a function, and call that one here.`
            : `${capitalised(inFunction(act))} waits until it is over: ${isJob(thread) ? 'a pool is what gives it a thread' : 'start() is what makes the new thread'}.`),
        related: relatedCreation(lifecycle, thread, 'The thread is made here'),
        data: {
          function: inFunction(act),
          thread: name,
          variable: name,
          ...(isJob(thread) ? { startedBy: 'pool' } : {}),
        },
      });
    }
  },
};

/** Whether the same object, or one of the same class of the program, is started somewhere: what runs here does so on purpose. */
function isAlsoStarted(program: Program, thread: Obj): boolean {
  const lifecycle = lifecycleOf(program);
  if (lifecycle.starts(thread).length > 0) return true;
  if (thread.kind !== 'instance') return false;
  const isOfClass = (other: Obj | undefined): boolean => other?.kind === 'instance' && other.cls === thread.cls;
  // A pool starts a run of the job that it is given; a thread of another method says nothing of this one.
  const runsOne = (started: Obj): boolean =>
    [...(program.threadModel(started)?.entries ?? [])].some(({ fn, self }) => fn.name === 'run' && isOfClass(self));
  return program.analysis.activations.some(({ starts }) =>
    starts.some(({ thread: started }) => isOfClass(started) || runsOne(started)),
  );
}

interface RunCall {
  readonly act: Activation;
  readonly node: CallExpr;
  readonly thread: Obj;
}

function* runCalls(program: Program): Generator<RunCall> {
  for (const act of program.reached) {
    for (const call of act.libraryCalls) {
      if (!isRunOfLibrary(call.name) || call.self === undefined) continue;
      if (isOwn(act, call.self) || !isMethodCall(call.node) || mayRunAnother(act, call.node)) continue;
      yield { act, node: call.node, thread: call.self };
    }
    // A test calls the `run` of the class that it tests to see what that does, thread or not.
    for (const { callee, node } of isTest(act) ? [] : act.calls) {
      if (!isRunOfThread(callee) || isOwn(act, callee.self) || !isMethodCall(node)) continue;
      if (endsByStarting(callee) || (isJob(callee.self) && isOnThreads(program, act))) continue;
      if (!mayRunAnother(act, node)) yield { act, node, thread: callee.self };
    }
  }
}

const isRunOfLibrary = (name: string): boolean => /^threading\.(Thread|Timer)\.run$/.test(name);

/** What a pool runs, and has no `start()` of its own. */
const isJob = (obj: Obj): boolean => !libraryTypes(obj).some(isStartedByHand);

/** Whether only threads come to a function: what they run is on a thread all the same, one job after the other. */
const isOnThreads = ({ analysis, contexts }: Program, act: Activation): boolean =>
  !analysis.windowLoop.calls(act.fn) &&
  contexts.of(act).length > 0 &&
  contexts.of(act).every(({ ctx }) => ctx.thread !== undefined);

/** What a thread would run; calling a coroutine function runs nothing yet. */
const isRunOfThread = (callee: Activation): callee is Activation & { readonly self: Obj } =>
  callee.fn.name === 'run' && !callee.fn.isAsync && callee.self?.kind === 'instance' && isThread(callee.self);

/** A `run` that only makes and starts the thread that works: whoever calls it waits for nothing. */
const endsByStarting = ({ fn: { body }, starts }: Activation): boolean =>
  starts.some(({ node }) => within(node, body.at(-1)!)) &&
  body.slice(0, -1).every(({ kind }) => kind === 'expr' || kind === 'assign');

/** Whether the receiver may also be something else, whose `run` is there to be called: a process, a plain object. */
function mayRunAnother(act: Activation, { start, end }: CallExpr): boolean {
  const isHere = ({ node }: { readonly node: Span }): boolean => node.start === start && node.end === end;
  return (
    // A thread that was given a target calls it here too.
    act.calls.some((call) => isHere(call) && call.callee.fn.name === 'run' && !isRunOfThread(call.callee)) ||
    act.libraryCalls.some((call) => isHere(call) && !isRunOfLibrary(call.name))
  );
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
