/** Where a thread of the program comes from: the call that makes it, and the expression that says what it runs. */

import type { CallExpr, Expr } from '../../facts/ir.js';
import { lastName } from '../../facts/paths.js';
import type { Activation } from '../model/activation.js';
import type { Context } from './entry-state.js';
import type { Contexts } from './contexts.js';
import type { AnalysisState } from '../model/analysis-state.js';

export interface Creation {
  readonly act: Activation;
  readonly node: CallExpr;
  /** What the thread runs, as written in that call; undefined for an instance of a Thread subclass. */
  readonly target: Expr | undefined;
}

/** Where the threads of a context are made, or else started, each place once, in the order of the text. */
export function creationsOf(analysis: AnalysisState, contexts: Contexts, ctx: Context): readonly Creation[] {
  const found = new Map<CallExpr, Creation>();
  const add = (act: Activation, node: CallExpr): void => void found.set(node, { act, node, target: targetOf(node) });
  const reached = analysis.activations.filter((act) => contexts.of(act).length > 0);
  if (ctx.model?.kind === 'thread' || ctx.model?.kind === 'timer') {
    for (const act of reached) for (const { obj, node } of act.creates) if (obj === ctx.thread) add(act, node);
  }
  // One that was told apart from its like at first is made in an activation that nothing enters any more.
  if (found.size === 0) {
    for (const act of reached) for (const { thread, node } of act.starts) if (thread === ctx.thread) add(act, node);
  }
  if (found.size === 0) for (const { act, node } of ctx.starts) add(act, node);
  return [...found.values()].sort((a, b) => a.act.file.id - b.act.file.id || a.node.start - b.node.start);
}

/** Which positional argument is the callable, by the last part of the callee's name. */
const POSITION: Readonly<Record<string, number>> = { Thread: 1, Timer: 1, Process: 1, run_in_executor: 1 };

/** Where what makes a thread takes the arguments of its function, when they are not named. */
const ARGUMENTS_AT: Readonly<Record<string, number>> = { Thread: 3, Timer: 2, Process: 3, start_new_thread: 1 };

/** The tuple of arguments that a thread is made with, as it is written. */
export function argumentsIn({ args, callee }: CallExpr): Expr | undefined {
  const place = ARGUMENTS_AT[lastName(callee)];
  return (args.find(({ name }) => name === 'args') ?? (place === undefined ? undefined : args[place]))?.value;
}

/** The argument of a creating call that says what is to run. */
export function targetOf(node: CallExpr): Expr | undefined {
  const named = node.args.find(({ name }) => name === 'target' || name === 'function' || name === 'func');
  if (named !== undefined) return named.value;
  const { callee } = node;
  const name = callee.kind === 'attribute' || callee.kind === 'name' ? callee.name : '';
  if (!KNOWN.test(name)) return undefined;
  return node.args.filter((arg) => arg.name === undefined)[POSITION[name] ?? 0]?.value;
}

const KNOWN =
  /^(Thread|_?Timer|Process|start_new(_thread)?|submit|map|imap|imap_unordered|map_async|starmap|starmap_async|apply|apply_async|run_in_executor|to_thread|add_job)$/;
