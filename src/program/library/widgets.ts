/** Parts of windows, as objects: what makes them, what gives one from another. What they do is the toolkit's business. */

import type { Span } from '../../facts/ir.js';
import { showsDialog } from '../../knowledge/controls.js';
import { isHandOver, isLoopTimer } from '../../knowledge/event-loops.js';
import { toolkits } from '../../knowledge/toolkits.js';
import type { Args, MethodModel } from '../evaluation/args.js';
import { havoc } from '../evaluation/havoc.js';
import type { Frame } from '../evaluation/frame.js';
import { methodOnThread } from './thread-makers.js';
import { showDialog } from './toolkit-signals.js';
import { noteWindowHandlers } from './window-handlers.js';
import { Slot } from '../model/field.js';
import { libraryTypes } from '../model/lineage.js';
import type { InstanceObject, LibraryObject, Obj } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Makes a widget. What it is given it may call back, on the thread of its window. */
export function makeWidget(frame: Frame, type: string, args: Args, at: Span): Value {
  noteWindowHandlers(frame, args);
  havoc(frame, args, at);
  const { values } = frame.analysis;
  // It may be told of things that only the toolkit knows.
  return values.withUnknown(values.one(frame.analysis.library(frame.act, at, type, frame.inLoop)));
}

/** Reads a form from its designer's file into a window of the program's, or makes one of it. */
function loadForm(frame: Frame, dotted: string, at: Span, into?: Value): Value | undefined {
  const type = toolkits.typeLoadedBy(dotted);
  if (type === undefined) return undefined;
  const { analysis, act } = frame;
  const window = into ?? analysis.values.one(analysis.library(act, at, type, frame.inLoop));
  setUp(frame, window, type);
  return window;
}

/** Has the attributes of windows that nobody stores be parts of a form. */
function setUp({ analysis }: Frame, windows: Value, type: string): void {
  for (const obj of windows.objs) {
    if (obj.kind !== 'instance' && obj.kind !== 'library') continue;
    const form = analysis.known(`form ${obj.id}`, type, obj.site);
    analysis.write(analysis.cell(obj, Slot.form), analysis.values.one(form));
  }
}

/** Functions that give a widget: `uic.loadUi('main.ui', self)`, or those of its class, as `App.get_running_app()`. */
export function callWidgetFunction(frame: Frame, dotted: string, args: Args, at: Span): Value | undefined {
  const form = loadForm(frame, dotted, at, args.pos[1] ?? args.kw.get('baseinstance'));
  if (form !== undefined) return form;
  const dot = dotted.lastIndexOf('.');
  const type = dotted.slice(0, Math.max(dot, 0));
  return toolkits.gives(type, dotted.slice(dot + 1)) ? makeWidget(frame, type, args, at) : undefined;
}

export const widgetMethod: MethodModel = (frame, call) => {
  const { self, type, name, args, at } = call;
  // `self.setupUi(self)` of a base that can't be seen: a form that a tool has written, or read.
  if (name === 'setupUi' && args.pos[0]?.objs.includes(self) === true) setUp(frame, args.pos[0], type);
  const started = methodOnThread(frame, call);
  if (started !== undefined) return started;
  // A method is told the parent of what it makes, and no window to set up.
  const form = loadForm(frame, `${type}.${name}`, at);
  if (form !== undefined) return form;
  if (showsDialog(name)) showDialog(frame, self, at);
  if (name !== 'connect' && !isHandOver(name) && !isLoopTimer(name)) noteWindowHandlers(frame, args);
  havoc(frame, args, at);
  if (name === '__init__') return frame.analysis.values.one(frame.analysis.none);
  return toolkits.gives(type, name) ? partOf(frame, self, type, `${name}()`) : undefined;
};

/** An attribute of a widget that nobody stored: another widget, or a method. */
export function widgetAttribute(
  frame: Frame,
  obj: LibraryObject | InstanceObject,
  type: string,
  name: string,
): Value | undefined {
  const { analysis } = frame;
  const { values } = analysis;
  const stored = analysis.read(analysis.cell(obj, name), frame.act);
  if (stored !== values.none) return values.withUnknown(stored);
  const isForm = obj.kind === 'library' && obj.spelled === undefined && toolkits.isForm(type);
  if ((isForm && !SETS_UP.test(name)) || toolkits.keeps(type, name)) return partOf(frame, obj, type, name);
  // A text, a colour: what is shown is a value, and no part of the window.
  if (toolkits.shows(type, name)) return values.unknown;
  const method = values.one(analysis.bound.libraryMethod(obj, type, name));
  const [form] = analysis.read(analysis.cell(obj, Slot.form), frame.act).objs;
  if (form?.kind === 'library') return values.union(method, partOf(frame, obj, form.type, name));
  // What hangs on a collection of parts is one, which was not seen being made.
  if (obj.kind === 'library' && obj.spelled !== undefined && toolkits.collects(type, obj.spelled))
    return values.withUnknown(values.union(method, values.one(obj)));
  return values.withUnknown(method);
}

/** Methods of a form. */
const SETS_UP = /^(setupUi|retranslateUi)$/;

/** An element of a widget, or of an object of a class based on one: a row of a list that a window shows. */
export function widgetElement(frame: Frame, obj: Obj): Value | undefined {
  const type = libraryTypes(obj)
    .map((type) => toolkits.elementOf(type))
    .find(Boolean);
  return type === undefined ? undefined : partOf(frame, obj, type, '[]');
}

/** What belongs to the same window. */
function partOf({ analysis }: Frame, owner: Obj, type: string, name: string): Value {
  if (!('site' in owner)) return analysis.values.unknown;
  // Parts of parts are no longer told apart.
  const isPart = owner.kind === 'library' && owner.spelled !== undefined;
  if (isPart) return analysis.values.withUnknown(analysis.values.one(owner));
  const part = analysis.known(`part ${owner.id} ${name}`, type, owner.site, { spelled: name, inLoop: true });
  return analysis.values.withUnknown(analysis.values.one(part));
}
