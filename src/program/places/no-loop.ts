/** Calls that want the loop which runs on their thread, on threads where none does. */

import type { CallExpr } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { wantsRunningLoop } from '../../knowledge/loop-bound.js';
import type { Context } from '../contexts/entry-state.js';
import { isCaughtByName } from '../evaluation/handlers.js';
import type { Activation } from '../model/activation.js';
import type { Program } from '../program.js';
import { mayKnowItsThread, threadsWithLoops } from './loops.js';
import { isSeen } from './main-only.js';
import { onThreads, reaching } from './own-threads.js';

export interface NoLoop {
  readonly act: Activation;
  readonly at: CallExpr;
  readonly name: string;
  readonly ctx: Context;
}

/** `asyncio.create_task(…)` in a plain function that a thread runs, unless that thread runs a loop or is asked for. */
export function* callsWithoutLoop(program: Program): Generator<NoLoop> {
  const running = threadsWithLoops(program);
  const seen = new Set<string>();
  for (const { act, ways } of onThreads(program)) {
    if (act.fn.isAsync) continue;
    for (const { node, flow, name } of act.libraryCalls) {
      if (mayKnowItsThread(act, node)) continue;
      const called = calleeName(node) ?? '';
      if (!wantsRunningLoop(name, called) || node.args.some((arg) => arg.name === 'loop')) continue;
      // A future that is there is given back as it is.
      if (node.args[0]?.value.kind !== 'call') continue;
      if (isCaughtByName(act.fn, node, 'RuntimeError')) continue;
      const way = reaching(program, ways, { act, at: node, flow }).find(({ ctx }) => !running.has(ctx));
      if (way !== undefined && !isSeen(seen, act, node))
        yield { act, at: node, name: `asyncio.${called}`, ctx: way.ctx };
    }
  }
}
