/**
 * What a race rests on: how plainly it is seen that two threads come to the two places at once. Plain data, from which
 * `support.ts` decides how grave and how sure a finding is.
 */

import type { AccessInContext } from '../concurrency/access-in-context.js';
import type { Context } from '../contexts/entry-state.js';
import { meetsWhichever } from './choices.js';
import { memoized, remembered } from '../model/maps.js';
import type { InstanceObject } from '../model/objects.js';
import type { Program } from '../program.js';
import { countOfBlurs } from '../concurrency/clarity.js';
import type { Variable } from '../concurrency/variables.js';
import { isApplication } from '../contexts/application.js';
import { areSeenBeside, areOfOneClaim } from './seen-beside.js';
import { isOfShortProgram, PAGES } from './short-programs.js';
import { sidesOf, type Side } from './sides.js';

/**
 * The worst that a race does: an update is lost, two threads both act on one test, one acts on an answer that is no longer
 * so, something is raised, a loop goes over what changes.
 */
export type Effect = 'update lost' | 'done twice' | 'old answer' | 'raises' | 'loop disturbed';

export interface Basis {
  readonly effect: Effect;
  /** The program has few lines: what is done in it, a reader has at hand. */
  readonly brief: boolean;
  /** The program is a page or two long. */
  readonly tiny: boolean;
  /**
   * How the code is parted between the two threads: neither runs the other's place, one of them does, or each runs both.
   * Code that was written for two threads is parted; where each may run all of it, most often only one ever does.
   */
  readonly parted: 'apart' | 'half' | 'same';
  /** The two threads are seen to be started beside each other, and not only in calls that may come again. */
  readonly seenBeside: boolean;
  /** Who starts either asks for what it stores then: both run by that race alone. */
  readonly claimed: boolean;
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
  /** One of the sides is come to by nobody: see `uncalled.ts`. */
  readonly uncalled: boolean;
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

type Pair = readonly [AccessInContext, AccessInContext];

/** What a race rests on, as plain data that a finding keeps. */
export function basisOf(program: Program, variable: Variable, at: Pair, effect: Effect): Basis {
  const basis = lazyBasisOf(program, variable, at, effect);
  const { brief, tiny, parted, seenBeside, claimed, promised, library, threads, calls, tests } = basis;
  const { whole, clients, uncalled, guessed, single, chosen, stale, blurs } = basis;
  return {
    effect,
    brief,
    tiny,
    parted,
    seenBeside,
    claimed,
    promised,
    library,
    threads,
    calls,
    tests,
    whole,
    clients,
    uncalled,
    guessed,
    single,
    chosen,
    stale,
    blurs,
  };
}

/** The same for pairs that are only compared: the first rows of the table decide most, and the rest is not worked out. */
export const lazyBasisOf = (program: Program, variable: Variable, [mine, theirs]: Pair, effect: Effect): Basis => {
  const sides = sidesOf(program);
  return new LazyBasis(program, variable, sides.of(mine), sides.of(theirs), effect);
};

/** Whether an object is made as a module is imported, or with one that is. */
function isMadeByModule(program: Program, obj: InstanceObject, depth = 0): boolean {
  const maker = program.analysis.makers.get(obj);
  if (obj.external || maker?.fn.kind === 'module') return true;
  return depth < MAX_PARTS && maker?.self?.kind === 'instance' && isMadeByModule(program, maker.self, depth + 1);
}

/** From an object to a part of a part of it. */
const MAX_PARTS = 3;

export class LazyBasis implements Basis {
  constructor(
    private readonly program: Program,
    private readonly variable: Variable,
    private readonly mine: Side,
    private readonly theirs: Side,
    readonly effect: Effect,
  ) {}

  get brief(): boolean {
    return isOfShortProgram(this.program.analysis.files, this.mine.at.access.act.file);
  }

  get tiny(): boolean {
    return isOfShortProgram(this.program.analysis.files, this.mine.at.access.act.file, PAGES);
  }

  get parted(): Basis['parted'] {
    const runs = ({ at: { entryState } }: Side, { at: { access } }: Side): number =>
      Number(this.program.contexts.runs(entryState.ctx, access.act));
    return (['apart', 'half', 'same'] as const)[runs(this.mine, this.theirs) + runs(this.theirs, this.mine)]!;
  }

  get seenBeside(): boolean {
    return areSeenBeside(this.program, this.mine.at, this.theirs.at);
  }

  get claimed(): boolean {
    const [one, other] = [this.mine, this.theirs].map(({ at }) => at.entryState.ctx);
    return areOfOneClaim(this.program.analysis, one!, other!);
  }

  get promised(): boolean {
    return this.program.areClients(this.mine.at, this.theirs.at);
  }

  get library(): boolean {
    const { mine, theirs } = this;
    const isOffered = (mine.at.entryState.offered && theirs.at.entryState.offered) || this.isOfLockingObject();
    return isOffered && !isApplication(this.program.roots);
  }

  /** Both places are of an object that locks, which a module of the library has made for its clients. */
  private isOfLockingObject(): boolean {
    const { promises } = this.program.contexts;
    return (
      this.promised &&
      [this.mine, this.theirs].every(({ at: { access } }) => {
        const { self } = access.act;
        return self?.kind === 'instance' && promises.holds(self.cls) && isMadeByModule(this.program, self);
      })
    );
  }

  get threads(): number {
    return threadsAt(this.program, this.variable);
  }

  get calls(): number {
    return Math.max(this.mine.calls, this.theirs.calls);
  }

  get tests(): number {
    return this.mine.tests + this.theirs.tests;
  }

  get whole(): boolean {
    return this.mine.isWhole && this.theirs.isWhole;
  }

  get clients(): number {
    return Number(this.mine.isClient) + Number(this.theirs.isClient);
  }

  get uncalled(): boolean {
    return this.mine.isUncalled || this.theirs.isUncalled;
  }

  get guessed(): boolean {
    return this.mine.isGuessed || this.theirs.isGuessed;
  }

  get single(): boolean {
    const { mine, theirs } = this;
    return (
      this.program.isSingular(mine.at.access.cell.owner) ||
      (mine.isMeantByAll && theirs.isMeantByAll) ||
      meetsWhichever(this.program, mine.at, theirs.at) ||
      meetsWhichever(this.program, theirs.at, mine.at)
    );
  }

  get chosen(): number {
    return Number(this.mine.isOneOfSeveral) + Number(this.theirs.isOneOfSeveral);
  }

  get stale(): boolean {
    return isStale(this.variable, this.mine.at, this.theirs.at);
  }

  get blurs(): number {
    return countOfBlurs(this.mine.blurs | this.theirs.blurs);
  }
}

const threadsAt = (program: Program, variable: Variable): number =>
  remembered(threadsOf(program), variable, () => new Set(program.placesOf(variable).map(contextOf)).size);
const threadsOf = memoized<Program, Map<Variable, number>>(() => new Map());
const contextOf = ({ entryState }: AccessInContext): Context => entryState.ctx;

/** What is put at the end of a list is seen in this loop or the next. */
const isStale = ({ container }: Variable, { access }: AccessInContext, { access: other }: AccessInContext): boolean =>
  container === 'list' && access.op === 'iterate' && other.effect === 'add' && other.op !== 'insert';
