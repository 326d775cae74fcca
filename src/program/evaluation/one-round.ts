/**
 * Tests that one round of a loop passes and no other: `if rank == 0` where each round has another rank, `case "cook"` where
 * one of several roles is that, or a flag that was worked out from them, `leads=(rank == 0)`. Where each round makes a
 * thread, what stands behind the test is the turn of one of these (see `library/turns.ts`).
 */

import type { Expr } from '../../facts/ir.js';
import { exprPath } from '../../facts/paths.js';
import { sameSpan } from '../../facts/spans.js';
import { beginTurn } from '../library/turns.js';
import { isRebound } from '../model/bindings.js';
import { Slot } from '../model/field.js';
import { isKnown, isKnownOrNone, type ConstantObject, type Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Frame } from './frame.js';
import { holds as compares } from './opposed-tests.js';

/** What a test asks about. */
interface Asked {
  readonly path: string;
  readonly value: Value;
  /** The object of which it is an attribute. */
  readonly holder: Obj | undefined;
}

/** From here on this is the turn of who passes a test like this, if only one round does. */
export function takeOneRound(frame: Frame, test: Expr, holds: boolean): void {
  if (test.kind === 'unary' && test.op === 'not') return takeOneRound(frame, test.operand, !holds);
  if (test.kind === 'named') return takeOneRound(frame, test.value, holds);
  if (test.kind !== 'boolean') return begin(frame, passedByOne(frame, test, holds), test);
  if ((test.op === 'and') === holds) for (const part of test.values) takeOneRound(frame, part, holds);
}

/** The same behind a pattern that is one constant. */
export const takeOneCase = (frame: Frame, subject: Expr, pattern: Expr): void =>
  begin(frame, equalToOne(frame, subject, pattern, '=='), pattern);

const begin = (frame: Frame, passed: Obj | undefined, at: Expr): void => {
  if (passed !== undefined) beginTurn(frame, passed, 'one round', at);
};

/** What stands for the outcome of a test as one round of a loop has it, where no other has. */
export function passedByOne(frame: Frame, test: Expr, holds: boolean): ConstantObject | undefined {
  if (test.kind === 'compare') {
    const [{ op, right }] = test.rest as [(typeof test.rest)[number]];
    if (test.rest.length > 1 || !/^(==|!=|is|is not)$/.test(op)) return undefined;
    const asked = (op === '==' || op === 'is') === holds ? '==' : '!=';
    return equalToOne(frame, test.left, right, asked) ?? equalToOne(frame, right, test.left, asked);
  }
  const asked = askedBy(frame, test);
  const told = asked?.value.objs.filter(isOutcome) ?? [];
  if (told.length === 0) return asked && leftOver(frame, asked, (value) => Boolean(value) === holds);
  const isOther = (obj: Obj): boolean => !(isKnownOrNone(obj) && !obj.value);
  if (!holds || told.length > 1 || asked!.value.objs.some((obj) => obj !== told[0] && isOther(obj))) return undefined;
  return asked!.holder === undefined ? told[0] : outcome(frame, asked!, told[0]!, '');
}

/** Whether a constant stands for how a test comes out in one round. */
const isOutcome = (obj: Obj): obj is ConstantObject =>
  obj.kind === 'constant' && obj.type === 'bool' && obj.of !== undefined;

/** What is compared with another number in each round, or with one constant of several, where that leaves one round. */
function equalToOne(frame: Frame, variable: Expr, other: Expr, op: '==' | '!='): ConstantObject | undefined {
  const asked = askedBy(frame, variable);
  if (asked === undefined) return undefined;
  const constant = constantOf(frame, other);
  const [only, ...others] = asked.value.objs;
  if (!isIndex(only) || others.length > 0)
    return constant === undefined ? undefined : leftOver(frame, asked, (value) => compares(value, op, constant));
  if (op === '!=' || !isFixed(frame, other)) return undefined;
  const to = constant === undefined ? `${frame.act.id} ${other.start}` : `${typeof constant} ${constant}`;
  return outcome(frame, asked, only, to);
}

/** The one constant, of several that a literal has, for which a test comes out so. */
function leftOver(
  frame: Frame,
  asked: Asked,
  isSo: (value: ConstantObject['value'] | null) => boolean,
): ConstantObject | undefined {
  const constants = asked.value.objs.filter((obj): boolean => !isIndex(obj));
  const known = constants.filter(isKnownOrNone);
  if (known.length < 2 || known.length < constants.length) return undefined;
  const [left, ...others] = known.filter(({ value = null }) => isSo(value));
  return left === undefined || others.length > 0 ? undefined : outcome(frame, asked, left, '');
}

function outcome(frame: Frame, { path, value, holder }: Asked, of: ConstantObject, to: string): ConstantObject {
  const { analysis } = frame;
  const made = value.objs.find(isIndex)?.made;
  const found = analysis.objects.intern<ConstantObject>(`one round ${of.id} ${holder?.id ?? ''} ${path} ${to}`, () => ({
    kind: 'constant',
    type: 'bool',
    value: undefined,
    made,
    of,
  }));
  if (holder !== undefined) analysis.write(analysis.cell(found, Slot.of), analysis.values.one(holder));
  return found;
}

const isIndex = (obj: Obj | undefined): obj is ConstantObject =>
  obj?.kind === 'constant' && obj.type === 'index' && obj.made !== undefined;

/** A variable, or an attribute of one object, with all that it may be. */
function askedBy(frame: Frame, expr: Expr): Asked | undefined {
  const path = exprPath(expr);
  const value = path === undefined ? undefined : valueOf(frame, expr);
  if (value === undefined || value.unknown) return undefined;
  // The loop at hand has another one in each round, wherever that comes from.
  if (value.objs.some((obj) => isIndex(obj) && obj.made === frame.act))
    return { path: path!, value, holder: undefined };
  const reads = frame.readsWithin(expr).filter(({ at }) => expr.kind === 'name' || sameSpan(at, expr));
  const [holder, ...others] = new Set(reads.map(({ cell }) => cell.owner));
  if (others.length > 0 || (holder !== undefined && holder.kind !== 'instance')) return undefined;
  const isTold = holder !== undefined || value.objs.some(isOutcome) || isGiven(frame, expr);
  return isTold ? { path: path!, value, holder } : undefined;
}

/** Whether a variable is what the thread was given; what it goes through itself, `range(rank, last)`, others come to as well. */
const isGiven = ({ act: { entered, fn } }: Frame, expr: Expr): boolean =>
  entered?.entry !== undefined &&
  expr.kind === 'name' &&
  expr.scope === 'local' &&
  expr.slot < fn.params.length &&
  !isRebound(fn, expr.slot);

function valueOf(frame: Frame, expr: Expr): Value | undefined {
  if (expr.kind === 'name' && expr.scope === 'local') return frame.state.env[expr.slot];
  const [read, ...others] = frame.readsWithin(expr).filter(({ at }) => sameSpan(at, expr));
  return others.length > 0 ? undefined : read?.cell.value;
}

/** The constant that an expression always is. */
function constantOf(frame: Frame, expr: Expr): ConstantObject['value'] {
  if (expr.kind === 'constant') return expr.value;
  const value = frame.operands.get(expr) ?? valueOf(frame, expr);
  const [only, ...others] = value?.objs ?? [];
  return value?.unknown === false && others.length === 0 && only !== undefined && isKnown(only)
    ? only.value
    : undefined;
}

/** Whether an expression is the same for all who ask: made of constants, and of what always is one. */
const isFixed = (frame: Frame, expr: Expr): boolean =>
  expr.kind === 'binary'
    ? isFixed(frame, expr.left) && isFixed(frame, expr.right)
    : constantOf(frame, expr) !== undefined;
