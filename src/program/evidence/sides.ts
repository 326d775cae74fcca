/** What a race rests on that is known of one of its two sides alone: worked out once for all the pairs that it is in. */

import type { AccessInContext } from '../concurrency/access-in-context.js';
import { givesFirstValues } from '../model/classes.js';
import { memoized, remembered } from '../model/maps.js';
import type { Program } from '../program.js';
import { isMeantByAll, isOneOfSeveral } from './choices.js';
import { callsFrom, distanceTo } from './distance.js';
import { isUncalled } from './uncalled.js';

/** What makes a reader doubt or search, from the worst down. */
const GUESSED = 64;
const CLIENT = 16;
const CLIENTS_THREAD = 1;
/** Calls between what a thread runs and an access; further ones, and those of the main thread, are all as far. */
const MAX_CALLS = 3;

export class Side {
  /** Calls between the entry of the thread and the place. */
  readonly calls: number;
  /** Tests of callers that it stands under; what a loop asks before each of its rounds has been found at least once. */
  readonly tests: number;
  /** The kinds of things on the way that the model does not tell apart, as bits (see clarity.ts). */
  readonly blurs: number;
  /** The program is seen from its beginning on. */
  readonly isWhole: boolean;
  /** Only code outside the program calls what leads there. */
  readonly isClient: boolean;
  /** The way there begins at a function that was handed to code which can't be seen. */
  readonly isGuessed: boolean;
  /** How far a reader has to search for it, and how much is to be doubted. */
  readonly doubt: number;
  /** It gives an object its first values. */
  readonly isFirst: boolean;

  private isNameless: boolean | undefined;
  private isAmong: boolean | undefined;
  private isMeant: boolean | undefined;
  private threadName: string | undefined;

  constructor(
    private readonly program: Program,
    readonly at: AccessInContext,
  ) {
    const { access, entryState } = at;
    const { ctx, root } = entryState;
    this.calls = distanceTo(program, at);
    this.tests = entryState.checks.filter(({ kind }) => kind !== 'while').length;
    this.blurs = program.clarity.signsOf(at);
    this.isWhole = root === 'module';
    this.isClient = ctx.thread === undefined && !this.isWhole;
    this.isGuessed = root === 'callback';
    this.doubt = doubtOf(at);
    this.isFirst = givesFirstValues(access.act.fn.name);
  }

  /** See `uncalled.ts`. */
  get isUncalled(): boolean {
    return (this.isNameless ??= isUncalled(this.program, this.at.access.act, this.at.entryState));
  }

  /** The place names several objects, of which the one that it touches is one. */
  get isOneOfSeveral(): boolean {
    return (this.isAmong ??= isOneOfSeveral(this.program.analysis, this.at));
  }

  /** Whichever thread comes to the place comes to this object. */
  get isMeantByAll(): boolean {
    return (this.isMeant ??= isMeantByAll(this.program, this.at));
  }

  get thread(): string {
    return (this.threadName ??= this.program.threadOf(this.at));
  }
}

/** The sides of the races of a program, each made once. */
export class Sides {
  private readonly known = new Map<AccessInContext, Side>();

  constructor(private readonly program: Program) {}

  of(at: AccessInContext): Side {
    return remembered(this.known, at, () => new Side(this.program, at));
  }
}

export const sidesOf = memoized((program: Program) => new Sides(program));

function doubtOf({ access, entryState: { ctx, root } }: AccessInContext): number {
  const guessed = root === 'callback' ? GUESSED : 0;
  if (ctx.thread === undefined) return guessed + (root === 'module' ? MAX_CALLS : CLIENT);
  return guessed + Math.min(callsFrom(ctx, access.act), MAX_CALLS) + (root === 'module' ? 0 : CLIENTS_THREAD);
}
