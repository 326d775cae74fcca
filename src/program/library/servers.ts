/** Servers that handle each request on a thread of its own, or all on the thread that serves. */

import type { CallExpr } from '../../facts/ir.js';
import { roleOf } from '../../knowledge/types.js';
import { NO_ARGS, type Args, type MethodModel } from '../evaluation/args.js';
import { findClassCell } from '../model/classes.js';
import { libraryBase } from '../model/lineage.js';
import type { Frame } from '../evaluation/frame.js';
import { Slot } from '../model/field.js';
import { envsAround, type ClassObject, type FunctionObject, type InstanceObject, type Obj } from '../model/objects.js';
import { ownAddress } from './connections.js';
import { methodOnThread } from './thread-makers.js';
import { threadsOf, type ThreadModel } from './thread-table.js';
import { begin, enter } from './threads.js';

/** A threading server begins to serve: its handler class runs on a thread per request. */
export function serve(frame: Frame, server: Obj, expr: CallExpr): void {
  const { analysis, act } = frame;
  const threaded =
    (server.kind === 'library' && roleOf(server.type) === 'server') ||
    (server.kind === 'instance' && libraryBase(server.cls, (role) => role === 'server') !== undefined);
  if (!threaded) return;
  for (const handler of analysis.read(analysis.cell(server, Slot.handler), act).objs) {
    if (handler.kind !== 'class' && handler.kind !== 'partial' && handler.kind !== 'function') continue;
    const thread = analysis.library(act, expr, 'handler', false, `thread ${handler.id}`);
    const model = threadsOf(analysis).model(thread, 'handler');
    model.parallel = true;
    const own = handlersOf(frame, model, handler, expr);
    for (const instance of own) runHandler(frame, model, instance, server);
    if (own.length === 0) continue;
    if (server.kind === 'instance') {
      for (const name of ON_REQUEST_THREAD) {
        for (const fn of findClassCell(analysis, server.cls, name, act)?.value.objs ?? [])
          if (fn.kind === 'function') enter(frame, model, fn, server, anything(frame));
      }
    }
    const captured = own.flatMap(({ cls }) => capturedByMethods(frame, cls));
    frame.escape(analysis.values.from(captured), [], true);
    // Each request has an instance of its own.
    begin(frame, model, expr, [thread, ...own], [...own, server, ...captured]);
    frame.escape(analysis.values.from(own));
  }
}

const anything = ({ analysis }: Frame): Args => ({ pos: [], kw: new Map(), rest: analysis.values.unknown });

/** The objects that handle the requests, one of each kind: of a class, or what a callable gives that was handed in its place. */
function handlersOf(frame: Frame, model: ThreadModel, handler: Obj, expr: CallExpr): readonly InstanceObject[] {
  const { analysis, act } = frame;
  switch (handler.kind) {
    case 'class': {
      const instance = handlerOf(frame, handler, expr);
      setUp(frame, model, instance, anything(frame));
      return [instance];
    }
    case 'partial':
      return handler.fn.objs.flatMap((obj) => {
        if (obj.kind !== 'class') return handlersOf(frame, model, obj, expr);
        const instance = handlerOf(frame, obj, expr);
        setUp(frame, model, instance, { ...anything(frame), pos: [...handler.args], kw: new Map(handler.keywords) });
        return [instance];
      });
    case 'function':
      enter(frame, model, handler, undefined, anything(frame));
      return analysis
        .read(analysis.cell(model.obj, Slot.result), act)
        .objs.filter((obj): obj is InstanceObject => obj.kind === 'instance');
    default:
      return [];
  }
}

/** The one that stands for all objects of a handler class, each of which handles one request. */
const handlerOf = ({ analysis, act }: Frame, cls: ClassObject, { start, end }: CallExpr): InstanceObject =>
  analysis.allocations.at<InstanceObject>(act, { start, end }, 'handler', `${cls.id}`, (depth) => ({
    kind: 'instance',
    cls,
    site: { file: act.file, start, end },
    external: false,
    inLoop: true,
    threadsOwn: true,
    depth,
    maker: undefined,
  }));

function setUp(frame: Frame, model: ThreadModel, instance: InstanceObject, args: Args): void {
  for (const fn of findClassCell(frame.analysis, instance.cls, '__init__', frame.act)?.value.objs ?? [])
    if (fn.kind === 'function') enter(frame, model, fn, instance, args, true);
}

function runHandler(frame: Frame, model: ThreadModel, instance: InstanceObject, server: Obj): void {
  const { analysis, act } = frame;
  analysis.write(analysis.cell(instance, 'server'), analysis.values.one(server));
  analysis.write(analysis.cell(instance, 'client_address'), ownAddress(analysis, act));
  for (const fn of methodsRun(frame, instance.cls)) enter(frame, model, fn, instance, NO_ARGS);
}

/** What the methods that handle requests capture of functions around their class. */
const capturedByMethods = (frame: Frame, cls: ClassObject): readonly Obj[] =>
  methodsRun(frame, cls).flatMap(envsAround);

const methodsRun = ({ analysis, act }: Frame, cls: ClassObject): readonly FunctionObject[] =>
  handlerMethods(cls).flatMap((name) =>
    (findClassCell(analysis, cls, name, act)?.value.objs ?? []).filter((fn) => fn.kind === 'function'),
  );

/** Methods of a server: those with which it begins and ends to serve, and those that rows of knowledge call tasks. */
export const serverMethod: MethodModel = (frame, call) => {
  const { self, name, at, expr } = call;
  const { analysis } = frame;
  if (expr !== undefined && (name === 'serve_forever' || name === 'handle_request')) {
    serve(frame, self, expr);
    // What `shutdown()` waits for.
    if (name === 'serve_forever') frame.signalled(self, at);
    return analysis.values.one(analysis.none);
  }
  if (name === 'shutdown') {
    frame.awaited(self);
    frame.joined(at, analysis.read(analysis.cell(self, Slot.movedTo), frame.act).objs, 'shutdown');
  }
  return methodOnThread(frame, call);
};

/** Methods of a threading server itself that run on the thread of each request. */
const ON_REQUEST_THREAD = ['process_request_thread', 'finish_request', 'shutdown_request', 'handle_error'];

function handlerMethods({ fields }: ClassObject): string[] {
  const names = new Set(['setup', 'handle', 'finish']);
  for (const field of fields?.keys() ?? []) if (typeof field === 'string' && field.startsWith('do_')) names.add(field);
  return [...names];
}
