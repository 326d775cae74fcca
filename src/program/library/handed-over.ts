/** What calls take, as rows of knowledge tell it: single arguments, and a callable with the arguments that it will have. */

import type { CallExpr, Span } from '../../facts/ir.js';
import type { Parameters, Slot } from '../../knowledge/takes.js';
import type { Args } from '../evaluation/args.js';
import { elementsOf, itemsInOrder } from '../evaluation/elements.js';
import type { Frame } from '../evaluation/frame.js';
import { iterate } from '../evaluation/iteration.js';
import { isElementField } from '../model/field.js';
import { roleOfObject } from '../model/lineage.js';
import type { Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** The argument of a call in the place that a row tells. */
export function argumentIn(args: Args, slot: Slot | undefined): Value | undefined {
  if (slot === undefined) return undefined;
  const named = slot.keyword === undefined ? undefined : args.kw.get(slot.keyword);
  return named ?? (slot.position === undefined ? undefined : args.pos[slot.position]);
}

export interface HandedOver {
  readonly callable: Value;
  readonly args: Args;
  /** Where the callable is called once for each of some elements: what these come from. */
  readonly each: readonly Value[] | undefined;
}

/** The callable that a call hands to another thread, and what it will be called with there. */
export function handedOver(frame: Frame, takes: Parameters, args: Args, at: Span, expr: CallExpr): HandedOver {
  const { values } = frame.analysis;
  const part = (name: string): Value | undefined => argumentIn(args, takes.parts.get(name));
  const callable = handlersIn(frame, part('target') ?? values.unknown);
  const kw = takes.passesKeywords ? withoutOwn(args, takes) : new Map<string, Value>();
  if (takes.rest?.as === 'args')
    return { callable, args: { ...args, pos: args.pos.slice(takes.rest.from), kw }, each: undefined };
  const rounds = takes.rest?.as === 'each' ? args.pos.slice(takes.rest.from) : sequences(part('each'));
  if (rounds !== undefined) {
    const from = takes.rest?.from ?? takes.parts.get('each')?.position ?? 0;
    const pos = rounds.map((value, index) =>
      iterate(frame, value, expr.args[from + index]?.value ?? expr, 'snapshot', at),
    );
    return { callable, args: { pos, kw }, each: rounds };
  }
  const jobs = part('jobs');
  if (jobs !== undefined) {
    const job = iterate(frame, jobs, expr.args[takes.parts.get('jobs')?.position ?? 0]?.value ?? expr, 'snapshot', at);
    return { callable: job, args: { pos: [], kw: new Map() }, each: [jobs] };
  }
  const tuples = part('unpacked');
  if (tuples !== undefined) {
    const from = takes.parts.get('unpacked')?.position ?? 0;
    const element = iterate(frame, tuples, expr.args[from]?.value ?? expr, 'snapshot', at);
    return { callable, args: unpacked(frame, element), each: [tuples] };
  }
  return { callable, args: packed(frame, part('args'), part('kwargs')), each: undefined };
}

/** `{"chat": on_chat, "inline_query": on_query}` in the place of a callable: one of those is called. */
function handlersIn(frame: Frame, callable: Value): Value {
  const { values } = frame.analysis;
  const isTable = (obj: Obj): boolean => roleOfObject(obj) === 'dict';
  return callable.objs.filter(isTable).reduce(
    (all, table) => values.union(all, elementsOf(frame, table)),
    values.filter(callable, (obj) => !isTable(obj)),
  );
}

const sequences = (value: Value | undefined): readonly Value[] | undefined => (value === undefined ? value : [value]);

/** Keywords that are passed on: all but those that the call has for itself. */
function withoutOwn(args: Args, { parts }: Parameters): Map<string, Value> {
  const own = new Set([...parts.values()].map(({ keyword }) => keyword));
  return new Map([...args.kw].filter(([name]) => !own.has(name)));
}

/** Arguments that are kept in a sequence and a dict. */
export function packed(frame: Frame, given: Value | undefined, keywords: Value | undefined): Args {
  const { analysis, act } = frame;
  const args: Args = { pos: [], kw: new Map() };
  if (isAsWritten(given) && isAsWritten(keywords)) args.exact = true;
  const tuples = given?.objs.filter((inner) => inner.kind === 'library') ?? [];
  const inOrder = itemsInOrder(frame, { objs: tuples });
  if (inOrder.length > 0) args.pos.push(...inOrder);
  else if (tuples.length > 0) {
    args.rest = analysis.values.none;
    for (const source of tuples) args.rest = analysis.values.union(args.rest, elementsOf(frame, source));
  } else if (given?.unknown === true) args.rest = analysis.values.unknown;
  for (const source of keywords?.objs ?? []) {
    for (const field of source.fields?.keys() ?? []) {
      if (isElementField(field) && typeof field.key === 'string')
        args.kw.set(field.key, analysis.read(analysis.cell(source, field), act));
    }
  }
  return args;
}

/** Whether a value is no argument at all, or one tuple that was written out where it is handed over. */
function isAsWritten(value: Value | undefined): boolean {
  if (value === undefined) return true;
  const [only, ...others] = value.objs;
  if (value.unknown || others.length > 0) return false;
  if (only === undefined || (only.kind === 'constant' && only.type === 'none')) return true;
  const expr = only.kind === 'library' ? only.expr : undefined;
  return expr?.kind === 'sequence' && expr.type === 'tuple' && expr.items.every(({ kind }) => kind !== 'starred');
}

/** Arguments that are the elements of one of many tuples. */
function unpacked(frame: Frame, tuples: Value): Args {
  const pos = [...itemsInOrder(frame, tuples)];
  const kw = new Map<string, Value>();
  return pos.length > 0 ? { pos, kw } : { pos, kw, rest: frame.analysis.values.unknown };
}
