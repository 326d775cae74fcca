/** What holds at one point of an evaluation, and what holds where two ways meet. */

import type { Access } from './activation.js';
import type { Check, Flow } from './flow.js';
import type { AnalysisState } from './analysis-state.js';
import type { Obj } from './objects.js';
import type { ISet } from './sets.js';
import type { Value } from './values.js';

type Deps = readonly Access[] | undefined;

/** An element under the words by which the source names its container and its key. */
export interface StoredElement {
  readonly container: string;
  readonly key: string;
  readonly value: Value;
}

/** What holds at the point being evaluated; copied where the flow splits. */
export interface State {
  /** Values of the function's own variables, by slot. */
  env: readonly Value[];
  /** Reads that flowed into each variable. */
  deps: readonly Deps[];
  flow: Flow;
  /** The element stored last, as far as it is certainly still there. */
  stored: StoredElement | undefined;
  /** Objects stored in attributes, by the words that name these, as far as they are certainly still there. */
  kept: ReadonlyMap<string, Value> | undefined;
  /** In the body of a module, what those of its variables stand for that only the body binds. */
  bound: ReadonlyMap<string, Value> | undefined;
  /** Locks that may have been given back after they were tried for: what a variable says of that is past. */
  returned: ISet<Obj>;
  /** Nothing after this point runs. */
  dead: boolean;
  /** Another state has the same `env`, `deps` and `bound`: they are copied before the first change, which most copies never see. */
  shared: boolean;
}

/** Of more reads than this that flow into one value, those are kept that come first in the text. */
const MAX_DEPS = 24;

/** At most so many of the reads: those that come first, whichever of them were met first. */
export function firstReads(reads: readonly Access[], count = MAX_DEPS): readonly Access[] {
  return reads.length <= count ? reads : [...new Set(reads)].sort(inText).slice(0, count);
}

function inText(a: Access, b: Access): number {
  const [path, other] = [a.act.file.facts.path, b.act.file.facts.path];
  if (path !== other) return path < other ? -1 : 1;
  return a.at.start - b.at.start || a.at.end - b.at.end || a.cell.id - b.cell.id || a.id - b.id;
}

/** A state that goes its own way from here. */
export function copyOf(state: State): State {
  state.shared = true;
  const { env, deps, flow, stored, kept, bound, returned, dead } = state;
  return { env, deps, flow, stored, kept, bound, returned, dead, shared: true };
}

/** Gives a variable another value, and the reads it comes from. */
export function bind(state: State, slot: number, value: Value, deps: Deps): void {
  unshare(state);
  (state.env as Value[])[slot] = value;
  (state.deps as Deps[])[slot] = deps;
}

/** Notes what the body of a module binds a name to. */
export function bindInModule(state: State, name: string, value: Value): void {
  unshare(state);
  state.bound ??= new Map();
  (state.bound as Map<string, Value>).set(name, value);
}

function unshare(state: State): void {
  if (!state.shared) return;
  state.env = state.env.slice();
  state.deps = state.deps.slice();
  state.bound &&= new Map(state.bound);
  state.shared = false;
}

/** What holds where two ways meet. */
export function merge(analysis: AnalysisState, a: State, b: State): State {
  if (a.dead) return b;
  if (b.dead) return a;
  a.shared = true;
  const env = mergeEnvs(analysis, a.env, b.env);
  const deps = a.deps === b.deps ? a.deps : mergeAllDeps(a.deps, b.deps);
  const stored = mergeStored(analysis, a.stored, b.stored);
  const kept = mergeNamed(analysis, a.kept, b.kept);
  const bound = mergeNamed(analysis, a.bound, b.bound);
  const returned = analysis.sets.union(a.returned, b.returned);
  const flow = mergeFlows(analysis, a.flow, b.flow);
  return { env, deps, flow, stored, kept, bound, returned, dead: false, shared: true };
}

function mergeStored({ values }: AnalysisState, a: State['stored'], b: State['stored']): State['stored'] {
  if (a === b || a?.container !== b?.container || a?.key !== b?.key) return a === b ? a : undefined;
  return a && b && { ...a, value: values.union(a.value, b.value) };
}

/** A name that only one way has bound may have been bound before. */
function mergeNamed({ values }: AnalysisState, a: State['bound'], b: State['bound']): State['bound'] {
  if (a === b || a === undefined || b === undefined) return a === b ? a : undefined;
  const merged = new Map<string, Value>();
  for (const [name, value] of a) {
    const other = b.get(name);
    if (other !== undefined) merged.set(name, values.union(value, other));
  }
  return merged;
}

function mergeEnvs({ values }: AnalysisState, a: readonly Value[], b: readonly Value[]): readonly Value[] {
  if (a === b) return a;
  let merged: Value[] | undefined;
  for (let slot = 0; slot < a.length; slot++) {
    const value = values.union(a[slot]!, b[slot]!);
    if (value !== a[slot]) (merged ??= a.slice())[slot] = value;
  }
  return merged ?? a;
}

function mergeAllDeps(a: readonly Deps[], b: readonly Deps[]): readonly Deps[] {
  let merged: Deps[] | undefined;
  for (let slot = 0; slot < b.length; slot++) {
    const more = b[slot];
    if (more !== undefined && more !== a[slot]) (merged ??= a.slice())[slot] = mergeDeps(a[slot], more);
  }
  return merged ?? a;
}

/** The reads that flow in on either way. */
export function mergeDeps(a: Deps, b: readonly Access[]): readonly Access[] {
  if (a === undefined || a === b) return b;
  return firstReads([...new Set([...a, ...b])]);
}

/** What certainly holds, and what may, where two flows meet. */
export function mergeFlows(analysis: AnalysisState, a: Flow, b: Flow): Flow {
  if (a === b) return a;
  const { sets } = analysis;
  const locks = analysis.acquisitions.joinHeld(a, b);
  const released = sets.union(a.released, b.released);
  const mayRun = sets.union(a.mayRun, b.mayRun);
  const mayHaveStarted = sets.union(a.mayHaveStarted, b.mayHaveStarted);
  const renewed = sets.union(a.renewed, b.renewed);
  const joined = sets.intersect(a.joined, b.joined);
  // What only one way has made is not lost by the other.
  const owned =
    a.owned === b.owned
      ? a.owned
      : sets.union(
          sets.filter(a.owned, (obj) => sets.has(b.owned, obj) || !sets.has(b.escaped, obj)),
          sets.filter(b.owned, (obj) => sets.has(a.owned, obj) || !sets.has(a.escaped, obj)),
        );
  const mine = sets.union(a.mine, b.mine);
  const escaped = sets.union(a.escaped, b.escaped);
  const awaited = sets.intersect(a.awaited, b.awaited);
  const signalled = analysis.signallerSets.union(a.signalled, b.signalled);
  const check = commonCheck(a.check, b.check);
  const same =
    locks === a.locks &&
    released === a.released &&
    mayRun === a.mayRun &&
    mayHaveStarted === a.mayHaveStarted &&
    renewed === a.renewed &&
    joined === a.joined &&
    owned === a.owned &&
    mine === a.mine &&
    escaped === a.escaped &&
    awaited === a.awaited &&
    signalled === a.signalled &&
    check === a.check;
  if (same) return a;
  // In the order of all flows: these are read more than anything else, and one layout is read faster than two.
  return { locks, released, mayRun, joined, owned, mine, escaped, awaited, signalled, mayHaveStarted, renewed, check };
}

/** The innermost check that both have passed. */
function commonCheck(a: Check | undefined, b: Check | undefined): Check | undefined {
  while (a !== b) {
    if (a === undefined || b === undefined) return undefined;
    if (a.depth >= b.depth) a = a.outer;
    else b = b.outer;
  }
  return a;
}
