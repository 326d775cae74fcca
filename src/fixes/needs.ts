/** What has to happen under one lock so that a variable is safe: updates from read to write, checks with their acts. */

import { callersInto } from '../program/model/callers.js';
import type { Span, Stmt } from '../facts/ir.js';
import { takesOut, type Access, type Activation, type CallEvent } from '../program/model/activation.js';
import type { Obj } from '../program/model/objects.js';
import type { Program } from '../program/program.js';
import { iterationsWhileChanged } from '../program/races/races.js';
import { isContested } from '../program/races/race.js';
import { movedMeanwhile } from '../program/races/positions.js';
import { addedWhileSwapped } from '../program/races/swapped.js';
import { changedWhileRebuilt } from '../program/races/rebuilt.js';
import { readsFor } from '../program/model/updates.js';
import { checksThenActs } from '../program/races/check-races.js';
import { isOfWhatBelongs } from '../program/races/effects.js';
import type { Variable } from '../program/concurrency/variables.js';
import { cover, holds, spanOf, type Run } from './blocks.js';

/** Places that belong together, and the function in which they meet. */
export interface Need {
  readonly act: Activation;
  readonly run: Run;
  /** The places themselves, in `act`. */
  readonly spans: readonly Span[];
  /** The access itself, for finding out how the source calls what holds the variable. */
  readonly access: Access;
  /** Calls that lead from `act` to the access, outermost first; none where it stands in `act` itself. */
  readonly calls: readonly CallEvent[];
}

/** How far up the callers a common function is looked for. */
const MAX_LIFT = 3;

/**
 * Everything about a variable that a lock must be held over; with `lock`, only what does not hold it yet.
 * Undefined where something can't be put under a lock from here.
 */
export function needsOf(program: Program, variable: Variable, lock: Obj | undefined): readonly Need[] | undefined {
  const groups: (readonly Access[])[] = [];
  for (const access of variable.accesses) {
    if (access.kind !== 'write') continue;
    // A method that nobody here calls is called by someone else, and may as well be called then.
    if (isContested(program, variable, access) || isOffered(program, access))
      groups.push([access, ...readsInto(access)]);
  }
  for (const race of checksThenActs(program, variable))
    groups.push([race.access, race.tested.read, ...(isOfWhatBelongs(race) ? [race.need] : [])]);
  for (const { access, tested } of movedMeanwhile(program, variable)) {
    // Two lists that go together have to be changed together, which no lock around this place sees to.
    if (tested.read.cell.owner === access.cell.owner) groups.push([access, tested.read]);
  }
  for (const race of iterationsWhileChanged(program, variable)) groups.push([race.access]);
  for (const race of addedWhileSwapped(program, variable)) groups.push([race.access]);
  for (const race of changedWhileRebuilt(program, variable)) groups.push([race.other]);
  const needs: Need[] = [];
  for (const group of groups) {
    const placed = program.placed(group[0]!);
    const lacking = placed.filter(
      (one) => lock === undefined || !program.locksOver(one, group).some((hold) => hold.lock === lock),
    );
    if (lacking.length === 0) continue;
    const callersHold =
      lock !== undefined && placed.some(({ entryState }) => entryState.locks.items.some((hold) => hold.lock === lock));
    const found = callersHold ? fromCallers(program, group, lock) : [meet(program, group)];
    for (const need of found) {
      if (need === undefined) return undefined;
      needs.push(need);
    }
  }
  return needs;
}

const isOffered = (program: Program, { act }: Access): boolean =>
  act.fn.kind === 'function' && act.fn.cls >= 0 && act.fn.name !== '__init__' && !program.contexts.isCalled(act);

/** What a lock has to be held over for a single change, with the reads that it depends on. */
export const needFor = (program: Program, access: Access): Need | undefined =>
  meet(program, [access, ...readsInto(access)]);

/**
 * Reads that flow into a change, also by way of another variable that the function has set in between:
 * `turn = play(score)`, `score = turn[0]`, where `turn` is global as well.
 */
function readsInto(access: Access): readonly Access[] {
  const { accesses } = access.act;
  const isSetFrom = (write: Access): boolean =>
    write.kind === 'write' &&
    write.effect === 'store' &&
    access.deps.some(({ cell, at }) => cell === write.cell && cell !== access.cell && write.at.end <= at.start);
  const reads = accesses.filter(isSetFrom).flatMap(({ deps }) => deps.filter(({ cell }) => cell === access.cell));
  return [...readsFor(access), ...reads];
}

/** The nearest function in which all accesses of a group happen, directly or through calls. */
function meet(program: Program, group: readonly Access[]): Need | undefined {
  const access = group[0]!;
  for (const path of pathsUp(program, access.act)) {
    const { act } = path;
    const spans = group.flatMap((one) => placesIn(program, one, act));
    if (spans.length < group.length) continue;
    const run = cover(act.fn, spans);
    if (run !== undefined)
      return {
        act,
        run: act === access.act ? withSwap(run, access) : run,
        spans,
        access,
        calls: path.calls,
      };
  }
  return undefined;
}

/**
 * `batch = self.rows` directly before `self.rows = []`, `print(hits)` before `hits = 0`, `place = rows.index(row)` before
 * `rows.remove(row)`: what comes in between is neither in what was read nor left.
 */
function withSwap(run: Run, access: Access): Run {
  const before = run.block[run.first - 1];
  const isTold =
    before?.kind === 'assign' ? access.effect === 'store' || takesOut(access.effect) : mayTell(before, run, access);
  if (before === undefined || !isTold) return run;
  const taken = access.act.accesses.some(
    (read) => read.kind === 'read' && read.cell === access.cell && holds(before, read.at),
  );
  return taken ? { ...run, first: run.first - 1 } : run;
}

/** Whether a statement may make known, or deal with, all that is then set back to nothing. */
function mayTell(stmt: Stmt | undefined, { block, first }: Run, { effect, deps }: Access): boolean {
  if (stmt?.kind !== 'expr' && stmt?.kind !== 'for') return false;
  const by = block[first]!;
  if (effect !== 'store' || deps.length > 0 || by.kind !== 'assign') return effect === 'clear';
  return by.value.kind === 'constant' || (by.value.kind === 'sequence' && by.value.items.length === 0);
}

/** Where callers hold the lock already, the calls without it are what needs it. */
function fromCallers(program: Program, group: readonly Access[], lock: Obj): (Need | undefined)[] {
  const access = group[0]!;
  const needs: (Need | undefined)[] = [];
  for (const { act, call } of callersInto(program.analysis, access.act)) {
    const held = program.contexts
      .of(act)
      .every((entryState) => program.contexts.locksAt(entryState, call.flow).items.some((hold) => hold.lock === lock));
    if (held || program.contexts.of(act).length === 0) continue;
    const run = cover(act.fn, [call.node]);
    needs.push(run && { act, run, spans: [call.node], access, calls: [call] });
  }
  return needs.length > 0 ? needs : [undefined];
}

interface Path {
  readonly act: Activation;
  readonly calls: readonly CallEvent[];
}

/** A function and those that call it, nearest first. */
function pathsUp(program: Program, from: Activation): readonly Path[] {
  const found: Path[] = [{ act: from, calls: [] }];
  const seen = new Set([from]);
  for (let at = 0; at < found.length; at++) {
    const { act, calls } = found[at]!;
    if (calls.length >= MAX_LIFT) continue;
    for (const { act: caller, call } of callersInto(program.analysis, act)) {
      if (seen.has(caller)) continue;
      seen.add(caller);
      found.push({ act: caller, calls: [call, ...calls] });
    }
  }
  return found;
}

/** Where an access happens as seen from an activation: at its own place, or at the calls that lead to it. */
function placesIn(program: Program, access: Access, act: Activation): { start: number; end: number }[] {
  if (access.act === act || access.act.fn === act.fn) return [access.at];
  for (const path of pathsUp(program, access.act))
    if (path.act === act && path.calls[0] !== undefined) return [path.calls[0].node];
  return [];
}

/**
 * Needs whose statements overlap or touch are put under one lock together. Undefined where locks of different objects
 * would have to be held over the same statements.
 */
export function merged(
  needs: readonly Need[],
  nameOf: (need: Need) => string | undefined,
): readonly Need[] | undefined {
  const names = new Map(needs.map((need) => [need, nameOf(need)]));
  let list = [...needs];
  for (let again = true; again;) {
    again = false;
    outer: for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const [a, b] = [list[i]!, list[j]!];
        if (a.act.fn !== b.act.fn || a.act.file !== b.act.file) continue;
        const union = joined(a.run, b.run);
        if (union === undefined) continue;
        if (names.get(a) !== names.get(b)) {
          if (a.run.block === b.run.block && (a.run.last < b.run.first || b.run.last < a.run.first)) continue;
          return undefined;
        }
        const both = { ...a, run: union, spans: [...a.spans, ...b.spans] };
        names.set(both, names.get(a));
        list = [...list.slice(0, i), both, ...list.slice(i + 1, j), ...list.slice(j + 1)];
        again = true;
        break outer;
      }
    }
  }
  return list;
}

/** One run for two that overlap, or that follow each other directly in one block. */
function joined(a: Run, b: Run): Run | undefined {
  if (a.block === b.block && a.first <= b.last + 1 && b.first <= a.last + 1) {
    return { ...a, first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
  }
  if (holds(spanOf(a), spanOf(b))) return a;
  if (holds(spanOf(b), spanOf(a))) return b;
  return undefined;
}
