/** Where a function is entered, by calls and as what threads begin with, and what is passed to it there. */

import type { Argument, CallExpr, Expr } from '../../facts/ir.js';
import { calleeName } from '../../facts/paths.js';
import { threadsOf } from '../library/thread-table.js';
import type { Activation } from '../model/activation.js';
import { callersInto, type Caller } from '../model/callers.js';
import type { AnalysisState } from '../model/analysis-state.js';
import type { Obj } from '../model/objects.js';
import type { Contexts } from './contexts.js';
import type { Context } from './entry-state.js';

/** A place that runs a function: a call of it, or the making of what runs it on a thread. */
export interface Site {
  readonly act: Activation;
  readonly call: CallExpr;
  /** Arguments of the call that are not the function's. */
  readonly skip: number;
  /** The arguments are the items of `args=`. */
  readonly packed: boolean;
  /** The thread that is made there. */
  readonly thread?: Obj;
}

/** The calls of a function, and where the threads are made that begin with it. */
export function sitesOf(analysis: AnalysisState, act: Activation): readonly Site[] {
  const sites: Site[] = [];
  for (const { act: caller, call } of callersInto(analysis, act)) {
    const node = call.node as Partial<CallExpr>;
    if (node.kind === 'call') sites.push({ act: caller, call: node as CallExpr, skip: 0, packed: false });
  }
  for (const { obj, entries, kind } of threadsOf(analysis).models.values()) {
    if (!entries.has(act)) continue;
    const maker = analysis.makers.get(obj);
    for (const one of maker?.creates ?? []) {
      if (one.obj !== obj) continue;
      sites.push({
        act: maker!,
        call: one.node,
        thread: obj,
        skip: kind === 'thread' || kind === 'timer' ? 0 : 1,
        packed: kind === 'thread' || kind === 'timer',
      });
    }
  }
  return sites;
}

/** Of these, those by which threads of a context come to it: calls that they make, and the makings of the thread itself. */
export const sitesFor = (
  { analysis, contexts }: { readonly analysis: AnalysisState; readonly contexts: Contexts },
  act: Activation,
  ctx: Context,
): readonly Site[] =>
  sitesOf(analysis, act).filter((site) =>
    site.thread === undefined ? contexts.runs(ctx, site.act) : site.thread === ctx.thread,
  );

/** What a caller gives for a parameter, as it is written there. */
export function passedBy({ act, call: { node, callee } }: Caller, slot: number): Expr | undefined {
  const call = node as Partial<CallExpr>;
  return call.kind === 'call'
    ? argumentOf(callee, { act, call: call as CallExpr, skip: 0, packed: false }, slot)
    : undefined;
}

/** What a site gives for a parameter, as it is written there; undefined where that can't be told. */
export function argumentOf(act: Activation, site: Site, slot: number): Expr | undefined {
  const { params, cls } = act.fn;
  const position = params.findIndex((param) => param.slot === slot);
  const bound = cls >= 0 && act.self !== undefined ? 1 : 0;
  if (position < 0) return undefined;
  const { callable, already } = calledAt(site);
  if (bound > 0 && position === 0) return callable?.kind === 'attribute' ? callable.object : undefined;
  const here = givenAt(site);
  if (here === undefined) return undefined;
  const given = [...(already?.args.slice(1) ?? []), ...here];
  const named = given.find(({ name }) => name === params[position]!.name);
  if (named !== undefined) return named.value;
  if (given.some(({ star }) => star !== undefined)) return undefined;
  return given.filter(({ name }) => name === undefined)[position - bound]?.value;
}

/** What is called, or run on the thread; `already`: the `partial(method, …)` that names it and has some of its arguments. */
function calledAt({ call, skip, packed }: Site): { readonly callable?: Expr; readonly already?: CallExpr } {
  const named = packed ? call.args.find(({ name }) => name === 'target') : call.args[skip - 1];
  const callable = packed || skip > 0 ? named?.value : call.callee;
  if (callable?.kind !== 'call' || calleeName(callable) !== 'partial') return callable ? { callable } : {};
  const [first] = callable.args;
  return first === undefined ? {} : { callable: first.value, already: callable };
}

/** The arguments that stand at the site itself; undefined where they can't be seen one by one. */
function givenAt({ call, skip, packed }: Site): readonly Argument[] | undefined {
  if (!packed) return call.args.slice(skip);
  const given = call.args.find(({ name }) => name === 'args')?.value;
  if (given === undefined) return [];
  if (given.kind !== 'sequence' || given.items.some(({ kind }) => kind === 'starred')) return undefined;
  return given.items.map((value) => ({ value }));
}
