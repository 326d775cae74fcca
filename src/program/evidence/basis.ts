/**
 * What a race rests on: how plainly it is seen that two threads come to the two places at once. Plain data, from which
 * `support.ts` decides how grave and how sure a finding is.
 */

import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Context } from '../contexts/entry-state.js';
import { memoized, remembered } from '../model/maps.js';
import type { Program } from '../program.js';
import type { Variable } from '../concurrency/variables.js';
import { isApplication } from './application.js';
import { isMeantByAll, isOneOfSeveral } from './choices.js';
import { distanceTo } from './distance.js';
import { areSeenBeside } from './seen-beside.js';

export interface Basis {
  /**
   * How the code is parted between the two threads: neither runs the other's place, one of them does, or each runs both.
   * Code that was written for two threads is parted; where each may run all of it, most often only one ever does.
   */
  readonly parted: 'apart' | 'half' | 'same';
  /** The two threads are seen to be started beside each other, and not only in calls that may come again. */
  readonly seenBeside: boolean;
  /** Both are threads of clients, promised by a lock of the class or module that they call. */
  readonly promised: boolean;
  /** What is promised is a library's: clients make the object, or what makes it, and nothing here runs by itself. */
  readonly library: boolean;
  /** How many threads come to the variable, the main thread and those that are told apart. */
  readonly threads: number;
  /** Calls between the entry of a thread and its place, on the side where these are more. */
  readonly calls: number;
  /** Tests of callers that the two sides stand under. */
  readonly tests: number;
  /** The program is seen from its beginning to both sides: no client, and no unseen code, decides what is called. */
  readonly whole: boolean;
  /** How many of the two sides only code outside the program calls. */
  readonly clients: number;
  /** Some way there begins at a function that was handed to code which can't be seen. */
  readonly guessed: boolean;
  /** The object of the model stands for one object of the program, or for several to each of which both threads come. */
  readonly single: boolean;
  /** On how many of the two sides the place names several objects of the model, this one among them. */
  readonly chosen: number;
  /** At worst something new is not seen yet: nothing raises, no update is lost, nothing is done twice. */
  readonly stale: boolean;
  /** Kinds of things on the two ways that the model does not tell apart (see clarity.ts). */
  readonly blurs: number;
}

export function basisOf(
  program: Program,
  variable: Variable,
  [mine, theirs]: readonly [AccessInContext, AccessInContext],
): Basis {
  const sides = [mine, theirs];
  const crossings = [
    [mine, theirs],
    [theirs, mine],
  ].filter(([one, other]) => program.contexts.runs(one!.entryState.ctx, other!.access.act)).length;
  return {
    parted: (['apart', 'half', 'same'] as const)[crossings]!,
    seenBeside: areSeenBeside(program.analysis, mine, theirs),
    promised: program.areClients(mine, theirs),
    library: sides.every(({ entryState }) => entryState.offered) && !isApplication(program),
    threads: threadsAt(program, variable),
    calls: Math.max(...sides.map((side) => distanceTo(program, side))),
    tests: sides.reduce((sum, { entryState }) => sum + entryState.checks.length, 0),
    whole: sides.every(({ entryState: { root } }) => root === 'module'),
    clients: sides.filter(({ entryState }) => entryState.ctx.thread === undefined && entryState.root !== 'module')
      .length,
    guessed: sides.some(({ entryState }) => entryState.root === 'callback'),
    single: program.isSingular(mine.access.cell.owner) || sides.every((side) => isMeantByAll(program.analysis, side)),
    chosen: sides.filter((side) => isOneOfSeveral(program.analysis, side)).length,
    stale: isStale(variable, mine, theirs),
    blurs: program.clarity.blursOf(mine, theirs),
  };
}

const threadsAt = (program: Program, variable: Variable): number =>
  remembered(threadsOf(program), variable, () => new Set(program.placesOf(variable).map(contextOf)).size);
const threadsOf = memoized<Program, Map<Variable, number>>(() => new Map());
const contextOf = ({ entryState }: AccessInContext): Context => entryState.ctx;

/** What is put at the end of a list is seen in this loop or the next. */
const isStale = ({ container }: Variable, { access }: AccessInContext, { access: other }: AccessInContext): boolean =>
  container === 'list' && access.op === 'iterate' && other.effect === 'add' && other.op !== 'insert';
