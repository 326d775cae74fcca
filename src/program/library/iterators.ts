/** Built-in functions that go through what they are given: iterators, copies, sums. */

import type { CallExpr, Span } from '../../facts/ir.js';
import { sameSpan } from '../../facts/spans.js';
import { functionKind, isFunction } from '../../knowledge/functions.js';
import { roleOf } from '../../knowledge/types.js';
import { NO_ARGS, type Args } from '../evaluation/args.js';
import { callValue } from '../evaluation/calls.js';
import { havoc } from '../evaluation/havoc.js';
import { copyInstance } from '../evaluation/construction.js';
import { callLibraryMethod } from './library-methods.js';
import { takenOut } from '../evaluation/strong-update.js';
import { copyEntries, elementsOf, hasLength, isContainer, putElement, indexIn } from '../evaluation/elements.js';
import { iterate, runsPython } from '../evaluation/iteration.js';
import { findClassCell } from '../model/classes.js';
import { roleOfObject } from '../model/lineage.js';
import { saysPython3 } from '../model/python2.js';
import { onlyNumber } from '../model/sizes.js';
import type { Frame } from '../evaluation/frame.js';
import { advance } from '../evaluation/generators.js';
import { ElementField, Slot } from '../model/field.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Built-in functions that go through what they are given; undefined where nothing is known of what they give back. */
export function callIterating(
  frame: Frame,
  name: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
  asked: Value | undefined,
): Value | undefined {
  const { analysis } = frame;
  const { values } = analysis;
  const kind = functionKind(name);
  switch (kind ?? name) {
    case 'min':
    case 'max':
    case 'sum':
    case 'any':
    case 'all': {
      const key = args.kw.get('key');
      // `any()` and `all()` stop where they know the answer.
      const plain = /^(min|max)$/.test(name) ? 'extreme' : name === 'sum' ? 'snapshot' : 'first';
      const how = key !== undefined && runsPython(key) ? 'iterate' : plain;
      let found = values.unknown;
      for (const value of args.pos) {
        if (expr === undefined) continue;
        const element = iterate(frame, value, expr.args[0]?.value ?? expr, how, at);
        if (plain === 'extreme' && how === 'iterate') picked(frame, value, at);
        // What the key asks says which one it is, and is no part of that.
        if (key !== undefined)
          frame.aside(() => callValue(frame, key, { pos: [element], kw: new Map() }, at, undefined));
        if (plain === 'extreme') found = values.union(found, args.pos.length > 1 ? value : element);
      }
      // Of what is only compared it matters which objects it may be, not which values.
      return values.filter(found, ({ kind }) => kind !== 'constant');
    }
    case 'range':
    case 'xrange': {
      const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'range');
      // From `range(first, last)` on, each of those who were given other bounds has other numbers.
      const given = indexIn(args.pos);
      const index = given ?? analysis.index(frame.act, at.start);
      const rounds = roundsOf(frame, args.pos);
      putElement(frame, made, values.one(index));
      analysis.write(analysis.cell(made, Slot.length), rounds);
      const isPlain = given === undefined && args.pos.length < 3;
      const first = args.pos.length > 1 ? args.pos[0]! : analysis.constantValue('int', 0);
      analysis.write(analysis.cell(index, Slot.first), isPlain ? first : values.unknown);
      // None of its numbers is larger than the last; one that a loop counts is no larger than it was.
      const last = args.pos[1] ?? (given === undefined ? rounds : args.pos[0]!);
      if (indexIn([last]) !== index)
        analysis.write(analysis.cell(index, Slot.length), onlyNumber(last) === undefined ? values.unknown : last);
      return values.one(made);
    }
    case 'counts up': {
      const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'count');
      putElement(frame, made, values.one(analysis.constant('int')));
      return values.one(made);
    }
    case 'enumerate': {
      const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'enumerate');
      const pair = analysis.library(frame.act, at, 'tuple', frame.inLoop, 'pair');
      const index = analysis.index(frame.act, at.start);
      analysis.write(analysis.cell(index, Slot.length), values.unknown);
      putElement(frame, pair, values.one(index), analysis.constantValue('int', 0));
      putElement(frame, pair, lazily(frame, made, args.pos[0]), analysis.constantValue('int', 1));
      putElement(frame, made, values.one(pair));
      return values.one(made);
    }
    case 'zip':
    case 'combines': {
      const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'zip');
      const tuple = analysis.library(frame.act, at, 'tuple', frame.inLoop, 'zipped');
      args.pos.forEach((value, index) =>
        putElement(frame, tuple, lazily(frame, made, value), analysis.constantValue('int', index)),
      );
      if (name !== 'zip') analysis.write(analysis.cell(made, Slot.repeats), elementsOf(frame, tuple));
      putElement(frame, made, values.one(tuple));
      return values.one(made);
    }
    case 'goes through': {
      // What only shows how far it is may be told that by hand: `tqdm(total=5)`.
      if (args.pos.length === 0) return undefined;
      const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'iter');
      putElement(frame, made, lazily(frame, made, args.pos[0]));
      return values.one(made);
    }
    case 'goes through in Python': {
      const all = args.pos.at(-1);
      if (all === undefined || expr === undefined) return undefined;
      const element = iterate(frame, all, expr, 'iterate', at);
      const key = args.kw.get('key');
      if (key !== undefined) frame.aside(() => callValue(frame, key, { pos: [element], kw: new Map() }, at, undefined));
      return values.one(copyOf(frame, 'list', element, at));
    }
    case 'reduces': {
      const [step, all, first] = args.pos;
      if (step === undefined || all === undefined || expr === undefined) return undefined;
      const element = iterate(frame, all, expr, runsPython(step) ? 'iterate' : 'snapshot', at);
      const sum = values.union(first ?? values.none, element);
      return values.union(sum, callValue(frame, step, { pos: [sum, element], kw: new Map() }, at, undefined));
    }
    case 'iter':
    case 'reversed':
    case 'filter':
    case 'chains':
    case 'takes a slice':
    case 'goes round':
    case 'chains what is in': {
      const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'iter');
      const [called, sentinel] = args.pos;
      // `iter(queue.get, None)`: each round waits for an item.
      if (name === 'iter' && called !== undefined && sentinel !== undefined) {
        putElement(frame, made, callValue(frame, called, NO_ARGS, at, undefined));
        return values.one(made);
      }
      const sources = name === 'filter' ? args.pos.slice(1) : args.pos;
      if (name === 'filter' && args.pos[0] !== undefined) {
        analysis.write(analysis.cell(made, Slot.step), args.pos[0]);
        callValue(frame, args.pos[0], { pos: [lazily(frame, made, args.pos[1])], kw: new Map() }, at, undefined);
      }
      for (const value of sources) putElement(frame, made, lazily(frame, made, value, kind !== 'takes a slice'));
      if (kind !== undefined && kind !== 'takes a slice')
        analysis.write(analysis.cell(made, Slot.repeats), elementsOf(frame, made));
      return values.one(made);
    }
    case 'map': {
      const made = analysis.library(frame.act, at, 'iterator', frame.inLoop, 'map');
      if (args.pos[0] !== undefined) analysis.write(analysis.cell(made, Slot.step), args.pos[0]);
      const elements = args.pos.slice(1).map((value) => lazily(frame, made, value));
      // Nobody asks for what it would give; in Python 2, it is a list.
      const { stmt, act } = frame;
      if (stmt?.kind === 'expr' && sameSpan(stmt.value, at) && saysPython3(act.file)) return values.one(made);
      // One call for each element: a loop, like a comprehension, looked at twice for the same reason.
      frame.openLoops.begin(at, frame.flow.check);
      frame.openLoops.goThrough(args.pos[1] ?? values.none);
      for (let round = 0; round < 2; round++) {
        const result = callValue(frame, args.pos[0] ?? values.unknown, { pos: elements, kw: new Map() }, at, undefined);
        putElement(frame, made, result);
      }
      frame.openLoops.end(() => true);
      return values.one(made);
    }
    case 'pick one': {
      // Whichever it picks, others may pick as well.
      const element = picked(frame, args.pos[0], at);
      return element === values.none ? values.unknown : element;
    }
    case 'pick some':
      return values.one(copyOf(frame, 'list', picked(frame, args.pos[0], at), at, args.pos[0]));
    case 'next': {
      let result = asked ?? values.none;
      if (args.pos[0] !== undefined) advance(frame, args.pos[0], at);
      for (const obj of args.pos[0]?.objs ?? []) result = values.union(result, elementsOf(frame, obj));
      takenOut(frame, result);
      return result === values.none ? values.unknown : values.union(result, args.pos[1] ?? values.none);
    }
    case 'sorted':
    case 'copies':
    case 'copies deeply': {
      const source = args.pos[0] ?? values.none;
      const containers = source.objs.filter(
        (obj) => isContainer(obj) || (obj.kind === 'library' && (obj.type === 'view' || obj.type === 'iterator')),
      );
      if (containers.length === 0) {
        // What is in the copy of a library's object can't be seen from outside.
        if (args.kw.get('key') !== undefined) havoc(frame, args, at);
        if (name === 'sorted') return values.one(copyOf(frame, 'list', values.unknown, at));
        const copies =
          kind === 'copies'
            ? source.objs.map((obj) => (obj.kind === 'instance' ? copyInstance(frame, obj, at) : undefined))
            : [];
        const areSeen = !source.unknown && copies.length > 0 && !copies.includes(undefined);
        return areSeen ? values.from(copies as Obj[]) : values.unknown;
      }
      const element = elementsFrom(frame, source, at, expr);
      const key = args.kw.get('key');
      if (key !== undefined) frame.aside(() => callValue(frame, key, { pos: [element], kw: new Map() }, at, undefined));
      const first = containers[0]!;
      const type =
        name === 'sorted' || first.kind !== 'library' || first.type === 'view' || first.type === 'iterator'
          ? 'list'
          : first.type;
      const isDeep = kind === 'copies deeply';
      const isDict = roleOf(type) === 'dict';
      const copy = copyOf(
        frame,
        type,
        isDeep ? copiedDeeply(frame, element) : isDict ? values.none : element,
        at,
        source,
      );
      if (isDict && isDeep) analysis.write(analysis.cell(copy, Slot.copied), values.from(containers));
      else if (isDict) for (const one of containers) copyEntries(frame, copy, one);
      return values.one(copy);
    }
    case 'keys of':
    case 'values of':
    case 'items of': {
      const view = `iter${kind!.slice(0, -' of'.length)}`;
      let result = values.none;
      for (const obj of args.pos[0]?.objs ?? []) {
        if (!isContainer(obj) || obj.kind !== 'library') continue;
        const method = analysis.bound.libraryMethod(obj, obj.type, view);
        result = values.union(result, callLibraryMethod(frame, method, NO_ARGS, at, undefined) ?? values.none);
      }
      return result === values.none ? values.unknown : result;
    }
    default:
      return undefined;
  }
}

/**
 * A function of a library that goes through dicts and deques by steps of Python, and through what is in them: one that gets
 * an entry meanwhile raises, as in a loop. A list raises nothing, and what takes its keys in order takes them in one go.
 * What pickles takes such steps, through sets as well, where classes of what is in there say in Python how to do it.
 */
export function stepThroughDicts(frame: Frame, name: string, args: Args, at: Span): void {
  const { analysis } = frame;
  const pickles = isFunction(name, 'pickles');
  if (!pickles && !isFunction(name, 'steps through dicts')) return;
  const stepped = pickles ? /^(dict|deque|set)$/ : /^(dict|deque)$/;
  const sorts = args.kw.get('sort_keys')?.objs ?? [];
  if (sorts.some((obj) => obj.kind !== 'constant' || Boolean(obj.value))) return;
  const saysHow = (obj: Obj): boolean =>
    obj.kind === 'instance' &&
    HOOKS_OF_PICKLE.some((hook) => findClassCell(analysis, obj.cls, hook, frame.act) !== undefined);
  const seen = new Set<Obj>();
  const visit = ({ objs }: Value, depth: number): void => {
    for (const obj of objs) {
      if (!isContainer(obj) || seen.has(obj)) continue;
      seen.add(obj);
      const isStepped =
        stepped.test(roleOfObject(obj) ?? '') && (!pickles || elementsOf(frame, obj).objs.some(saysHow));
      // What is taken in one go is read all the same, under whatever lock is held for that.
      if (isStepped || depth === 0)
        frame.access(analysis.cell(obj, ElementField.any), 'read', 'none', isStepped ? 'iterate' : 'snapshot', at);
      if (depth < MAX_INSIDE) visit(elementsOf(frame, obj), depth + 1);
    }
  };
  visit(args.pos[0] ?? args.kw.get('obj') ?? args.kw.get('x') ?? analysis.values.none, 0);
}

/** Functions, classes and constants are what they were; of all else there is another one. */
const copiedDeeply = ({ analysis: { values } }: Frame, value: Value): Value =>
  values.withUnknown(values.filter(value, ({ kind }) => /^(constant|function|class|module|external)$/.test(kind)));

const HOOKS_OF_PICKLE = ['__reduce__', '__reduce_ex__', '__getstate__', '__getnewargs__', '__getnewargs_ex__'];

/** How deep what is in what lies is followed. */
const MAX_INSIDE = 3;

/** How many numbers `range(last)` or `range(first, last)` gives, where both are constants. */
function roundsOf({ analysis }: Frame, bounds: readonly Value[]): Value {
  // Up to one of several numbers: to the largest, and from one that is known.
  const numbers = bounds.map((bound) => onlyNumber(bound) ?? NaN);
  const [first, last] =
    numbers.length === 1 ? [0, numbers[0]!] : [bounds[0]?.objs.length === 1 ? numbers[0]! : NaN, numbers[1]!];
  const isKnown = bounds.length <= 2 && Number.isInteger(last - first);
  return isKnown ? analysis.constantValue('int', Math.max(0, last - first)) : analysis.values.unknown;
}

function copyOf(frame: Frame, type: string, element: Value, at: Span, source?: Value): LibraryObject {
  const made = frame.analysis.library(frame.act, at, type, frame.inLoop, 'copy');
  if (source !== undefined) noteCopied(frame, made, source);
  frame.made(made);
  putElement(frame, made, element);
  return made;
}

/** Of what a loop makes, others may be copies of the same. */
export function noteCopied({ act, inLoop }: Frame, made: Obj, source: Value): void {
  if (inLoop) act.noteParts(made, [source]);
}

/** Elements of an argument, read by one operation of the interpreter. */
export function elementsFrom(frame: Frame, value: Value | undefined, at: Span, expr: CallExpr | undefined): Value {
  if (value === undefined) return frame.analysis.values.unknown;
  return iterate(frame, value, expr ?? { kind: 'error', start: at.start, end: at.end }, 'snapshot', at);
}

/** Elements that are picked at random. */
function picked(frame: Frame, from: Value | undefined, at: Span): Value {
  const { analysis } = frame;
  let result = analysis.values.none;
  for (const obj of from?.objs ?? []) {
    if (isContainer(obj)) frame.access(analysis.cell(obj, ElementField.any), 'read', 'none', 'pick', at);
    else if (!hasLength(obj)) continue;
    result = analysis.values.union(result, elementsOf(frame, obj));
  }
  return from === undefined || from.unknown ? analysis.values.withUnknown(result) : result;
}

/**
 * Elements of a source that an iterator takes one by one, when it is asked for the next. One that goes on until the source
 * has no more waits for the tasks that the source waits for.
 */
function lazily(frame: Frame, iterator: Obj, source: Value | undefined, isToEnd = true): Value {
  const { analysis } = frame;
  const { values } = analysis;
  if (source === undefined) return values.unknown;
  let result = values.none;
  for (const obj of frame.analysis.values.first(source, 8)) {
    analysis.write(
      analysis.cell(iterator, Slot.of),
      obj.kind === 'library' && !isContainer(obj) ? analysis.cell(obj, Slot.of).value : values.one(obj),
    );
    if (isToEnd && obj.kind === 'library' && !isContainer(obj))
      analysis.write(analysis.cell(iterator, Slot.task), analysis.read(analysis.cell(obj, Slot.task), frame.act));
    result = values.union(result, obj.kind === 'library' ? elementsOf(frame, obj) : values.unknown);
  }
  return source.unknown || result === values.none ? values.withUnknown(result) : result;
}
