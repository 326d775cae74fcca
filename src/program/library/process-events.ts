/** Ends of the process, and what runs on its signals and forks. */

import type { Expr } from '../../facts/ir.js';
import { NO_ARGS } from '../evaluation/args.js';
import { bindParameters } from '../evaluation/arguments.js';
import { run } from '../evaluation/calls.js';
import type { Frame } from '../evaluation/frame.js';
import { havoc } from '../evaluation/havoc.js';
import type { Activation } from '../model/activation.js';
import { functionOf, type Obj } from '../model/objects.js';
import type { Effects } from './library-call.js';

export const processEvents: Effects = {
  'ends the process at once'({ analysis, state }) {
    state.dead = true;
    return analysis.values.none;
  },
  'ends the program'({ analysis, act, flow, state }, { expr }) {
    if (expr !== undefined && expr.args.some(({ value }) => runsEvents(value)))
      act.liveAtExit = analysis.sets.union(act.liveAtExit ?? analysis.sets.empty, flow.mayRun);
    state.dead = true;
    return analysis.values.none;
  },
  'signal handler'(frame, { args, at }) {
    for (const obj of (args.pos[1] ?? args.kw.get('handler'))?.objs ?? []) {
      const act = runLater(frame, obj);
      if (act !== undefined) frame.analysis.signalHandlers.add(act);
    }
    havoc(frame, args, at);
    return frame.analysis.values.unknown;
  },
  'after a fork'(frame, { args, at }) {
    for (const obj of (args.kw.get('after_in_child') ?? args.pos[1])?.objs ?? []) {
      const act = runLater(frame, obj);
      if (act !== undefined) frame.analysis.afterFork.add(act.fn);
    }
    havoc(frame, args, at);
    return frame.analysis.values.unknown;
  },
};

/** `app.exec()`: before it ends, events are handled. */
const runsEvents = (value: Expr): boolean =>
  value.kind === 'call' && value.callee.kind === 'attribute' && /^(exec_?|main_?loop)$/i.test(value.callee.name);

/** Looks at a function that is called without arguments of the program's, at some time or other. */
function runLater(frame: Frame, obj: Obj): Activation | undefined {
  const fn = functionOf(obj);
  if (fn === undefined) return undefined;
  const { analysis } = frame;
  const self = obj.kind === 'method' ? obj.self : undefined;
  const params = bindParameters(frame, fn, self, NO_ARGS);
  const act = analysis.activation(fn, self, params);
  analysis.bind(act, params);
  run(frame, act);
  return act;
}
