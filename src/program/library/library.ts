/** Calls of functions and types outside the program, by their dotted name. */

import type { CallExpr, Span } from '../../facts/ir.js';
import { functionKind } from '../../knowledge/functions.js';
import type { FunctionKind } from '../../knowledge/library.js';
import { plainResult } from '../../knowledge/plain-results.js';
import { canonical, PROCESSES, roleOf, typeRow } from '../../knowledge/types.js';
import { NO_ARGS, type Args } from '../evaluation/args.js';
import { makeInstance } from '../evaluation/construction.js';
import { elementsOf, putElement, textMadeOf } from '../evaluation/elements.js';
import { NAMED_TUPLE, makeNamedTuple, namedTupleType } from '../evaluation/fields.js';
import type { Frame } from '../evaluation/frame.js';
import { havoc } from '../evaluation/havoc.js';
import { callProtocol } from '../evaluation/operators.js';
import { libraryBase, mro } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { wrapped } from './applications.js';
import { builtins } from './builtins.js';
import { construct } from './construct.js';
import { dataclassFunctions } from './dataclass-functions.js';
import { decorators } from './decorators.js';
import { callIterating, elementsFrom, stepThroughDicts } from './iterators.js';
import { makeForPool } from './job-pools.js';
import { callAsync } from './library-async.js';
import type { Effect } from './library-call.js';
import { callLibraryMethod } from './library-methods.js';
import { callLockDecorator, lockNamed } from './lock-decorators.js';
import { partials, REFERENT } from './partials.js';
import { processEvents } from './process-events.js';
import { addHandlers, logTo, loggerNamed } from './sinks.js';
import { standInMethod } from './stand-ins.js';
import { makeThreadBound } from './thread-bound.js';
import { threadFunctions } from './thread-functions.js';
import { callOnThread } from './thread-makers.js';
import { callWidgetFunction, makeWidget } from './widgets.js';

/** What gives back what it is given. */
const SAME = 'what it is given';

/** Asked for when it is called: rooms that call each other are not yet there when they are loaded. */
const effectOf = (kind: FunctionKind | undefined, name: string): Effect | undefined =>
  (kind &&
    (dataclassFunctions[kind] ?? decorators[kind] ?? partials[kind] ?? processEvents[kind] ?? threadFunctions[kind])) ??
  builtins.get(name);

const isElsewhere = (name: string, { kw }: Args): boolean => {
  const { threadsWith } = typeRow(name) ?? {};
  return (
    threadsWith !== undefined &&
    !Object.entries(threadsWith).some(([keyword, word]) =>
      kw.get(keyword)?.objs.some((obj) => obj.kind === 'constant' && obj.value === word),
    )
  );
};

export function callExternal(
  frame: Frame,
  dotted: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const name = canonical(dotted);
  const result = modelled(frame, name, args, at, expr);
  if (expr !== undefined) {
    frame.libraryCalled(name, expr, undefined, args.pos, args.kw, result ?? frame.analysis.values.unknown);
  }
  return result;
}

function modelled(frame: Frame, name: string, args: Args, at: Span, expr: CallExpr | undefined): Value | undefined {
  const { analysis } = frame;
  const { values } = analysis;
  const asked = callProtocol(frame, name, args.pos, at);
  const role = roleOf(name);
  if (role === 'widget') return makeWidget(frame, name, args, at);
  if (role === 'thread-bound') return makeThreadBound(frame, name, args, at);
  // Without such a keyword what it runs is in other processes.
  if (isElsewhere(name, args)) return undefined;
  if (role !== undefined) return values.one(construct(frame, name, args, at, expr));
  const shown = callWidgetFunction(frame, name, args, at);
  if (shown !== undefined) return shown;
  const dot = name.lastIndexOf('.');
  const method = standInMethod(analysis, name.slice(0, dot), name.slice(dot + 1));
  if (method !== undefined) return callLibraryMethod(frame, method, args, at, expr);
  const kind = functionKind(name);
  if (kind === 'shared pool' || kind === 'job around a callable')
    return makeForPool(frame, kind, name.slice(0, dot), args, at);
  if (dot > 0 && name.endsWith('.fromkeys') && roleOf(name.slice(0, dot)) === 'dict') {
    // Under each key there is the one object that is given.
    const made = construct(frame, name.slice(0, dot), NO_ARGS, at, expr);
    putElement(frame, made, args.pos[1] ?? values.one(analysis.none), elementsFrom(frame, args.pos[0], at, expr));
    return values.one(made);
  }
  // `Thread.__init__(self)`, `dict.get(d, k)`: a method called through its type.
  const type =
    dot > 0 && args.pos.length > 0 ? typeInitialised(name.slice(0, dot), name.slice(dot + 1), args) : undefined;
  if (type !== undefined) return callUnbound(frame, type, name.slice(dot + 1), args, at, expr);
  const started = callOnThread(frame, name, args, expr) ?? callLockDecorator(frame, name, args);
  if (started !== undefined) return started;
  const effect = effectOf(kind, name);
  if (effect !== undefined) return effect(frame, { name, args, at, expr });
  if (name === NAMED_TUPLE) return makeNamedTuple(frame, args, at);
  if (name === REFERENT) return values.union(args.pos[0] ?? values.none, values.one(analysis.none));
  switch (kind) {
    case 'gives the lock of a name':
      return values.one(lockNamed(analysis, args.pos[0] ?? args.kw.get('name') ?? values.none));
    case 'namespace': {
      const made = analysis.library(frame.act, at, name, frame.inLoop);
      frame.made(made);
      for (const [field, value] of args.kw) analysis.write(analysis.cell(made, field), value);
      return values.one(made);
    }
    case 'instance of a class':
    case 'instance of a class, set up':
      return makeInstance(frame, kind === 'instance of a class, set up', args, at, expr);
    case 'named tuple':
      return namedTupleType(frame, args);
    case 'process context':
    // What a manager makes it makes in its own process, for the same use.
    case 'starts a process':
      return values.one(analysis.external(PROCESSES));
    case 'proxy':
      return args.pos[0];
    case 'cast':
      return args.pos[1] ?? args.kw.get('val');
    case 'locks a file':
      return values.none;
    case 'opens a file': {
      const made = analysis.library(frame.act, at, 'file', frame.inLoop);
      frame.made(made);
      return values.one(made);
    }
    case 'gives a logger':
      return values.one(loggerNamed(frame, args, at));
    case 'logs':
      logTo(frame, loggerNamed(frame, NO_ARGS, at), at);
      break;
    case 'sets up logging':
      for (const list of args.kw.get('handlers')?.objs ?? [])
        addHandlers(frame, loggerNamed(frame, NO_ARGS, at), elementsOf(frame, list));
      break;
    case 'sleep':
      return values.one(analysis.none);
    case 'event loop':
    case 'hands to the loop':
    case 'runs a coroutine':
    case 'awaitable of a coroutine':
    case 'task of a coroutine':
    case 'opens a stream':
    case 'serves on the loop':
    case 'gathers':
    case 'gathers what is in':
      return callAsync(frame, kind, args, at, expr);
    default:
      break;
  }
  stepThroughDicts(frame, name, args, at);
  const plain = plainResult(name);
  if (plain !== undefined) return name === 'str' ? textMadeOf(frame, args.pos) : analysis.constantValue(plain);
  const gone = callIterating(frame, name, args, at, expr, asked);
  if (gone !== undefined) return gone;
  if (name === SAME || kind === 'gives back what it decorates' || kind === 'decorates as another') {
    // Decorators that give back what they were given, or a decorator that does.
    const first = args.pos[0];
    if (kind === 'decorates as another') return args.pos.length < 2 ? values.one(analysis.external(SAME)) : first;
    return first !== undefined && first.objs.some((obj) => obj.kind === 'function' || obj.kind === 'class')
      ? first
      : values.one(analysis.external(SAME));
  }
  havoc(frame, args, at);
  return wrapped(frame, args, at);
}

/**
 * The library type whose method is called through its type. `TCPServer.__init__(self, …)` makes ready whatever the object
 * is: what the class has of another base, as `ThreadingMixIn`, counts as well.
 */
function typeInitialised(type: string, method: string, { pos: [self] }: Args): string | undefined {
  if (roleOf(type) !== undefined) return type;
  const isNamed = (base: Obj): boolean => base.kind === 'external' && canonical(base.name) === type;
  const [only, ...others] = self?.objs ?? [];
  if (method !== '__init__' || only?.kind !== 'instance' || others.length > 0) return undefined;
  if (!mro(only.cls).some(isNamed)) return undefined;
  return libraryBase(only.cls, (role) => role === 'server');
}

/** `Type.method(obj, …)`. */
function callUnbound(
  frame: Frame,
  type: string,
  method: string,
  args: Args,
  at: Span,
  expr: CallExpr | undefined,
): Value | undefined {
  const { analysis } = frame;
  let result = analysis.values.none;
  for (const self of args.pos[0]!.objs) {
    if (self.kind !== 'instance' && self.kind !== 'library') continue;
    const bound = analysis.bound.libraryMethod(self, type, method);
    result = analysis.values.union(
      result,
      callLibraryMethod(frame, bound, { ...args, pos: args.pos.slice(1) }, at, expr) ?? analysis.values.unknown,
    );
  }
  return result === analysis.values.none ? undefined : result;
}
