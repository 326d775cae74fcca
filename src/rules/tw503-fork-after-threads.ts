/** TW503: the process is copied while other threads run, of which the copy has only what they left behind. */

import type { Block, Span, Stmt } from '../facts/ir.js';
import { forkingCall } from '../knowledge/forking.js';
import { forksBesideThreads, type Fork } from '../program/places/forks.js';
import type { Program } from '../program/program.js';
import type { Evidence, RuleMeta } from './finding.js';
import { inFunction, locate, related, relatedStart, report } from './report.js';
import type { Rule } from './rule.js';
import { POSSIBLE } from './severity.js';
import { methodSpan, runsWhat, threadName } from './thread-lives.js';

export const meta: RuleMeta = {
  code: 'TW503',
  name: 'fork-after-threads',
  severity: 'warning',
  summary: 'A process is forked while threads may be running: locks that they hold stay locked in the child for ever.',
  lesson: 'processes-and-fork',
  systemThreads: true,
  story: 'forked-lock',
  verdict: {
    cpython39: 'The child may hang at a lock that a thread held at the fork.',
    cpython310:
      'The child may hang; from 3.12 on a DeprecationWarning says so. From 3.14 on fork is no longer the default.',
    freeThreaded: 'The child may hang, and more often: the threads really run at the moment of the fork.',
  },
};

/** Further forks that are pointed at. */
const MOST_SHOWN = 4;

export const rule: Rule = {
  meta,
  *check(program) {
    for (const { fork, others, isPlain } of forksBesideThreads(program)) {
      const { act, node, call, thread, way } = fork;
      const fn = inFunction(act);
      const name = thread === undefined ? undefined : threadName(program, thread);
      const what = call.replace(/^.*\.(?=\w+\.\w+$)/, '').replace(/^(concurrent\.)?futures\./, '');
      // A task has the name of its future, which holds nothing.
      const task = thread && program.threadModel(thread)?.kind === 'pool' ? runsWhat(program, thread) : undefined;
      const who =
        thread === undefined ? 'the main thread' : task === undefined ? `${name}` : `the thread running ${task}`;
      const start = thread && program.contexts.context(thread)?.starts[0];
      yield report(meta, {
        file: act.file,
        at: call.endsWith('.start') ? methodSpan(node) : node,
        ...(isPlain ? {} : POSSIBLE),
        message:
          `${what}() forks while threads run: the child can hang. ` +
          `A lock that ${who} holds at that moment stays locked in the child: fork before threads start, or ${instead(call)}.`,
        related: [
          ...(start === undefined ? [] : [related(start.act.file, start.node, 'This thread may be running by then')]),
          ...(thread === undefined ? relatedStart(program, way.ctx) : []),
          ...others.slice(0, MOST_SHOWN).map((one) => related(one.act.file, one.node, 'Forks beside the same thread')),
        ],
        data: { function: fn, thread: name ?? program.contextName(way.ctx) },
        evidence: evidenceOf(program, fork),
      });
    }
  },
};

/** What leaves nothing of the threads in the child. */
const instead = (call: string): string =>
  forkingCall(call) === 'always' ? 'start a new program (subprocess)' : 'choose the start method "spawn"';

/** What a thread does, or does again and again. */
const workOf = (body: Block): Block => {
  const last = body.at(-1);
  return last?.kind === 'while' ? workOf(last.body) : body;
};

/** Where a statement begins and ends, for the eye: of a `with`, what it takes and the end of what it does meanwhile. */
const beginOf = (stmt: Stmt): Span => (stmt.kind === 'with' ? stmt.items[0]!.context : stmt);
const endOf = (stmt: Stmt): Stmt => {
  const last = stmt.kind === 'with' ? stmt.body.at(-1) : undefined;
  return last === undefined ? stmt : endOf(last);
};

/** The fork stands between a lock that the thread takes and its giving it back; the code of the thread stands for both. */
function evidenceOf(program: Program, { act, node, thread, way }: Fork): Evidence | undefined {
  const ctx = thread && program.contexts.context(thread);
  const [start] = ctx?.starts ?? [];
  const [entry] = ctx?.model?.entries ?? [];
  const work = entry && workOf(entry.fn.body);
  const [first, last] = [work?.[0], work?.at(-1)];
  if (ctx === undefined || start === undefined || entry === undefined || first === undefined || last === undefined)
    return undefined;
  const [main, other] = [program.contextName(way.ctx), program.contextName(ctx)];
  return {
    kind: 'order',
    steps: [
      { ...locate(start.act.file, start.node), lane: 0, thread: main, does: 'start', what: other },
      { ...locate(act.file, node), lane: 0, thread: main, does: 'other', what: 'forks' },
      { ...locate(entry.file, beginOf(first)), lane: 1, thread: other, does: 'acquire', what: 'the lock' },
      { ...locate(entry.file, endOf(last)), lane: 1, thread: other, does: 'release', what: 'the lock' },
    ],
  };
}
