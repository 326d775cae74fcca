/** Threads that compute in Python: what the GIL lets only one of them do at a time. */

import { inOrderOfText } from '../model/files.js';
import type { FunctionFacts } from '../../facts/ir.js';
import { isGuiModule } from '../../knowledge/effects.js';
import type { Activation } from '../model/activation.js';
import type { Context } from '../contexts/entry-state.js';
import { isComputation, isLong, LITTLE, mayBeComputation, MUCH } from './cost.js';
import { creationsOf, type Creation } from '../contexts/creations.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { isSeveral } from '../evidence/seen-beside.js';
import type { Program } from '../program.js';
import { CALLBACK } from '../library/thread-table.js';
import { roleOfObject } from '../model/lineage.js';
import { Work } from './work.js';
import { memoized } from '../model/maps.js';

export interface ComputingThreads {
  readonly fn: FunctionFacts;
  readonly entry: Activation;
  readonly creation: Creation;
  /** Other places that run the same function on threads. */
  readonly others: readonly Creation[];
  /** The computation is long whatever the data: nested loops, a large bound, recursion. */
  readonly certain: boolean;
  /** One thread only, beside a main thread that must keep answering. */
  readonly beside: 'window' | 'loop' | undefined;
  /** Several are seen to be started, and not only by calls that may come again. */
  readonly areSeenBeside: boolean;
}

/** Functions that compute and run on several threads, or on one beside a window or an event loop. */
export function* computingThreads(program: Program): Generator<ComputingThreads> {
  const much = muchWork(program.analysis);
  const little = new Work(program.analysis, LITTLE);
  const byFunction = new Map<FunctionFacts, { entry: Activation; contexts: Context[] }>();
  for (const ctx of program.contexts.threads) {
    if (ctx.model === undefined || ctx.model.unseen || isForEvents(ctx)) continue;
    for (const entry of ctx.model.entries) {
      if (program.contexts.of(entry).length === 0 || !isComputation(much.of(entry), little.of(entry))) continue;
      const group = byFunction.get(entry.fn);
      if (group === undefined) byFunction.set(entry.fn, { entry, contexts: [ctx] });
      else group.contexts.push(ctx);
    }
  }
  for (const [fn, { entry, contexts }] of byFunction) {
    const certain = isLong(little.of(entry));
    const several = contexts.filter(
      (ctx) => ctx.multiple || contexts.some((other) => startsBeside(program, ctx, other)),
    );
    const beside = several.length > 0 ? undefined : answering(program, contexts);
    if (several.length === 0 && beside === undefined) continue;
    const creations = new Map(
      contexts.flatMap((ctx) => creationsOf(program.analysis, program.contexts, ctx)).map((one) => [one.node, one]),
    );
    const [first, ...others] = [...creations.values()].sort(inOrderOfText);
    // What a library makes has no place of its own in the program.
    if (first === undefined) continue;
    const areSeenBeside = several.some((ctx) => !ctx.multiple || isSeveral(program.analysis, ctx));
    yield { fn, entry, creation: first, others, certain, beside, areSeenBeside };
  }
}

const muchWork = memoized((analysis: AnalysisState): Work => new Work(analysis, MUCH));

/** Functions on whose cost it hangs whether a thread counts as one that computes. */
export function functionsThatMayCompute(program: Program): ReadonlySet<FunctionFacts> {
  const much = muchWork(program.analysis);
  const found = new Set<FunctionFacts>();
  for (const { model } of program.contexts.threads) {
    for (const entry of model?.entries ?? [])
      if (mayBeComputation(much.of(entry))) for (const { fn } of functionsWithin(entry)) found.add(fn);
  }
  return found;
}

/** What is called for each request, message or time, or takes what a task made: nobody has several run to be faster. */
const isForEvents = ({ thread, model }: Context): boolean =>
  model?.kind === 'handler' ||
  (model?.pool !== undefined && roleOfObject(model.pool) === 'scheduler') ||
  (thread?.kind === 'library' && thread.type === CALLBACK);

/** Whether the one thread starts while the other may run. */
export function startsBeside(program: Program, a: Context, b: Context): boolean {
  const { creationTree, processes } = program.concurrency;
  if (a === b || creationTree.areInTurn(a, b) || !processes.mayHaveBoth(a, b)) return false;
  return (
    (b.thread !== undefined && a.mayRunAtStart.has(b.thread)) ||
    (a.thread !== undefined && b.mayRunAtStart.has(a.thread))
  );
}

/** What the main thread must keep answering while the only computing thread runs. */
function answering(program: Program, contexts: readonly Context[]): 'window' | 'loop' | undefined {
  for (const ctx of contexts) {
    for (const { act } of creationsOf(program.analysis, program.contexts, ctx)) {
      if (ctx.model?.kind === 'asyncio' && act.fn.isAsync) return 'loop';
      if (importsToolkit(act)) return 'window';
    }
  }
  return undefined;
}

function importsToolkit(act: Activation): boolean {
  for (const cell of act.file.module?.fields?.values() ?? []) {
    if (cell.value.objs.some((obj) => obj.kind === 'external' && isGuiModule(obj.name))) return true;
  }
  return false;
}

/** The functions that run when one does, itself included. */
export function functionsWithin(entry: Activation): ReadonlySet<Activation> {
  const found = new Set<Activation>([entry]);
  for (const act of found) for (const call of act.calls) found.add(call.callee);
  return found;
}
