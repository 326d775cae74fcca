/** TW501 gui-off-main-thread: the call is left to the thread of the window, by the toolkit's own scheduler. */

import type { AssignStmt, Expr, FunctionFacts, Span } from '../facts/ir.js';
import { touchesOffMainThread } from '../program/places/windows.js';
import type { TextEdit } from '../rules/finding.js';
import { functionAt, statementAt } from './blocks.js';
import { unsafe, type FixContext, type Proposal } from './context.js';
import { callOf, changing, joined, lambda, type Work } from './deferred.js';
import { replacement } from './edits.js';
import { afterLine, bindsName, importMember } from './imports.js';
import { isPath } from './naming.js';
import type { Source } from './source.js';

function* guiOffMainThread(cx: FixContext): Generator<Proposal> {
  const { source, finding, program } = cx;
  const run = source && statementAt(source.facts, finding);
  const stmt = run?.block[run.first];
  if (source === undefined || stmt === undefined || run?.first !== run?.last) return;
  const touch = touchesOffMainThread(program)
    .flat()
    .find(({ act, at }) => act.file.facts === source.facts && at.start === finding.start);
  const hand = touch && HAND_OVERS[touch.toolkit.name];
  if (hand === undefined) return;
  const fn = functionAt(source.facts, finding);
  const work = workOf(source, fn, stmt);
  const handed = work && hand(source, fn, work);
  if (handed === undefined) return;
  const edits = [...handed.edits, replacement(source.path, stmt, handed.text)];
  yield unsafe(
    `Leave it to the window's thread by ${handed.by}`,
    edits,
    'it is no longer done when the next line runs',
  );
}

function workOf(source: Source, fn: FunctionFacts, stmt: { readonly kind: string } & Span): Work | undefined {
  if (stmt.kind === 'assign') return storeOf(source, fn, stmt as AssignStmt);
  const value = (stmt as unknown as { readonly value?: Expr }).value;
  if (stmt.kind !== 'expr' || value?.kind !== 'call' || !isPath(value.callee)) return undefined;
  return callOf(source, fn, value);
}

/** `label["text"] = value`, `label.text = value`. */
function storeOf(source: Source, fn: FunctionFacts, { targets, value }: AssignStmt): Work | undefined {
  const [target, ...others] = targets;
  if (target === undefined || others.length > 0) return undefined;
  const named = { bound: changing(fn, value), args: [], keywords: [], callee: undefined };
  if (target.kind === 'subscript' && isPath(target.object) && target.index.kind === 'constant') {
    const widget = source.slice(target.object);
    const key = source.slice(target.index).slice(1, -1);
    return { ...named, widget, body: `${widget}.config(${key}=${source.slice(value)})` };
  }
  if (target.kind !== 'attribute' || !isPath(target.object)) return undefined;
  const widget = source.slice(target.object);
  return { ...named, widget, body: `setattr(${widget}, "${target.name}", ${source.slice(value)})` };
}

interface Handed {
  readonly text: string;
  readonly by: string;
  readonly edits: readonly TextEdit[];
}

type HandOver = (source: Source, fn: FunctionFacts, work: Work) => Handed | undefined;

const HAND_OVERS: Readonly<Record<string, HandOver>> = {
  tkinter: (source, fn, work) => {
    const widget = isVariable(source, work) ? windowIn(source, fn) : work.widget;
    if (widget === undefined) return undefined;
    const what = work.callee === undefined ? [lambda(work)] : [work.callee, ...work.args];
    return { text: `${widget}.after(${joined('0', what)})`, by: `${widget}.after(0, …)`, edits: [] };
  },
  wxPython: (source, fn, work) => {
    const { name, edits } = importMember(source, 'wx', 'CallAfter', Infinity, [fn]);
    const callee = /^([\w.]+)\(/.exec(work.body)?.[1];
    const what = callee === undefined || callee === 'setattr' ? [lambda(work)] : [callee, ...work.keywords];
    return { text: `${name}(${joined(what)})`, by: 'wx.CallAfter', edits };
  },
  GTK: (source, fn, work) => {
    // What gives something true is called again and again.
    if (work.callee === undefined || !/\.set_\w+$/.test(work.callee)) return undefined;
    const { name, edits } = importMember(source, 'gi.repository', 'GLib', Infinity, [fn]);
    const glib = name.startsWith('gi.') ? undefined : name;
    return glib === undefined
      ? undefined
      : { text: `${glib}.idle_add(${joined(work.callee, work.args)})`, by: 'GLib.idle_add', edits };
  },
  Kivy: (source, fn, work) => {
    const edits = clockImported(source);
    if (edits === undefined || fn.locals.includes('Clock')) return undefined;
    return { text: `Clock.schedule_once(${lambda(work, ['dt'])})`, by: 'Clock.schedule_once', edits };
  },
  Textual: (source, fn, work) => {
    const self = fn.params[0]?.name;
    if (fn.cls < 0 || self === undefined || work.callee === undefined) return undefined;
    const bases = source.facts.classes[fn.cls]!.bases.map(({ value }) => source.slice(value));
    const app = bases.some((base) => /(^|\.)App(\[|$)/.test(base)) ? self : `${self}.app`;
    return { text: `${app}.call_from_thread(${joined(work.callee, work.args)})`, by: 'call_from_thread', edits: [] };
  },
};

/** `from kivy.clock import Clock`, below what else is taken from Kivy. */
function clockImported(source: Source): readonly TextEdit[] | undefined {
  if (/^from kivy\.clock import .*\bClock\b/m.test(source.text)) return [];
  const last = source.facts.functions[0]!.body.findLast(
    (stmt) => stmt.kind === 'import' && stmt.bindings.some(({ module }) => module.startsWith('kivy')),
  );
  if (last === undefined || bindsName(source, 'Clock')) return undefined;
  return [afterLine(source, last.end, 'from kivy.clock import Clock')];
}

/** `StringVar` and its like have no `after`. */
const isVariable = (source: Source, { widget, callee }: Work): boolean =>
  widget === undefined ||
  (callee?.endsWith('.set') === true &&
    new RegExp(`${widget.replace(/[.]/g, '\\.')} = [\\w.]*Var\\(`).test(source.text)) ||
  /(^|\.)(messagebox|filedialog|simpledialog)$/.test(widget);

/** A window that is known by name where the function runs: the object itself, or `self.root`, or `root`. */
function windowIn(source: Source, fn: FunctionFacts): string | undefined {
  const self = fn.cls >= 0 ? fn.params[0]?.name : undefined;
  if (self !== undefined) {
    const bases = source.facts.classes[fn.cls]!.bases.map(({ value }) => source.slice(value));
    if (bases.some((base) => /(^|\.)(C?Tk|C?TkFrame|Frame|LabelFrame|Toplevel|CTkToplevel)$/.test(base))) return self;
    const kept = ['root', 'master', 'window', 'parent'].find((name) =>
      new RegExp(`\\b${self}\\.${name} = `).test(source.text),
    );
    if (kept !== undefined) return `${self}.${kept}`;
  }
  return /^(\w+) = (?:[\w.]+\.)?C?Tk\(\)/m.exec(source.text)?.[1];
}

export const makers = [guiOffMainThread];
