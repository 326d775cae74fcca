/** How each toolkit is asked to do something on the thread of its windows. */

import { lastPart } from '../knowledge/dotted.js';
import type { FunctionFacts, Stmt } from '../facts/ir.js';
import { toolkits } from '../knowledge/toolkits.js';
import type { TextEdit } from '../rules/finding.js';
import { joined, lambda, type Work } from './deferred.js';
import { insertion } from './edits.js';
import { afterLine, bindsName, importMember } from './imports.js';
import type { Source } from './source.js';

export interface Handed {
  readonly text: string;
  readonly by: string;
  readonly edits: readonly TextEdit[];
}

export type HandOver = (source: Source, fn: FunctionFacts, work: Work, type: string) => Handed | undefined;

/** By the toolkit's name. */
export const HAND_OVERS: Readonly<Record<string, HandOver>> = {
  tkinter: (source, fn, work, type) => {
    const widget = isVariable(source, work, type) ? windowIn(source, fn) : work.widget;
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
  Qt: (source, fn, work, type) => {
    const method = work.callee === undefined ? undefined : lastPart(work.callee);
    const takes = method === undefined ? undefined : toolkits.slotOf(type, method);
    const binding = /^(PyQt[56]|PySide[26])\./.exec(type)?.[1];
    // What counts in fractions has slots of that type.
    if (takes === undefined || binding === undefined || /Double/.test(type)) return undefined;
    if (work.args.length !== (takes === '' ? 0 : 1)) return undefined;
    const wanted = [...(takes === '' ? [] : ['Q_ARG']), 'QMetaObject', 'Qt'];
    const { names, edits } = fromQtCore(source, binding, wanted, fn);
    const [qt, meta, arg] = names.reverse();
    const queued = `${qt}.${binding === 'PyQt6' ? 'ConnectionType.' : ''}QueuedConnection`;
    const value = arg === undefined ? [] : [`${arg}(${takes}, ${work.args[0]})`];
    return {
      text: `${meta}.invokeMethod(${joined(work.widget ?? '', `"${method}"`, queued, value)})`,
      by: 'QMetaObject.invokeMethod',
      edits,
    };
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

/** Names of Qt's core: by the import that is there, else by one above what else is taken from the binding. */
function fromQtCore(
  source: Source,
  binding: string,
  wanted: readonly string[],
  fn: FunctionFacts,
): { readonly names: string[]; readonly edits: readonly TextEdit[] } {
  const imports = source.facts.functions[0]!.body.filter((stmt) => stmt.kind === 'import');
  const comesFrom = (module: RegExp): Stmt | undefined =>
    imports.find((stmt) => stmt.bindings.some((one) => module.test(one.module)));
  const first = comesFrom(new RegExp(`^${binding}\\b`));
  const isNew = comesFrom(new RegExp(`^${binding}\\.QtCore$`)) === undefined;
  if (first !== undefined && isNew && wanted.every((name) => !bindsName(source, name))) {
    const line = `from ${binding}.QtCore import ${wanted.join(', ')}${source.eol}`;
    return { names: [...wanted], edits: [insertion(source.path, first.start, line)] };
  }
  const parts = wanted.map((name) => importMember(source, `${binding}.QtCore`, name, Infinity, [fn]));
  // Each asks for the same import where there is none.
  const edits = new Map(parts.flatMap((part) => part.edits).map((edit) => [`${edit.start} ${edit.newText}`, edit]));
  return { names: parts.map(({ name }) => name), edits: [...edits.values()] };
}

/** `StringVar` and its like have no `after`. */
const isVariable = (source: Source, { widget, callee }: Work, type: string): boolean =>
  widget === undefined ||
  /Var(iable)?$/.test(type) ||
  (callee?.endsWith('.set') === true &&
    new RegExp(`${widget.replace(/[.]/g, '\\.')} = [\\w.]*Var\\(`).test(source.text));

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
