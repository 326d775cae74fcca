/**
 * Joins by hand that count: threads note that they are done, in a container or in a number, and a loop asks until all of
 * them have. Whoever comes out of that loop comes after what each thread did before it was counted, as after a latch.
 */

import type { CompareOp, Expr, IfStmt, Span, Stmt, WhileStmt } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { walkStmts } from '../../facts/walk.js';
import { moveOf } from '../../facts/moves.js';
import type { Access } from '../model/activation.js';
import type { AnalysisState } from '../model/analysis-state.js';
import { LATCH } from '../model/marks.js';
import { Slot, isElementField } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import type { Cell, LibraryObject, Obj, Place } from '../model/objects.js';
import type { ISet } from '../model/sets.js';
import type { Value } from '../model/values.js';
import type { Frame } from './frame.js';

/** What some loop waits for of an object's variables, so that whoever counts knows that it matters. */
const awaitedCounts = (analysis: AnalysisState, { cell }: Access): Cell => analysis.cell(cell.owner, Slot.awaited);

/** One for each container, and for each variable that has one owner. */
function markFor(analysis: AnalysisState, type: string, { cell }: Access): LibraryObject | undefined {
  if (!isElementField(cell.field)) return analysis.markOf(cell, type);
  const { owner } = cell;
  if (owner.kind !== 'library') return undefined;
  return analysis.known(`${type} ${owner.id}`, type, owner.site, { maker: owner });
}

/** A write that brings what some loop waits for nearer: whoever waits may go on after it. */
function tellMark(frame: Frame, type: string, write: Access): void {
  const { analysis, act } = frame;
  const awaited = analysis.read(awaitedCounts(analysis, write), act);
  if (awaited.objs.length === 0) return;
  const own = markFor(analysis, type, write);
  for (const mark of awaited.objs)
    if (mark === own || analysis.marks.cellOf(mark, type) === write.cell) frame.signalled(mark, write.at);
}

/** A loop has waited until what it reads has come to its end. */
function awaitMark(frame: Frame, type: string, read: Access): LibraryObject | undefined {
  const { analysis } = frame;
  const mark = markFor(analysis, type, read);
  if (mark === undefined) return undefined;
  analysis.marks.record(mark, read.cell);
  analysis.write(awaitedCounts(analysis, read), analysis.values.one(mark));
  frame.awaited(mark);
  return mark;
}

/** How many have to be counted before a loop goes on, where the text says it. */
export const neededBy = (analysis: AnalysisState, latch: LibraryObject): Cell => analysis.cell(latch, Slot.needed);

/** A thread puts something into a container, or counts up or down: whoever waits for that count may go on after it. */
export function tellLatch(frame: Frame, write: Access): void {
  if (counts(write)) tellMark(frame, LATCH, write);
}

const counts = ({ cell, effect, stmt, deps }: Access): boolean =>
  isElementField(cell.field)
    ? effect === 'add'
    : /^[+-]$/.test(moveOf(stmt)?.op ?? '') && deps.some((read) => read.cell === cell);

/** Of what is taken one by one more than so many are not counted but by a loop. */
const MAX_TAKEN = 8;

/** What stands for having taken so many of what threads give, or one in each round of a loop. */
const taking = (analysis: AnalysisState, source: LibraryObject, count: number | Place): LibraryObject =>
  analysis.known(
    `${LATCH} ${source.id} ${typeof count === 'number' ? count : `${count.file.id} ${count.start}`}`,
    LATCH,
    typeof count === 'number' ? source.site : count,
    { maker: source },
  );

/** `results.get()`, `done.acquire()`: one of what threads give; who takes it once more comes after another of them, too. */
export function takeOne(frame: Frame, source: Obj): void {
  const { analysis, flow } = frame;
  // How often a loop takes is known when it is over.
  if (source.kind === 'library' && !frame.inLoop && analysis.sets.has(flow.awaited, source)) {
    let count = 2;
    while (count < MAX_TAKEN && analysis.sets.has(flow.awaited, taking(analysis, source, count))) count++;
    const taken = awaitTaking(frame, source, count);
    analysis.write(neededBy(analysis, taken), analysis.constantValue('int', count));
  }
  frame.awaited(source);
}

/** A loop has taken one in each round, and goes on when it has gone through all that `iter` gives. */
export function takeForEach(frame: Frame, iter: Expr, taken: ISet<Obj>): void {
  for (const source of taken.items)
    if (source.kind === 'library' && /^(queue|semaphore)$/.test(roleOfObject(source) ?? ''))
      awaitTaking(frame, source, { file: frame.act.file, start: iter.start, end: iter.end });
}

function awaitTaking(frame: Frame, source: LibraryObject, count: number | Place): LibraryObject {
  const { analysis } = frame;
  const mark = taking(analysis, source, count);
  const counts = analysis.cell(source, Slot.awaited);
  analysis.marks.record(mark, counts);
  analysis.write(counts, analysis.values.one(mark));
  frame.awaited(mark);
  return mark;
}

/** What stands for having taken several of what threads give. */
export const takingsOf = (analysis: AnalysisState, source: Obj): readonly Obj[] =>
  analysis.cell(source, Slot.awaited).value.objs.filter((obj) => obj.kind === 'library' && obj.maker === source);

/** A thread gives one; who gives one after the other is counted by nobody. */
export function giveOne(frame: Frame, source: Obj, at: Span): void {
  const { analysis, act } = frame;
  frame.signalled(source, at);
  for (const mark of analysis.read(analysis.cell(source, Slot.awaited), act).objs) {
    if (frame.inLoop) analysis.write(analysis.cell(mark, Slot.cleared), analysis.constantValue('bool', true));
    frame.signalled(mark, at);
  }
}

/** A loop is over: what it has waited for counts as given from here on. */
export function awaitLatches(frame: Frame, loop: WhileStmt): void {
  const { analysis } = frame;
  for (const { test, outcome } of waysOut(loop)) {
    const asked = countAsked(frame, test, outcome);
    const latch = asked && awaitMark(frame, LATCH, asked.read);
    if (latch !== undefined) analysis.write(neededBy(analysis, latch), asked!.needed);
  }
}

interface WayOut {
  readonly test: Expr;
  /** How the test comes out where the loop ends. */
  readonly outcome: boolean;
}

/** The one way in which a loop ends: by its own test, or by an `if` that leaves it. */
function waysOut(loop: WhileStmt): readonly WayOut[] {
  const leaving: IfStmt[] = [];
  let others = 0;
  walkStmts(loop.body, (stmt) => {
    if (stmt.kind === 'if' && leaves(stmt.body)) leaving.push(stmt);
    else if (leaves([stmt])) others += 1;
    return stmt.kind === 'if' ? !leaves(stmt.body) : stmt.kind === 'with' || stmt.kind === 'try';
  });
  const isEndless = loop.test.kind === 'constant';
  const [only, ...more] = leaving;
  if (isEndless) return only !== undefined && more.length + others === 0 ? [{ test: only.test, outcome: true }] : [];
  return leaving.length + others === 0 ? [{ test: loop.test, outcome: false }] : [];
}

const leaves = (block: readonly Stmt[]): boolean => /^(break|return)$/.test(block.at(-1)?.kind ?? '');

/** A count, and what it has come to where it is at its end. */
interface Asked {
  readonly read: Access;
  readonly needed: Value;
}

/** The count that has come to its end where the test comes out so. */
function countAsked(frame: Frame, test: Expr, outcome: boolean): Asked | undefined {
  if (test.kind === 'unary' && test.op === 'not') return countAsked(frame, test.operand, !outcome);
  // `while left:`
  if (test.kind === 'name' || test.kind === 'attribute')
    return outcome ? undefined : countRead(frame, test, frame.analysis.values.unknown);
  const [only, ...more] = test.kind === 'compare' ? test.rest : [];
  if (test.kind !== 'compare' || only === undefined || more.length > 0) return undefined;
  const op = outcome ? only.op : OPPOSITE.get(only.op);
  if (op === undefined) return undefined;
  return endsAt(frame, test.left, op, only.right) ?? endsAt(frame, only.right, TURNED.get(op)!, test.left);
}

function endsAt(frame: Frame, count: Expr, op: CompareOp, bound: Expr): Asked | undefined {
  const number = bound.kind === 'constant' ? bound.value : undefined;
  const isFew = number === 0 || number === 1;
  const isUp = UP.has(op) && !isFew;
  const isDown = DOWN.has(op) && isFew;
  const { values } = frame.analysis;
  // One more than what it has to exceed is not worked out.
  const needed = isUp && op !== '>' ? frame.operands.get(bound) : undefined;
  return isUp || isDown ? countRead(frame, count, needed ?? values.unknown) : undefined;
}

/** `len(finished)`, or a number by its name. */
function countRead(frame: Frame, expr: Expr, needed: Value): Asked | undefined {
  const [only, ...others] = frame.readsWithin(expr).filter(({ at, op, cell }) => {
    if (expr.kind === 'call') return op === 'len' && isElementField(cell.field) && within(at, expr);
    return at.start === expr.start && at.end === expr.end && !isElementField(cell.field);
  });
  return only !== undefined && others.length === 0 ? { read: only, needed } : undefined;
}

const UP: ReadonlySet<CompareOp> = new Set<CompareOp>(['==', '>=', '>']);
const DOWN: ReadonlySet<CompareOp> = new Set<CompareOp>(['==', '<=', '<']);
const OPPOSITE: ReadonlyMap<CompareOp, CompareOp> = new Map<CompareOp, CompareOp>([
  ['<', '>='],
  ['<=', '>'],
  ['>', '<='],
  ['>=', '<'],
  ['!=', '=='],
]);
const TURNED: ReadonlyMap<CompareOp, CompareOp> = new Map<CompareOp, CompareOp>([
  ['==', '=='],
  ['>=', '<='],
  ['>', '<'],
  ['<=', '>='],
  ['<', '>'],
]);
