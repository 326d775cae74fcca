/** Functions that somebody calls to be told something and that must return: GUI callbacks, requests, signals, coroutines. */

import type { FunctionFacts } from '../../facts/ir.js';
import { lastName } from '../../facts/paths.js';
import { HOOK, NEWS, OWN_DECORATORS } from '../../knowledge/handler-names.js';
import { hasUnseenBase } from '../model/lineage.js';
import type { Activation } from '../model/activation.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Program } from '../program.js';
import { memoized } from '../model/maps.js';
import { functionOf } from '../model/objects.js';

/** How far outwards a helper's callers are asked. */
const MAX_CALLS = 3;

/** Whether a function, or whatever calls it, is there to be called by code outside the program. */
export function isHandler(program: Program, act: Activation, depth = 0): boolean {
  const { fn } = act;
  if (fn.kind === 'module' || fn.kind === 'class') return false;
  if (fn.isAsync || isTold(program.analysis, act) || isDecorated(program, fn) || handedOut(program.analysis).has(fn))
    return true;
  if (program.contexts.of(act).some(({ ctx, root }) => root === 'signal' || ctx.model?.kind === 'handler')) return true;
  const callers = depth < MAX_CALLS ? callersInto(program.analysis, act) : [];
  return callers.length > 0 && callers.every(({ act: caller }) => isHandler(program, caller, depth + 1));
}

/** Whether nothing here calls it, and its name or first parameter says that somebody else does. */
function isTold(analysis: AnalysisState, act: Activation): boolean {
  const { fn, self } = act;
  if (callersInto(analysis, act).length > 0) return false;
  if (self?.kind === 'instance' && hasUnseenBase(self.cls) && HOOK.test(fn.name)) return true;
  return NEWS.has(fn.params[self === undefined ? 0 : 1]?.name ?? '') && fn.kind === 'function';
}

/** A decorator that can't be seen registers what it is put on: `@app.route("/")`, `@bot.command()`. */
const isDecorated = (program: Program, { decorators }: FunctionFacts): boolean =>
  decorators.some((decorator) => {
    const name = lastName(decorator);
    return name !== '' && !OWN_DECORATORS.test(name) && !program.isDefined(name);
  });

/** Functions that were handed to code that can't be seen: `Button(command=self.go)`, `signal.signal(SIGINT, stop)`. */
const handedOut = memoized((analysis: AnalysisState): ReadonlySet<FunctionFacts> => {
  const functions = new Set<FunctionFacts>();
  for (const { escapes } of analysis.activations) {
    for (const { obj } of escapes) {
      const called = functionOf(obj);
      if (called !== undefined) functions.add(called.fn);
    }
  }
  return functions;
});
