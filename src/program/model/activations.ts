/** The activations of a program: which calls of a function are looked at together. */

import type { FunctionFacts } from '../../facts/ir.js';
import { isLockRole, isMomentary, roleOf } from '../../knowledge/types.js';
import { Activation, type Entered } from './activation.js';
import { Slot } from './field.js';
import { roleOfObject } from './lineage.js';
import { isFor } from './tests.js';
import { testedParameters } from './tested-parameters.js';
import type { FileUnit } from './files.js';
import { push } from './maps.js';
import { namingParameters } from './naming-parameters.js';
import { parametersHandedOn } from './parameters-handed-on.js';
import { isCallable, isKnownOrNone, type FunctionObject, type Obj } from './objects.js';
import type { Value } from './values.js';

/** Activations of one function; further callers share one. */
const MAX_ACTIVATIONS = 4;
/** Activations of one function that makes others: one for each function or lock that those then call or take. */
const MAX_WRAPPED = 400;
/** Activations of one function that is handed functions or locks: what runs, and where, and under which lock, hangs on which they are. */
const MAX_HANDED = 16;
/**
 * Closures, each made by a call that was handed the next one, up to which calls are told apart by them: who hands on what
 * it was handed within a function of its own, and is called again with that, would have no end of calls.
 */
const MAX_NESTED = 3;
/** Activations of one function, over all the objects it is called on; further ones of a class share one, but for locks. */
const MAX_RECEIVERS = 32;
/** Objects of whatever classes that one method is looked at on: in hierarchies of a thousand classes it is called on all. */
const MAX_CROWD = 128;

export class ActivationTable {
  readonly all: Activation[] = [];
  readonly byFunction = new Map<FunctionFacts, Activation[]>();

  /** Functions that have activations. */
  readonly called = new Set<FunctionObject>();

  /**
   * What helpers of tests, and methods of what tests make, are given differs from test to test, and of tests only one is
   * under way: what they are to run tells their calls apart, nothing else.
   */
  constructor(
    private readonly nothing: Value,
    private readonly filesOfTests: ReadonlySet<FileUnit>,
  ) {}

  of(fn: FunctionFacts): readonly Activation[] {
    return this.byFunction.get(fn) ?? NONE;
  }

  /**
   * The activation of a function for these arguments. Callers share it unless they pass different single
   * objects: that keeps `spawn(a)` and `spawn(b)` apart without following every string.
   */
  entered(
    fn: FunctionObject,
    self: Obj | undefined,
    params: readonly Value[],
    entry: Obj | undefined,
    place: string | undefined,
  ): Activation {
    const list = this.of(fn.fn);
    const { filesOfTests } = this;
    const given = isConstruction(fn, self)
      ? params.map(nothingTold)
      : (isFor(filesOfTests, { file: fn.file, self }) ? params.map(callableOf) : givenTo(fn, params)).map(notTooNested);
    const same = list.find(
      (act) => isEntered(act, fn, self, entry) && act.entered!.place === place && sameGiven(act.entered!.given, given),
    );
    if (same !== undefined) return same;
    if (list.length < (place === undefined ? mostOf(fn.fn, given) : MAX_WRAPPED))
      return this.enter(fn, self, { entry, given, place });
    const handed = handedOf(given);
    if (handed !== undefined) {
      const alike = list.find((act) => isEntered(act, fn, self, entry) && sameGiven(act.entered!.given, handed));
      if (alike !== undefined) return alike;
      if (list.length < 2 * MAX_HANDED) return this.enter(fn, self, { entry, given: handed });
    }
    const shared = list.find((act) => isEntered(act, fn, self, entry) && act.entered!.given === undefined);
    if (shared !== undefined) return shared;
    // One too many: another receiver of its class stands for it too.
    const other =
      list.length < (isLockRole(self && roleOfObject(self)) ? MAX_WRAPPED : MAX_RECEIVERS)
        ? undefined
        : list.findLast((act) => act.callee === fn && isLike(act.self, self));
    return other ?? this.enter(fn, self, { entry, given: undefined }, given);
  }

  /** Whether a method was looked at on so many objects that calls on yet another one are not followed. */
  isCrowded({ fn }: FunctionObject, self: Obj | undefined): boolean {
    const list = this.of(fn);
    if (self?.kind !== 'instance' || list.length < (isLockRole(roleOfObject(self)) ? MAX_WRAPPED : MAX_CROWD))
      return false;
    return !list.some((act) => act.self === self);
  }

  /** Puts them into an order. */
  sort(inOrder: (acts: readonly Activation[]) => readonly Activation[]): void {
    const sorted = inOrder(this.all);
    this.all.length = 0;
    this.byFunction.clear();
    for (const act of sorted) {
      this.all.push(act);
      push(this.byFunction, act.fn, act);
    }
  }

  private enter(fn: FunctionObject, self: Obj | undefined, entered: Entered, given = entered.given ?? []): Activation {
    let depth = Math.max(self === undefined ? 0 : depthOf(self), fn.env?.depth ?? 0);
    for (const obj of given) if (obj !== undefined && obj !== '*') depth = Math.max(depth, depthOf(obj));
    const act = this.add(fn.fn, fn.file, fn, fn.env, self, depth);
    act.entered = entered;
    return act;
  }

  /** The single activation of a module or class body. */
  body(file: FileUnit, fn: FunctionFacts, env: Activation | undefined): Activation {
    const known = this.of(fn).find((act) => act.env === env);
    return known ?? this.add(fn, file, undefined, env, env?.self, env?.depth ?? 0);
  }

  private add(
    fn: FunctionFacts,
    file: FileUnit,
    callee: FunctionObject | undefined,
    env: Activation | undefined,
    self: Obj | undefined,
    depth: number,
  ): Activation {
    const act = new Activation(this.all.length, fn, file, callee, env, self, depth, this.nothing);
    this.all.push(act);
    if (callee !== undefined) this.called.add(callee);
    push(this.byFunction, fn, act);
    return act;
  }
}

/**
 * Whether a call sets up the object that it is made for: that object tells it apart from all others. What it is given may
 * turn out to be more as values come in, and what was stored for less would stay.
 */
const isConstruction = ({ fn }: FunctionObject, self: Obj | undefined): boolean =>
  fn.name === '__init__' && self?.kind === 'instance';

const nothingTold = (): undefined => undefined;

/** What a call passes, as far as calls are told apart by it. */
function givenTo(fn: FunctionObject, params: readonly Value[]): NonNullable<Entered['given']> {
  const tested = testedParameters(fn.fn);
  const naming = namingParameters(fn.file.facts, fn.fn);
  const handedOn = parametersHandedOn(fn.file.facts, fn.fn);
  return params.map((value, slot) => {
    const only = identityOf(value) ?? settled(value);
    if (tested.has(slot) || naming.has(slot) || only === '*' || only?.kind !== 'constant') return only;
    // Of what another function tests, its mode: True, False or None.
    return handedOn.has(slot) && /^(bool|none)$/.test(only.type) ? only : undefined;
  });
}

/** The object, but for closures that are nested too deep. */
const notTooNested = (obj: Obj | '*' | undefined): Obj | '*' | undefined =>
  nestingOf(obj) > MAX_NESTED ? undefined : obj;

/** How many closures there are one inside what the other was handed. */
function nestingOf(obj: Obj | '*' | undefined): number {
  const maker = obj !== undefined && obj !== '*' && obj.kind === 'function' ? obj.env : undefined;
  return maker === undefined ? 0 : 1 + Math.max(0, ...(maker.entered?.given ?? []).map(nestingOf));
}

const NONE: readonly Activation[] = [];

const isEntered = (act: Activation, fn: FunctionObject, self: Obj | undefined, entry: Obj | undefined): boolean =>
  act.callee === fn && act.self === self && act.entered?.entry === entry;

/** How many activations a function may have that is given these. */
function mostOf(fn: FunctionFacts, given: readonly (Obj | '*' | undefined)[]): number {
  const objs = given.filter((obj) => obj !== undefined && obj !== '*');
  // Given a function, it makes another that may call it: a decorator. Given a lock, one that may hold it.
  if (fn.captured.length > 0 && objs.some((obj) => obj.kind === 'function' || isLock(obj))) return MAX_WRAPPED;
  return objs.some((obj) => isCallable(obj) || isOfCallables(obj) || isLock(obj)) ? MAX_HANDED : MAX_ACTIVATIONS;
}

/** What is left of the arguments where only those that may be run, and locks, are told apart; undefined where none is. */
function handedOf(given: readonly (Obj | '*' | undefined)[]): readonly (Obj | undefined)[] | undefined {
  const handed = given.map((obj) =>
    obj !== undefined && obj !== '*' && (isRunnable(obj) || isLock(obj)) ? obj : undefined,
  );
  return handed.some((obj) => obj !== undefined) ? handed : undefined;
}

const isLock = (obj: Obj): boolean => isLockRole(roleOfObject(obj));

/** A method or a function of a module: each is one; of a closure there is one for each call around it. */
const isRunnable = (obj: Obj): boolean => obj.kind === 'method' || (obj.kind === 'function' && obj.env === undefined);

const isLike = (a: Obj | undefined, b: Obj | undefined): boolean =>
  a === b || (a?.kind === 'instance' && b?.kind === 'instance' ? a.cls === b.cls : a?.kind === b?.kind);

const sameGiven = (a: Entered['given'], b: readonly unknown[]): boolean =>
  a?.length === b.length && a.every((one, index) => one === b[index]);

const depthOf = (obj: Obj): number => {
  switch (obj.kind) {
    case 'instance':
    case 'library':
      return obj.depth;
    case 'method':
      return depthOf(obj.self);
    case 'function':
      return obj.env?.depth ?? 0;
    default:
      return 0;
  }
};

/** What can be called, where a value is that. */
const callableOf = (value: Value): Obj | '*' | undefined => {
  const identity = identityOf(value);
  return identity !== undefined && identity !== '*' && !isCallable(identity) ? undefined : identity;
};

/** Values of the moment: a function does the same for each, so that callers passing different ones are not told apart. */
const isOneOfAll = (obj: Obj): boolean =>
  obj.kind === 'library' && isMomentary(roleOf(obj.type)) && !isOfCallables(obj);

/** `*tasks`: a tuple of what is to be run, or that one call alone gathers. */
const isOfCallables = (obj: Obj): boolean =>
  roleOfObject(obj) === 'tuple' &&
  (obj.fields?.has(Slot.ofCall) === true || obj.fields?.get(Slot.contents)?.value.objs.some(isCallable) === true);

/** True, False, None, a short string or a number, where it is just that. */
const settled = ({ objs: [only, ...others], unknown }: Value): Obj | undefined =>
  only !== undefined && isKnownOrNone(only) && others.length === 0 && !unknown ? only : undefined;

/** The one object a value is, where it has identity; `*` where there are several; undefined where none matters. */
const identityOf = (value: Value): Obj | '*' | undefined => {
  let found: Obj | undefined;
  for (const obj of value.objs) {
    if (obj.kind === 'constant' || obj.kind === 'external' || isOneOfAll(obj)) continue;
    if (found !== undefined) return '*';
    found = obj;
  }
  return found;
};
