/** What expressions evaluate to, and the accesses they make on the way. */

import { ownGlobal } from '../../facts/own-globals.js';
import { sameSpan } from '../../facts/spans.js';
import { yieldValue } from './generators.js';
import type { AttributeExpr, CallExpr, Expr } from '../../facts/ir.js';
import type { Access } from '../model/activation.js';
import { plainMethodResult } from '../../knowledge/plain-results.js';
import { LOCK } from '../../knowledge/types.js';
import { asksElsewhere, tellsOfArguments } from './answers.js';
import { takeAttempts } from './try-lock-outcomes.js';
import { checkFor } from './checks.js';
import type { Args } from './args.js';
import { callValue } from './calls.js';
import { evaluateConditional } from './choices.js';
import { isSurely, truthOf } from './decisions.js';
import { bindDefaults } from './defaults.js';
import { readAttribute } from './attributes.js';
import { calculated, onlyNumber } from '../model/sizes.js';
import { roleOfObject } from '../model/lineage.js';
import {
  copyEntries,
  elementsOf,
  hasNamedKeysOnly,
  isContainer,
  itemsInOrder,
  putElement,
  indexIn,
  textMadeOf,
} from './elements.js';
import { hasFirst } from './first-keys.js';
import { readName, writeName } from './names.js';
import type { Frame } from './frame.js';
import { iterate } from './iteration.js';
import { awaitValue, runsCoroutine } from '../library/library-async.js';
import { ElementField, Slot, isElementField } from '../model/field.js';
import { isKnown, LONG_TEXT } from '../model/objects.js';
import { callOperator, callProtocol, callToFill, callUnary } from './operators.js';
import { isUnbound } from '../model/unbound-names.js';
import { isUnseen, lockMethodNamed, unseenLock } from '../library/unseen-locks.js';
import type { Value } from '../model/values.js';
import { evaluateComparison } from './comparisons.js';
import { evaluateComprehension } from './comprehensions.js';
import { storesGiven } from './writes-through.js';
import { evaluateSubscript } from './subscripts.js';

export function evaluate(frame: Frame, expr: Expr): Value {
  const { analysis } = frame;
  const { values } = analysis;
  switch (expr.kind) {
    case 'name':
      if (isUnbound(analysis.files, frame.act.file, expr)) return frame.fail();
      return noteThreads(frame, readName(frame, expr));
    case 'attribute':
      return noteThreads(frame, readAttribute(frame, evaluate(frame, expr.object), expr));
    case 'constant':
      if (expr.type === 'none') return values.one(analysis.none);
      if (expr.type === 'ellipsis' || expr.type === 'complex') return values.unknown;
      return values.one(analysis.constant(expr.type, shortened(expr.value)));
    case 'call':
      return evaluateCall(frame, expr);
    case 'subscript': {
      const own = ownGlobal(expr);
      return own === undefined ? evaluateSubscript(frame, expr) : evaluate(frame, own);
    }
    case 'slice':
      for (const part of expr.parts) evaluate(frame, part);
      return values.unknown;
    case 'fstring': {
      const parts = expr.parts.map((part) => {
        const value = evaluate(frame, part);
        callProtocol(frame, 'format', [value], part);
        return value;
      });
      return textMadeOf(frame, parts);
    }
    case 'sequence': {
      const made = analysis.library(frame.act, expr, expr.type, frame.inLoop);
      if (expr.type !== 'tuple') frame.made(made);
      let index = 0;
      let positional = true;
      for (const item of expr.items) {
        if (item.kind === 'starred') {
          positional = false;
          putElement(frame, made, iterate(frame, evaluate(frame, item.value), item.value, 'snapshot'));
          continue;
        }
        const value = evaluate(frame, item);
        if (expr.type !== 'set' && isNamedAbove(expr.items, item))
          analysis.write(analysis.cell(made, Slot.repeats), value);
        if (positional && index < 12) putElement(frame, made, value, analysis.constantValue('int', index));
        else putElement(frame, made, value);
        index++;
      }
      return values.one(made);
    }
    case 'dict': {
      const made = analysis.library(frame.act, expr, 'dict', frame.inLoop);
      frame.made(made);
      for (const entry of expr.entries) {
        const value = evaluate(frame, entry.value);
        if (entry.key === undefined) {
          for (const source of value.objs) {
            if (roleOfObject(source) === 'dict') copyEntries(frame, made, source);
            else putElement(frame, made, elementsOf(frame, source));
          }
        } else {
          const key = evaluate(frame, entry.key);
          if (entry.key.kind !== 'constant' && key.objs.every(isKnown)) hasFirst(frame, made, key);
          putElement(frame, made, value, key);
        }
      }
      return values.one(made);
    }
    case 'unary': {
      const operand = evaluate(frame, expr.operand);
      if (expr.op === 'not') {
        truth(frame, operand, expr.operand);
        return analysis.constantValue('bool');
      }
      return callUnary(frame, expr.op, operand, expr) ?? numeric(frame, operand);
    }
    case 'binary': {
      const number = calculated(expr);
      if (number !== undefined) return analysis.constantValue('int', number);
      return evaluateBinary(frame, expr.op, evaluate(frame, expr.left), evaluate(frame, expr.right), expr);
    }
    case 'compare':
      return evaluateComparison(frame, expr);
    case 'boolean': {
      // Each operand runs only where the ones before it decided so.
      let result = values.none;
      const outer = frame.flow.check;
      // What an operand found out holds for those after it, and not where the whole came out otherwise.
      let tried = analysis.holdSets.empty;
      let found = analysis.sets.empty;
      for (const [index, operand] of expr.values.entries()) {
        const value = index === 0 ? evaluate(frame, operand) : frame.perhaps(() => evaluate(frame, operand));
        if (frame.state.dead) return value;
        truth(frame, value, operand);
        const isLast = index === expr.values.length - 1;
        result = values.union(
          result,
          isLast ? value : values.filter(value, (obj) => truthOf(obj) !== (expr.op === 'and')),
        );
        if (isLast || isSurely(value, expr.op === 'or')) break;
        const { locks, awaited } = frame.flow;
        takeAttempts(frame, operand, expr.op === 'and');
        tried = analysis.holdSets.union(tried, analysis.holdSets.minus(frame.flow.locks, locks));
        found = analysis.sets.union(found, analysis.sets.minus(frame.flow.awaited, awaited));
        const check = checkFor(frame, operand, expr.op === 'and', expr, 'conditional');
        if (check !== undefined) frame.change({ check });
      }
      frame.change({
        check: outer,
        locks: analysis.holdSets.minus(frame.flow.locks, tried),
        awaited: analysis.sets.minus(frame.flow.awaited, found),
      });
      return result;
    }
    case 'conditional':
      return evaluateConditional(frame, expr);
    case 'lambda': {
      const fn = frame.act.file.facts.functions[expr.fn]!;
      bindDefaults(frame, fn);
      return values.one(analysis.functionObject(frame.act.file, fn, frame.act, undefined));
    }
    case 'comprehension':
      return evaluateComprehension(frame, expr);
    case 'await':
      frame.awaiting = expr.value;
      return awaitValue(frame, evaluate(frame, expr.value), expr);
    case 'yield':
      yieldValue(frame, expr);
      return values.unknown;
    case 'named': {
      const { value, reads } = frame.collect(() => evaluate(frame, expr.value));
      writeName(frame, expr.target, value, reads, ':=');
      return value;
    }
    case 'starred':
      return evaluate(frame, expr.value);
    case 'error':
      return values.unknown;
  }
}

/** Long strings are told apart no further. */
const shortened = (value: string | number | boolean | null): string | number | boolean | null =>
  typeof value === 'string' ? value.slice(0, LONG_TEXT) : value;

/** While a test is evaluated, remembers which threads it asks about. */
function noteThreads(frame: Frame, value: Value): Value {
  if (frame.seenThreads !== undefined)
    for (const obj of value.objs) if (obj.kind === 'library' || obj.kind === 'instance') frame.seenThreads.push(obj);
  return value;
}

function numeric(frame: Frame, value: Value): Value {
  const { analysis } = frame;
  if (
    value.objs.every(
      (obj) => obj.kind === 'constant' && (obj.type === 'int' || obj.type === 'bool' || obj.type === 'index'),
    )
  ) {
    return value.objs.length === 0 ? analysis.values.unknown : analysis.constantValue('int');
  }
  return analysis.values.unknown;
}

/** What is added to a small number leaves it small. */
const NEAR = 1_000;

const isText = ({ objs, unknown }: Value): boolean =>
  objs.length > 0 && !unknown && objs.every((obj) => obj.kind === 'constant' && obj.type === 'str');

export function evaluateBinary(frame: Frame, op: string, left: Value, right: Value, expr: Expr): Value {
  const { analysis } = frame;
  const { values } = analysis;
  const called = callOperator(frame, op, left, right, expr);
  if (called !== undefined)
    return left.objs.every((obj) => obj.kind === 'instance') ? called : values.withUnknown(called);
  const kinds = new Set<string>();
  for (const obj of [...left.objs, ...right.objs]) {
    if (obj.kind === 'constant') kinds.add(obj.type);
    else if (isContainer(obj)) kinds.add('container');
    else if (obj.kind === 'instance') kinds.add('instance');
    else kinds.add('other');
  }
  if (op === '%' && left.objs.some((obj) => obj.kind === 'constant' && obj.type === 'str'))
    callToFill(frame, right, expr);
  // Whatever is joined to a text, the outcome is a text.
  const joins = op === '+' ? isText(left) || isText(right) : op === '%' && isText(left);
  if (joins && [...left.objs, ...right.objs].every((obj) => obj.kind === 'constant'))
    return textMadeOf(frame, [left, right]);
  // `i + 1` and `i * size` differ from round to round where `i` does.
  // One that was dealt out says more than what is counted here: `x + i * size`.
  const indices = [left, right].flatMap((side) => indexIn([side]) ?? []);
  const index = indices.find(({ made }) => made !== frame.act) ?? indices[0];
  const differs = index !== undefined && /^[-+*]$/.test(op);
  if (differs && ![...kinds].some((kind) => kind === 'container' || kind === 'str' || kind === 'bytes')) {
    // Who counts hands on another number than that of the round, as large as may be.
    const isNear = op !== '*' && Math.abs(onlyNumber(left) ?? onlyNumber(right) ?? Infinity) <= NEAR;
    analysis.write(analysis.cell(index, Slot.first), values.unknown);
    if (index.made === frame.act && !isNear) analysis.write(analysis.cell(index, Slot.length), values.unknown);
    return left.unknown || right.unknown || kinds.has('other')
      ? values.withUnknown(values.one(index))
      : values.one(index);
  }
  if (left.unknown || right.unknown || kinds.has('other') || kinds.has('instance')) {
    if (kinds.has('container') && (op === '+' || op === '*')) return concatenated(frame, op, left, right, expr);
    return values.unknown;
  }
  if (kinds.has('container'))
    return op === '%' ? analysis.constantValue('str') : concatenated(frame, op, left, right, expr);
  if (kinds.has('str')) return analysis.constantValue('str');
  if (kinds.has('bytes')) return analysis.constantValue('bytes');
  if (kinds.has('float') || op === '/') return analysis.constantValue('float');
  if (kinds.has('int') || kinds.has('bool') || kinds.has('index')) return analysis.constantValue('int');
  return values.unknown;
}

/** The second `job` of `[job, job]`. */
const isNamedAbove = (items: readonly Expr[], item: Expr): boolean =>
  item.kind === 'name' &&
  items.slice(0, items.indexOf(item)).some((one) => one.kind === 'name' && one.name === item.name);

/** `a + b`, `a | b`, `[x] * n`: a new container with the elements of both. */
function concatenated(frame: Frame, op: string, left: Value, right: Value, expr: Expr): Value {
  const { analysis } = frame;
  const sources = [...left.objs, ...right.objs].filter((obj) => isContainer(obj));
  const first = sources[0];
  if (first?.kind !== 'library') return analysis.values.unknown;
  const made = analysis.library(frame.act, expr, first.type, frame.inLoop, 'sum');
  frame.made(made);
  for (const source of sources) {
    putElement(frame, made, elementsOf(frame, source));
    // Of what is put in its place later, there is one.
    if (op === '*') analysis.write(analysis.cell(made, Slot.repeats), elementsOf(frame, source));
  }
  if (op === '+' || op === '|') frame.act.noteParts(made, [left, right]);
  return analysis.values.one(made);
}

const isNamed = ({ args }: CallExpr, keyword: string): boolean => args.some(({ name }) => name === keyword);

function evaluateCall(frame: Frame, expr: CallExpr): Value {
  const { analysis } = frame;
  // `super()` needs the method it stands in.
  if (expr.callee.kind === 'name' && expr.callee.name === 'super' && expr.callee.scope === 'global') {
    return evaluateSuper(frame, expr);
  }
  const mark = frame.reads.length;
  const callee = expr.callee.kind === 'attribute' ? methodCalled(frame, expr.callee) : evaluate(frame, expr.callee);
  // What is called says nothing of what it answers; a receiver does, it is what a method looks at.
  const last = frame.reads.at(-1);
  if (frame.reads.length > mark && sameSpan(last!.at, expr.callee)) {
    frame.reads.pop();
  }
  // Whoever runs a coroutine waits for it, as whoever awaits it does.
  if (callee.objs.some(runsCoroutine)) frame.awaiting = expr.args[0]?.value;
  const given = frame.reads.length;
  const pos: Value[] = [];
  const kw = new Map<string, Value>();
  const args: Args = { pos, kw };
  if (expr.args.every(({ star }) => star === undefined)) args.exact = true;
  const flowing: (readonly Access[])[] = [];
  for (const argument of expr.args) {
    const mark = frame.reads.length;
    const value = evaluate(frame, argument.value);
    flowing.push(frame.reads.slice(mark));
    if (argument.star === '*') {
      const items = itemsInOrder(frame, value);
      if (items.length === 0)
        args.rest = analysis.values.withUnknown(iterate(frame, value, argument.value, 'snapshot'));
      pos.push(...items);
    } else if (argument.star === '**') {
      for (const source of value.objs) {
        for (const field of source.fields?.keys() ?? []) {
          // `f(name=new, **rest)` would raise if the rest had that name still: it was taken out before.
          if (isElementField(field) && typeof field.key === 'string' && !isNamed(expr, field.key))
            kw.set(field.key, analysis.read(analysis.cell(source, field), frame.act));
        }
      }
      if (!hasNamedKeysOnly(frame, value)) args.open = true;
    } else if (argument.name !== undefined) kw.set(argument.name, value);
    else pos.push(value);
  }
  if (frame.state.dead) return analysis.values.unknown;
  // What a server replies is made of neither what it was sent nor the object that asks it.
  if (asksElsewhere(callee, expr)) for (const read of frame.reads.slice(mark)) frame.asked.add(read);
  else if (!tellsOfArguments(callee, expr)) for (const read of frame.reads.slice(given)) frame.asked.add(read);
  if (isFilling(expr)) for (const value of [...pos, ...kw.values()]) callToFill(frame, value, expr);
  if (callee.unknown && callee.objs.length > 0) frame.act.unsure.push(expr);
  const result = callValue(frame, callee, args, expr, expr);
  storesGiven(frame, expr, flowing);
  const plain =
    expr.callee.kind === 'attribute' && (callee.objs.length === 0 || isOfTexts(callee, result))
      ? plainMethodResult(expr.callee.name)
      : undefined;
  return plain === undefined ? result : analysis.constantValue(plain);
}

/** Methods of texts and numbers, of which nothing else is known. */
const isOfTexts = ({ objs }: Value, result: Value): boolean =>
  result.objs.length === 0 && objs.every((obj) => obj.kind === 'library-method' && obj.self.kind === 'constant');

/** `"{} of {}".format(job, queue)` */
const isFilling = ({ callee }: CallExpr): boolean =>
  callee.kind === 'attribute' &&
  callee.name === 'format' &&
  callee.object.kind === 'constant' &&
  callee.object.type === 'str';

/** The method at hand; of a lock that can't be seen, the one that a lock has for it. */
function methodCalled(frame: Frame, expr: AttributeExpr): Value {
  const object = evaluate(frame, expr.object);
  const found = readAttribute(frame, object, expr);
  const method = lockMethodNamed(expr.name);
  if (method === undefined || found.objs.some((obj) => obj.kind !== 'external')) return noteThreads(frame, found);
  const lock = object.objs.every((obj) => isUnseen(obj)) ? unseenLock(frame, object, expr.object) : undefined;
  return lock === undefined
    ? noteThreads(frame, found)
    : frame.analysis.values.one(frame.analysis.bound.libraryMethod(lock, LOCK, method));
}

function evaluateSuper(frame: Frame, expr: CallExpr): Value {
  const { analysis, act } = frame;
  let after = act.callee?.owner;
  let self = act.self;
  for (let env = act.env; after === undefined && env !== undefined; env = env.env) {
    after = env.callee?.owner;
    self = env.self;
  }
  if (expr.args.length >= 2) {
    const cls = evaluate(frame, expr.args[0]!.value);
    evaluate(frame, expr.args[1]!.value);
    const named = cls.objs.find((obj) => obj.kind === 'class');
    if (named?.kind === 'class') after = named;
  }
  if (after === undefined || self === undefined) return analysis.values.unknown;
  const [cls, obj] = [after, self];
  return analysis.values.one(
    analysis.objects.intern(`super ${cls.id} ${obj.id}`, () => ({ kind: 'super', after: cls, self: obj })),
  );
}

/** Asking a container for its truth reads whether it is empty. */
export function truth(frame: Frame, value: Value, expr: Expr): void {
  if (expr.kind === 'unary' || expr.kind === 'boolean' || expr.kind === 'compare') return;
  for (const obj of frame.analysis.values.first(value, 8)) {
    if (isContainer(obj)) frame.access(frame.analysis.cell(obj, ElementField.any), 'read', 'none', 'truth', expr);
    else callProtocol(frame, 'bool', [frame.analysis.values.one(obj)], expr);
  }
}
