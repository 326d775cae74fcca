/** Handlers that the main loop of a toolkit calls each time somebody clicks: what one call has started, the next one finds. */

import { saysControlIsTaken, takesControlAway } from '../../knowledge/controls.js';
import { calleeName, lastName } from '../../facts/paths.js';
import { someExprIn, someStmt } from '../../facts/walk.js';
import type { Expr, FunctionFacts } from '../../facts/ir.js';
import { isForMainLoop } from '../contexts/beginnings.js';
import type { Activation } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { allRunBy } from '../model/callees.js';
import type { Obj } from '../model/objects.js';

/** For each such handler, the threads that a call of it may have started by its end. */
export function* startedByEarlierCall(analysis: AnalysisState): Generator<readonly [Activation, readonly Obj[]]> {
  for (const act of analysis.activations) {
    const started = act.exit?.mayHaveStarted.items ?? [];
    if (started.length === 0 || !isForMainLoop(analysis, act)) continue;
    if (![...allRunBy(act)].some(({ fn }) => isForOneCall(fn))) yield [act, started];
  }
}

/** `button.config(state="disabled")`, `window.destroy()`: nobody clicks there again until something else is done. */
const isForOneCall = ({ body }: FunctionFacts): boolean =>
  someExprIn(body, isTaking) ||
  someStmt(
    body,
    (stmt) => stmt.kind === 'assign' && stmt.targets.some((target) => saysControlIsTaken(optionOf(target))),
  );

const isTaking = (expr: Expr): boolean =>
  expr.kind === 'call' &&
  (takesControlAway(calleeName(expr) ?? '') || expr.args.some(({ name }) => saysControlIsTaken(name ?? '')));

/** `state` of `button["state"]`, `disabled` of `button.disabled`. */
const optionOf = (target: Expr): string =>
  target.kind === 'subscript' && target.index.kind === 'constant' ? String(target.index.value) : lastName(target);
