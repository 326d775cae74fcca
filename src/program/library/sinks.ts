/** Where logging and `print` go: handlers and writers of the program, which whoever logs or prints calls on its own thread. */

import type { Span } from '../../facts/ir.js';
import { LOGGER, logs } from '../../knowledge/telling.js';
import { OUTPUT } from '../../knowledge/terminal.js';
import type { Args, MethodModel } from '../evaluation/args.js';
import { attributeOf } from '../evaluation/attributes.js';
import { callValue } from '../evaluation/calls.js';
import type { Frame } from '../evaluation/frame.js';
import { havoc } from '../evaluation/havoc.js';
import { Slot } from '../model/field.js';
import type { LibraryObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';
import { methodsOf } from './executor-methods.js';

/** The one logger of a name, the root where none is told; of a name that can't be seen, one for the place. */
export function loggerNamed({ analysis, act }: Frame, { pos, kw }: Args, at: Span): LibraryObject {
  const name = pos[0] ?? kw.get('name');
  if (name === undefined || name === analysis.values.one(analysis.none)) return logger(analysis, '');
  const [only, ...others] = name.objs;
  const read = only?.kind === 'constant' && others.length === 0 && !name.unknown ? only.value : undefined;
  return logger(analysis, typeof read === 'string' ? read : `? ${act.file.facts.path} ${at.start}`);
}

/** What `getLogger("app.net")` gives, on which `app` and the root are told as well. */
const logger = (analysis: Frame['analysis'], name: string): LibraryObject =>
  analysis.oneOfLibrary(`logger ${name}`, LOGGER, { spelled: name });

/** `logger.info(…)` calls the handlers, `logger.addHandler(…)` adds one. */
export const loggerMethod: MethodModel = (frame, { self, name, args, at }) => {
  if (name === 'addHandler' && args.pos[0] !== undefined) addHandlers(frame, self, args.pos[0]);
  else if (logs(name)) logTo(frame, self, at);
  havoc(frame, args, at);
  return undefined;
};

export function addHandlers({ analysis }: Frame, self: Obj, handlers: Value): void {
  const own = analysis.values.filter(handlers, ({ kind }) => kind === 'instance');
  if (own.objs.length > 0) analysis.write(analysis.cell(self, Slot.callbacks), own);
}

/** Calls the handlers of the logger, and of those above it. */
export function logTo(frame: Frame, self: Obj, at: Span): void {
  const { analysis, act } = frame;
  for (const one of self.kind === 'library' ? lineOf(analysis, self) : [])
    for (const handler of analysis.read(analysis.cell(one, Slot.callbacks), act).objs) emit(frame, handler, at);
}

function lineOf(analysis: Frame['analysis'], self: LibraryObject): readonly LibraryObject[] {
  const name = self.spelled ?? '';
  const parts = name.startsWith('?') || name === '' ? [] : name.split('.');
  const above = parts.slice(1).map((_, at) => logger(analysis, parts.slice(0, at + 1).join('.')));
  return [...new Set([self, ...above, logger(analysis, '')])];
}

/** A handler is told one record at a time: under a lock of its own. */
function emit(frame: Frame, handler: Obj, at: Span): void {
  const lock = lockOf(frame, handler, at);
  if (lock !== undefined) frame.acquired(lock, at, true);
  tell(frame, handler, 'emit', at);
  if (lock !== undefined) frame.released(lock);
}

const lockOf = (frame: Frame, handler: Obj, at: Span): Obj | undefined =>
  attributeOf(frame, handler, 'lock', at)?.objs[0];

/** `handler.acquire()` and `handler.release()`. */
export const handlerMethod: MethodModel = (frame, { self, name, args, at }) => {
  const lock = lockOf(frame, self, at);
  if (lock !== undefined && name === 'acquire') frame.acquired(lock, at, true);
  else if (lock !== undefined && name === 'release') frame.released(lock);
  else if (name === 'handle') emit(frame, self, at);
  else havoc(frame, args, at);
  return undefined;
};

/** `print(…)` writes to what the program has put in the place of the output. */
export function writeOut(frame: Frame, at: Span): void {
  const { analysis, act } = frame;
  for (const writer of analysis.read(analysis.cell(analysis.external(OUTPUT), Slot.callbacks), act).objs)
    tell(frame, writer, 'write', at);
}

function tell(frame: Frame, one: Obj, method: string, at: Span): void {
  const { values } = frame.analysis;
  const { objs } = methodsOf(frame, values.one(one), method);
  for (const obj of objs)
    callValue(frame, values.one(obj), { pos: [], kw: new Map(), rest: values.unknown }, at, undefined);
}
