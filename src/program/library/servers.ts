/** Servers that handle each request on a thread of its own, or all on the thread that serves. */

import type { CallExpr } from '../../facts/ir.js';
import { roleOf } from '../../knowledge/types.js';
import { NO_ARGS, type MethodModel } from '../evaluation/args.js';
import { findClassCell } from '../model/classes.js';
import { libraryBase } from '../model/lineage.js';
import type { Frame } from '../evaluation/frame.js';
import { Slot } from '../model/field.js';
import type { InstanceObject, Obj } from '../model/objects.js';
import { ownAddress } from './connections.js';
import { methodOnThread } from './thread-makers.js';
import { threadsOf } from './thread-table.js';
import { begin, enter } from './threads.js';

/** A threading server begins to serve: its handler class runs on a thread per request. */
export function serve(frame: Frame, server: Obj, expr: CallExpr): void {
  const { analysis, act } = frame;
  const threaded =
    (server.kind === 'library' && roleOf(server.type) === 'server') ||
    (server.kind === 'instance' && libraryBase(server.cls, (role) => role === 'server') !== undefined);
  if (!threaded) return;
  for (const handler of analysis.read(analysis.cell(server, Slot.handler), act).objs) {
    if (handler.kind !== 'class') continue;
    const instance = analysis.allocations.at<InstanceObject>(act, expr, 'handler', `${handler.id}`, (depth) => ({
      kind: 'instance',
      cls: handler,
      site: { file: act.file, start: expr.start, end: expr.end },
      external: false,
      inLoop: true,
      threadsOwn: true,
      depth,
      maker: undefined,
    }));
    const thread = analysis.library(act, expr, 'handler', false, `thread ${handler.id}`);
    const model = threadsOf(analysis).model(thread, 'handler');
    model.parallel = true;
    analysis.write(analysis.cell(instance, 'server'), analysis.values.one(server));
    analysis.write(analysis.cell(instance, 'client_address'), ownAddress(analysis, act));
    for (const name of handlerMethods(handler)) {
      const cell = findClassCell(analysis, handler, name, act);
      for (const fn of cell?.value.objs ?? []) if (fn.kind === 'function') enter(frame, model, fn, instance, NO_ARGS);
    }
    if (server.kind === 'instance') {
      for (const name of ON_REQUEST_THREAD) {
        for (const fn of findClassCell(analysis, server.cls, name, act)?.value.objs ?? [])
          if (fn.kind === 'function')
            enter(frame, model, fn, server, { pos: [], kw: new Map(), rest: analysis.values.unknown });
      }
    }
    // Each request has an instance of its own.
    begin(frame, model, expr, [thread, instance], [instance, server]);
    frame.escape(analysis.values.one(instance));
  }
}

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

function handlerMethods(handler: Extract<Obj, { kind: 'class' }>): string[] {
  const names = new Set(['setup', 'handle', 'finish']);
  for (const field of handler.fields?.keys() ?? [])
    if (typeof field === 'string' && field.startsWith('do_')) names.add(field);
  return [...names];
}
