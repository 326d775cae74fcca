/** Signals of a toolkit that the program makes and emits itself, and the one that tells of a thread's end. */

import type { FunctionFacts, Span } from '../../facts/ir.js';
import { walkExprs } from '../../facts/walk.js';
import { closesDialog } from '../../knowledge/controls.js';
import { END_SIGNAL } from '../../knowledge/types.js';
import type { Args, MethodModel } from '../evaluation/args.js';
import { havoc } from '../evaluation/havoc.js';
import type { Frame } from '../evaluation/frame.js';
import { isReceiver } from '../model/bindings.js';
import { Slot } from '../model/field.js';
import { isThread, roleOfObject } from '../model/lineage.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { InstanceObject, LibraryObject, Obj } from '../model/objects.js';
import { noteWindowHandlers } from './window-handlers.js';

/** `thread.finished`, which is emitted when `run` is over. */
export const endSignalOf = (analysis: AnalysisState, thread: LibraryObject | InstanceObject): LibraryObject =>
  analysis.known(`end of ${thread.id}`, END_SIGNAL, thread.site, { maker: thread });

/** `signal.emit(result)`: what is connected to it is called from here on. */
export const signalMethod: MethodModel = (frame, { self, name, args, at }) => {
  if (name === 'emit') frame.signalled(self, at);
  havoc(frame, args, at);
  return undefined;
};

/** `signal.connect(self.show)`: it is called after the signal is emitted; of a click or the like nothing is known. */
export function connectSignals(frame: Frame, methods: readonly Obj[], args: Args): void {
  const signals = methods.flatMap((one) => (one.kind === 'library-method' ? [causeIn(one.self)] : []));
  if (signals.length === 0) noteWindowHandlers(frame, args, () => undefined);
  for (const cause of signals) {
    if (cause !== undefined) {
      frame.act.noteAwaited(cause);
      if (isThread(cause)) noteClosed(frame, args, cause);
    }
    noteWindowHandlers(frame, args, cause && (() => cause));
  }
}

/** `thread.finished.connect(self.accept)`, or a method that calls it: the thread's end closes the dialog, and nothing else of its class. */
function noteClosed({ analysis, act }: Frame, args: Args, thread: Obj): void {
  for (const slot of args.pos.flatMap(({ objs }) => objs)) {
    // What is told from outside of one dialog may close it for other reasons as well.
    if ((slot.kind !== 'library-method' && slot.kind !== 'method') || slot.self !== act.self) continue;
    const isClosing =
      slot.kind === 'library-method'
        ? closesDialog(slot.name)
        : slot.fn.kind === 'function' && closingsIn(slot.fn.fn) > 0;
    if (isClosing && closersOf(slot.self) < 2)
      analysis.write(analysis.cell(slot.self, Slot.closedBy), analysis.values.one(thread));
  }
}

/** How often the methods of the object's class call what closes it, or hand it on. */
const closersOf = (dialog: Obj): number =>
  dialog.kind !== 'instance'
    ? 0
    : dialog.cls.file.facts.functions
        .filter(({ cls }) => cls === dialog.cls.cls.id)
        .reduce((sum, fn) => sum + closingsIn(fn), 0);

function closingsIn(fn: FunctionFacts): number {
  let count = 0;
  walkExprs(fn.body, (expr) => {
    if (expr.kind !== 'call') return;
    for (const part of [expr.callee, ...expr.args.map(({ value }) => value)])
      if (part.kind === 'attribute' && isReceiver(fn, part.object) && closesDialog(part.name)) count += 1;
  });
  return count;
}

/** `dialog.exec()` comes back when the dialog is closed: who waits for that has waited for the threads whose end closes it. */
export function showDialog(frame: Frame, dialog: Obj, at: Span): void {
  const { analysis } = frame;
  const threads = analysis.read(analysis.cell(dialog, Slot.closedBy), frame.act).objs;
  // Of several whose ends close it one is enough.
  if (threads.length === 1) frame.joined(at, threads, 'poll');
}

/** A signal of the program's, or the thread of whose end it tells. */
function causeIn(signal: Obj): Obj | undefined {
  if (roleOfObject(signal) !== 'signal') return undefined;
  return signal.kind === 'library' && signal.type === END_SIGNAL ? signal.maker : signal;
}
