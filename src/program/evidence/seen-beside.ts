/**
 * Whether two threads that run the same code are seen to be started beside each other: in a loop, one after the other in
 * one function, by what starts several at once by its nature, or beside what their starter then does itself. A start that
 * only a second call of its function repeats, from who knows where, is most often one that never comes.
 */

import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Context } from '../contexts/entry-state.js';
import { isCalledAgainIn } from '../contexts/called-often.js';
import { isOff } from '../contexts/start-flags.js';
import { checksOver } from '../evaluation/checks.js';
import type { Activation, StartEvent } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import { callersInto } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Program } from '../program.js';
import type { Flow } from '../model/flow.js';
import { mapOf, memoized, remembered } from '../model/maps.js';

/** Helpers between a start and the function that decides how often it comes. */
const HELPERS = 2;

export function areSeenBeside(program: Program, mine: AccessInContext, theirs: AccessInContext): boolean {
  const { analysis } = program;
  const [one, other] = [mine.entryState.ctx, theirs.entryState.ctx];
  // Where the program is seen from its beginning on, what its starter calls is what runs.
  const far = [mine, theirs].every(({ entryState: { root } }) => root === 'module') ? HELPERS : 1;
  const isBeside = ({ access: { act }, entryState: { ctx } }: AccessInContext, thread: Context): boolean =>
    isBesideStarter(analysis, act, thread, far) ||
    isStartedByConstructor(analysis, act, thread) ||
    isCalledByClients(program, act, [ctx, thread], HELPERS) ||
    endsThread(act, thread);
  if (one.thread === undefined) return other.thread !== undefined && isBeside(mine, other);
  if (other.thread === undefined) return isBeside(theirs, one);
  // Asked for each pair of accesses, of which there are many more than pairs of threads.
  return remembered(mapOf(pairsOf(analysis), one), other, () => areStartedTogether(analysis, one, other));
}

const pairsOf = memoized<AnalysisState, Map<Context, Map<Context, boolean>>>(() => new Map());

const areStartedTogether = (analysis: AnalysisState, one: Context, other: Context): boolean =>
  !areOfOneClaim(analysis, one, other) &&
  ((one === other && isSeveral(analysis, one)) ||
    one.starts.some((start) => other.starts.some((next) => start !== next && haveOneStarter(analysis, start, next))));

/**
 * Whether both are started at the same places, and each of these, or each call for it, stands under a test of what its
 * function stores then: `if not running: self.run(); running = True`. Two come there by that race alone, which is told itself.
 */
export const areOfOneClaim = (analysis: AnalysisState, one: Context, other: Context): boolean =>
  one.starts.length > 0 &&
  one.starts.every(({ node }) => other.starts.some((start) => start.node === node)) &&
  [...one.starts, ...other.starts].every(
    ({ act, flow }) => isClaimed(act, flow) || isClaimedByCallers(analysis, act, HELPERS),
  );

const isClaimed = (act: Activation, flow: Flow): boolean =>
  [...checksOver(flow)].some((check) =>
    check.tests.some((tested) =>
      act.accesses.some((write) => write.kind === 'write' && write.cell === tested.read.cell && isOff(tested)),
    ),
  );

function isClaimedByCallers(analysis: AnalysisState, act: Activation, helpers: number): boolean {
  const callers = callersInto(analysis, act);
  return (
    callers.length > 0 &&
    callers.every(
      ({ act: caller, call }) =>
        isClaimed(caller, call.flow) || (helpers > 1 && isClaimedByCallers(analysis, caller, helpers - 1)),
    )
  );
}

/** Started in a loop, by a helper called again in one function, or several at once by their nature, as requests are. */
export const isSeveral = (analysis: AnalysisState, { model, repeated, multiple }: Context): boolean =>
  multiple &&
  (model?.parallel === true ||
    [...repeated].some(({ inLoop, act }) => inLoop || isCalledAgainIn(analysis, act, HELPERS)));

/** Whether one function comes to both starts. */
function haveOneStarter(analysis: AnalysisState, a: StartEvent, b: StartEvent): boolean {
  const starters = startersOf(analysis, b);
  return [...startersOf(analysis, a)].some((act) => starters.has(act));
}

/** Whether the function joins or cancels the thread: whoever calls it does so while that runs. */
const endsThread = ({ joins }: Activation, ctx: Context): boolean => joins.some(({ thread }) => thread === ctx.thread);

/**
 * Whether it is called, by a helper or two, from a method of an object that starts the thread while it is made, and that the
 * thread itself does not call: whoever calls that has the object by then.
 */
function isCalledByClients(
  program: Program,
  act: Activation,
  [client, thread]: readonly [Context, Context],
  calls: number,
): boolean {
  const { analysis, contexts } = program;
  return callersInto(analysis, act).some(
    ({ act: caller }) =>
      contexts.runs(client, caller) &&
      ((!contexts.runs(thread, caller) && isStartedByConstructor(analysis, caller, thread)) ||
        (calls > 1 && isCalledByClients(program, caller, [client, thread], calls - 1))),
  );
}

/** Whether the thread starts while the object is made whose method it is: whoever calls that has the object by then. */
const isStartedByConstructor = (analysis: AnalysisState, { self }: Activation, ctx: Context): boolean =>
  self !== undefined &&
  ctx.starts.some((start) =>
    [...startersOf(analysis, start)].some((starter) => starter.fn.name === '__init__' && starter.self === self),
  );

/** Whether what starts the thread, itself or by a helper, is at the place itself or comes there by so many calls. */
const isBesideStarter = (analysis: AnalysisState, act: Activation, ctx: Context, calls: number): boolean =>
  (remembered(aroundStarts(analysis), ctx, () =>
    calleesWithin(
      ctx.starts.flatMap((start) => [...startersOf(analysis, start)]),
      HELPERS,
    ),
  ).get(act) ?? Infinity) <= calls;

/** What starts the threads of a context, with what that calls, each with the fewest calls that lead there. */
const aroundStarts = memoized<AnalysisState, Map<Context, ReadonlyMap<Activation, number>>>(() => new Map());

const startersOf = (analysis: AnalysisState, { act }: StartEvent): ReadonlySet<Activation> =>
  remembered(starters(analysis), act, () => findStarters(analysis, act));

const starters = memoized<AnalysisState, Map<Activation, ReadonlySet<Activation>>>(() => new Map());

/** The function that starts a thread, and those that call it for that. */
function findStarters(analysis: AnalysisState, act: Activation): ReadonlySet<Activation> {
  const found = new Set([act]);
  let ring = [act];
  for (let helper = 0; helper < HELPERS; helper++) {
    ring = ring.flatMap((one) => callersInto(analysis, one).map((caller) => caller.act));
    for (const one of ring) found.add(one);
  }
  return found;
}
