/** Qt's pool of threads: `QThreadPool.start(job)` runs a `QRunnable`, or any callable, on one of them. */

import type { CallExpr, Span } from '../../facts/ir.js';
import { functionKind } from '../../knowledge/functions.js';
import { typeRow } from '../../knowledge/types.js';
import type { Args, MethodModel } from '../evaluation/args.js';
import { havoc } from '../evaluation/havoc.js';
import { findClassCell } from '../model/classes.js';
import { libraryTypes } from '../model/lineage.js';
import type { Frame } from '../evaluation/frame.js';
import { isFalse } from '../evaluation/decisions.js';
import { Slot } from '../model/field.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import { threadsOf } from './thread-table.js';
import { begin, enterValue, everything } from './threads.js';
import type { Value } from '../model/values.js';

/** The type of the object that stands for one run of a job. */
const RUN = 'run of a job';

/** Functions of the types of toolkits that make something without a constructor: a job, or get the pool that all share. */
export function makeForPool(
  frame: Frame,
  kind: 'shared pool' | 'job around a callable',
  type: string,
  args: Args,
  at: Span,
): Value {
  const { analysis } = frame;
  if (kind === 'shared pool') return analysis.values.one(sharedPool(frame, type, at));
  const job = analysis.library(frame.act, at, type, frame.inLoop);
  analysis.write(analysis.cell(job, Slot.target), args.pos[0] ?? analysis.values.unknown);
  return analysis.values.one(job);
}

/** The same pool wherever it is asked for. */
function sharedPool(frame: Frame, type: string, at: Span): LibraryObject {
  return frame.analysis.known(`the shared ${type}`, type, { file: frame.act.file, start: at.start, end: at.end });
}

export const jobPoolMethod: MethodModel = (frame, { self: pool, name, args, at, expr }) => {
  const { analysis } = frame;
  switch (name) {
    case 'start':
    case 'tryStart':
    case 'startOnReservedThread':
      for (const job of args.pos[0]?.objs ?? []) if (expr !== undefined) startJob(frame, pool, job, expr);
      if (args.pos[0]?.unknown === true) havoc(frame, args, at);
      return analysis.constantValue('bool');
    case 'setMaxThreadCount':
      analysis.write(analysis.cell(pool, Slot.workers), args.pos[0] ?? analysis.values.unknown);
      return analysis.values.one(analysis.none);
    case 'waitForDone':
      frame.joined(at, threadsOf(analysis).ofPool(pool), 'shutdown', args.pos.length > 0 || args.kw.size > 0);
      return analysis.constantValue('bool');
    default: {
      // `QThreadPool().globalInstance()`: a static method, called on an instance.
      const shared = libraryTypes(pool).find((type) => functionKind(`${type}.${name}`) === 'shared pool');
      if (shared !== undefined) return analysis.values.one(sharedPool(frame, shared, at));
      havoc(frame, args, at);
      return undefined;
    }
  }
};

/** One run of a job. Qt deletes a job that has run unless it is told to leave it, so each run has another one. */
function startJob(frame: Frame, pool: Obj, job: Obj, expr: CallExpr): void {
  const { analysis } = frame;
  const target = workOf(frame, job);
  const once = target.objs[0] !== job && !isFalse(analysis.read(analysis.cell(job, Slot.autoDelete), frame.act));
  const inLoop = once && 'inLoop' in job ? job.inLoop : frame.inLoop;
  const run = analysis.library(frame.act, expr, RUN, inLoop, `of ${pool.id} ${job.id}`);
  const model = threadsOf(analysis).model(run, 'pool', pool);
  model.unseen ||= target.unknown || target.objs.length === 0;
  frame.made(run);
  frame.created(run, expr);
  const nothing: Args = { pos: [], kw: new Map() };
  enterValue(frame, model, target, nothing, expr);
  const given = analysis.values.union(everything(frame, target, nothing), analysis.values.one(job));
  frame.claimed(expr, run, given, false);
  begin(frame, model, expr, once ? [job] : [], given.objs);
}

/** What a job does: its method `run`, what it was created around, or the callable itself. */
function workOf(frame: Frame, job: Obj): Value {
  const { analysis } = frame;
  const { values } = analysis;
  if (!libraryTypes(job).some((type) => typeRow(type)?.runBy === 'pool')) return values.one(job);
  if (job.kind !== 'instance') return analysis.read(analysis.cell(job, Slot.target), frame.act);
  const run = findClassCell(analysis, job.cls, 'run', frame.act);
  const methods = (run?.value.objs ?? []).filter((fn) => fn.kind === 'function' || fn.kind === 'wrapper');
  return values.from(
    methods.map((fn) => analysis.bound.method(fn, job)),
    run === undefined,
  );
}
