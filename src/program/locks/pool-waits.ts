/** Tasks of a pool that wait for other tasks of the same pool: once all its workers do, nobody is left to run these. */

import { modelOfPool } from './pools.js';
import type { Obj } from '../model/objects.js';
import { CALLBACK, hasOneWorker } from '../library/threads.js';
import { roleOfObject } from '../model/classes.js';
import { around } from '../model/reaching.js';
import { walkExpr } from '../../facts/walk.js';
import type { Activation, JoinEvent } from '../model/activation.js';
import type { Context } from '../contexts/entry-state.js';
import type { Program } from '../program.js';

export interface PoolWait {
  readonly act: Activation;
  readonly event: JoinEvent;
  /** The task that waits. */
  readonly ctx: Context;
  /** One worker runs all tasks of the pool. */
  readonly hasOneWorker: boolean;
}

const WAITS = /^(result|wait|iterate)$/;

export function* findPoolWaits(program: Program): Generator<PoolWait> {
  const { contexts, analysis } = program;
  const seen = new Set<string>();
  for (const act of analysis.activations) {
    for (const event of act.joins) {
      if (!WAITS.test(event.kind) || event.timed) continue;
      const pool = modelOfPool(analysis, event.thread);
      if (pool === undefined || roleOfObject(pool) !== 'executor' || isKnownDone(act, event)) continue;
      for (const { ctx } of contexts.of(act)) {
        if (ctx.thread === undefined || modelOfPool(analysis, ctx.thread) !== pool || isCallback(ctx.thread)) continue;
        const key = `${act.file.id} ${event.node.start}`;
        if (seen.has(key)) continue;
        seen.add(key);
        yield { act, event, ctx, hasOneWorker: hasOneWorker(analysis, pool) };
      }
    }
  }
}

/** What runs when a task has ended: the future that it is given is done. */
const isCallback = (thread: Obj): boolean => thread.kind === 'library' && thread.type === CALLBACK;

/** `if future.done():` around it. */
function isKnownDone({ fn }: Activation, { node }: JoinEvent): boolean {
  return around(fn, node).tests.some((test) => {
    let asks = false;
    walkExpr(test, (expr) => (asks ||= expr.kind === 'attribute' && expr.name === 'done') || undefined);
    return asks;
  });
}
