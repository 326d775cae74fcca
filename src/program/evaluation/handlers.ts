/** Which exceptions the `try` statements around a place are there for. */

import type { Expr, FunctionFacts, Span } from '../../facts/ir.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { callersInto } from '../model/callers.js';
import { around } from '../model/reaching.js';
import { exprPath } from '../../facts/paths.js';

/** Whether a handler names one of these exceptions, alone or among others. */
export function namesException(type: Expr | undefined, ...names: readonly string[]): boolean {
  if (type?.kind === 'sequence') return type.items.some((item) => namesException(item, ...names));
  return type !== undefined && names.includes((exprPath(type) ?? '').split('.').pop()!);
}

/** Whether a handler lets no exception pass. */
export const catchesAll = (type: Expr | undefined): boolean =>
  type === undefined || namesException(type, 'Exception', 'BaseException');

/** Whether a handler around a place of the function names one of these exceptions. */
export const isCaughtByName = (fn: FunctionFacts, at: Span, ...names: readonly string[]): boolean =>
  around(fn, at).catches.some((type) => namesException(type, ...names));

/** Whether a handler around some call of the function is there for one of these exceptions. */
export const isCaughtByCaller = (analysis: AnalysisState, act: Activation, ...names: readonly string[]): boolean =>
  callersInto(analysis, act).some(({ act: { fn }, call }) => isCaughtByName(fn, call.node, ...names));

/** Calls up which an exception is followed to who deals with it. */
const MAX_CALLS = 3;

/** Whether a handler around a place, or around each call that leads there, names one of these exceptions. */
export function isCaughtOnAllWays(
  analysis: AnalysisState,
  act: Activation,
  at: Span,
  names: readonly string[],
  depth = 0,
): boolean {
  if (isCaughtByName(act.fn, at, ...names)) return true;
  const callers = depth < MAX_CALLS ? callersInto(analysis, act) : [];
  return (
    callers.length > 0 &&
    callers.every(({ act: caller, call }) => isCaughtOnAllWays(analysis, caller, call.node, names, depth + 1))
  );
}

/** Whether a handler catches what happens when an entry is gone, or a queue empty, that was there a moment ago. */
export function catchesLostRace(type: Expr | undefined): boolean {
  if (type === undefined) return true;
  if (type.kind === 'sequence') return type.items.some(catchesLostRace);
  const path = exprPath(type);
  return (
    path !== undefined &&
    /(^|\.)(KeyError|IndexError|LookupError|Empty|Full|ValueError|AttributeError|Exception|BaseException)$/.test(path)
  );
}
