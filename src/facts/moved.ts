/**
 * Facts of code that stands elsewhere than where it was lowered, and is the same otherwise. Bodies are copied when
 * somebody looks at them: of the functions of a file in which somebody types, hardly any is looked at.
 */

import type { ClassFacts, FunctionFacts, Stmt } from './ir.js';

/** By how much the facts of some code differ. */
export interface Move {
  /** Offsets in the text. */
  readonly text: number;
  /** Numbers of functions and of classes. */
  readonly functions: number;
  readonly classes: number;
}

interface Origin {
  readonly fn: FunctionFacts;
  readonly move: Move;
}

const origins = new WeakMap<FunctionFacts, Origin>();

/** The facts as they were lowered, of which these may be a moved copy: the same but for offsets and numbers. */
export const originOf = (fn: FunctionFacts): FunctionFacts => origins.get(fn)?.fn ?? fn;

/** The facts of a function that has moved with all of its file around it. */
export function movedFunction(fn: FunctionFacts, by: Move): FunctionFacts {
  const known = origins.get(fn);
  const origin = known?.fn ?? fn;
  const move = known === undefined ? by : sum(known.move, by);
  if (isNone(move)) return origin;
  let body: readonly Stmt[] | undefined;
  const moved: FunctionFacts = {
    ...origin,
    start: origin.start + move.text,
    end: origin.end + move.text,
    id: origin.id + move.functions,
    parent: origin.parent > 0 ? origin.parent + move.functions : origin.parent,
    cls: origin.cls >= 0 ? origin.cls + move.classes : origin.cls,
    params: copied(origin.params, move),
    decorators: copied(origin.decorators, move),
    nameSpan: copied(origin.nameSpan, move),
    ...(origin.returns && { returns: copied(origin.returns, move) }),
    get body() {
      return (body ??= copied(origin.body, move));
    },
  };
  origins.set(moved, { fn: origin, move });
  return moved;
}

/** Where a statement of a function's body begins, without a copy of the body being made; -1 stands for the last. */
export function beginningOf(fn: FunctionFacts, index: number): number | undefined {
  const { fn: origin, move } = origins.get(fn) ?? { fn, move: undefined };
  const start = origin.body.at(index)?.start;
  return start === undefined || move === undefined ? start : start + move.text;
}

/** The facts of a class that has moved with all of its file around it. */
export function movedClass(cls: ClassFacts, by: Move): ClassFacts {
  if (isNone(by)) return cls;
  const parent = cls.parent > 0 ? cls.parent + by.functions : cls.parent;
  return { ...movedPart(cls, by), id: cls.id + by.classes, body: cls.body + by.functions, parent };
}

/** A statement, expression or other part of facts that has moved. */
export function movedPart<T>(part: T, by: Move): T {
  if (isNone(by)) return part;
  return copied(part, by);
}

function copied<T>(part: T, by: Move): T {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return (part.length === 0 ? part : part.map((item: unknown) => copied(item, by))) as T;
  const copy = { ...part } as Record<string, unknown>;
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === 'number') copy[key] = value + shiftOf(key, value, by);
    else if (typeof value === 'object') copy[key] = copied(value, by);
  }
  return copy as T;
}

/** How far a number moves, told by the name of its field. */
function shiftOf(field: string, value: number, by: Move): number {
  switch (field) {
    case 'start':
    case 'end':
    case 'nameStart':
    case 'argsStart':
      return by.text;
    case 'fn':
      return by.functions;
    case 'home':
      // Names of the module are owned by its code, which is function 0 wherever anything stands.
      return value > 0 ? by.functions : 0;
    case 'cls':
      return value >= 0 ? by.classes : 0;
    default:
      return 0;
  }
}

const isNone = ({ text, functions, classes }: Move): boolean => text === 0 && functions === 0 && classes === 0;

const sum = (a: Move, b: Move): Move => ({
  text: a.text + b.text,
  functions: a.functions + b.functions,
  classes: a.classes + b.classes,
});
