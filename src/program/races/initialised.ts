/** What is made where it isn't there yet, and was asked for once before the threads began: they find it. */

import type { Access, Activation } from '../model/activation.js';
import { givesFirstValues } from '../model/classes.js';
import type { Check, Tested } from '../model/flow.js';
import type { InstanceObject, Obj } from '../model/objects.js';
import { memoized, push } from '../model/maps.js';
import { isNothing } from '../evaluation/checks.js';
import { mayKeepAnswer } from './kept-answers.js';
import type { Reliance } from './reliance.js';
import { callersInto } from '../model/callers.js';
import type { Context } from '../contexts/entry-state.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { around, isUnderItsTests } from '../model/reaching.js';
import type { Span } from '../../facts/ir.js';
import type { Variable } from '../concurrency/variables.js';

/** How far above a start the call may be by which it was made, and how many ways may lead there. */
const MAX_CALLS = 4;
const MAX_CALLERS = 8;

/**
 * Whether `if x is None: x = make()` can find None on none of these threads: whoever starts them runs it first, or the
 * module to which x belongs does while it is imported, and nothing puts None back.
 */
export function isInitialisedBefore(
  analysis: AnalysisState,
  variable: Variable,
  { check, tested }: Reliance,
  act: Access,
  contexts: readonly Context[],
): boolean {
  if (check.kind !== 'if') return false;
  const puts = variable.accesses.filter((put) => put.kind === 'write' && !isFirst(put) && !unbinds(variable, put));
  const isOfClass = isEntryOfClass(check, tested, act);
  if (isOfClass) {
    if (!puts.every(({ effect }) => effect === 'add' || effect === 'store')) return false;
  } else {
    if (act.effect !== 'store' || !isNothing(tested.answer)) return false;
    // Who makes what is missing makes something, be it not seen what.
    if (!puts.every((put) => !mayKeepAnswer(tested, put) && (put.act.fn === act.act.fn || isSeen(put)))) return false;
  }
  const { owner } = variable;
  const home = owner.kind === 'module' || owner.kind === 'class' ? owner.file.facts.functions[0] : undefined;
  const makes = (callee: Activation): boolean =>
    callee === check.act ||
    (callee.fn === check.act.fn && (home !== undefined || (isOfClass && callee.self === check.act.self)));
  const run = new Map<Activation, boolean>();
  const threads = contexts.filter(({ thread }) => thread !== undefined);
  if (home !== undefined && analysis.activationsOf(home).some((body) => startsNone(body, threads) && isRunBy(body)))
    return true;
  return (
    threads.length > 0 &&
    threads.every(
      ({ starts }) => starts.length > 0 && starts.every(({ act: starter, node }) => isRunBefore(starter, node, 0)),
    )
  );

  /** Whether it is certainly run before a place of a function is reached, there or in all of its callers. */
  function isRunBefore(by: Activation, place: Span, depth: number): boolean {
    const callees = callsIn(by, place);
    if (callees.some(isRunBy) || isRunByMaker(by)) return true;
    const callers = callersInto(analysis, by);
    if (depth >= MAX_CALLS || callers.length === 0 || callers.length > MAX_CALLERS) return false;
    return callers.every((caller) => caller.act !== by && isRunBefore(caller.act, caller.call.node, depth + 1));
  }

  /** Whether the object at hand was made by a constructor that runs it: methods come after. */
  function isRunByMaker({ self, fn }: Activation): boolean {
    if (self?.kind !== 'instance' || givesFirstValues(fn.name)) return false;
    return makersOf(analysis, self).some(isRunBy);
  }

  /** Whether a call of the function runs it whatever happens; what calls itself adds nothing. */
  function isRunBy(act: Activation): boolean {
    let answer = run.get(act);
    if (answer === undefined) {
      run.set(act, (answer = makes(act)));
      if (!answer) run.set(act, (answer = callsIn(act, undefined).some(isRunBy)));
    }
    return answer;
  }
}

/** `if cls not in instances: instances[cls] = …` where the class is what the method is called on: one entry for each class. */
function isEntryOfClass({ act: { self } }: Check, { answer }: Tested, { key }: Access): boolean {
  return answer === 'absent' && self?.kind === 'class' && key?.unknown === false && exactly(key.objs, self);
}

const exactly = (objs: readonly Obj[], one: Obj): boolean => objs.length === 1 && objs[0] === one;

/** Whether all who come to a place of a function have come by another place above it. */
const isPassedBefore = ({ fn }: Activation, first: Span, place: Span): boolean =>
  first.end <= place.start && isUnderItsTests(fn, place, first);

/** Whether a module's body has started none of the threads by its end. */
const startsNone = ({ ending }: Activation, threads: readonly Context[]): boolean =>
  threads.every(({ thread }) => ending?.mayHaveStarted.items.includes(thread!) === false);

/** What a function calls in any case: before a place, under no other tests than those around the place, or at all. */
function callsIn(by: Activation, place: Span | undefined): readonly Activation[] {
  return by.calls
    .filter(({ node }) =>
      place === undefined ? around(by.fn, node).tests.length === 0 : isPassedBefore(by, node, place),
    )
    .map(({ callee }) => callee);
}

/** Gives the variable what it holds at first: in its module, a constructor, or the function that it is a variable of. */
const isFirst = ({ act, cell: { owner } }: Access): boolean =>
  act.fn.kind !== 'function' || act.fn.name === '__init__' || (owner.kind === 'env' && owner.act === act);

/** `del Settings.instance`: whoever asks for it then gets an AttributeError, and makes no second one. */
const unbinds = ({ owner, kind }: Variable, { op }: Access): boolean =>
  op === 'del' && kind !== 'contents' && (owner.kind === 'class' || owner.kind === 'module');

const isSeen = ({ value }: Access): boolean => value !== undefined && value.objs.length > 0;

/** The constructors that run for an object. */
const makersOf = (analysis: AnalysisState, self: InstanceObject): readonly Activation[] =>
  constructors(analysis).get(self) ?? [];

const constructors = memoized((analysis: AnalysisState): ReadonlyMap<Obj, readonly Activation[]> => {
  const found = new Map<Obj, Activation[]>();
  for (const act of analysis.activations)
    if (act.self?.kind === 'instance' && act.fn.name === '__init__') push(found, act.self, act);
  return found;
});
