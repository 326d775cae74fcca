/** Signals of a toolkit that the program makes and emits itself, and the one that tells of a thread's end. */

import { END_SIGNAL } from '../../knowledge/types.js';
import type { Args, MethodModel } from '../evaluation/args.js';
import { havoc } from '../evaluation/havoc.js';
import type { Frame } from '../evaluation/frame.js';
import { roleOfObject } from '../model/lineage.js';
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
    if (cause !== undefined) frame.act.noteAwaited(cause);
    noteWindowHandlers(frame, args, cause && (() => cause));
  }
}

/** A signal of the program's, or the thread of whose end it tells. */
function causeIn(signal: Obj): Obj | undefined {
  if (roleOfObject(signal) !== 'signal') return undefined;
  return signal.kind === 'library' && signal.type === END_SIGNAL ? signal.maker : signal;
}
