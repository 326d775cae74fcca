/** The event loop as one more argument, where the one coroutine that starts a function on a thread can give it. */

import type { CallExpr, FunctionFacts } from '../facts/ir.js';
import { calleeName } from '../facts/paths.js';
import type { TextEdit } from '../rules/finding.js';
import { callGiven, freeLocal, type FoundCall } from './calls.js';
import type { FixContext } from './context.js';
import { insertion, replacement } from './edits.js';
import { importMember } from './imports.js';
import type { LoopAtHand } from './loop-at-hand.js';
import type { Source } from './source.js';
import { forEachUse, isBound } from './uses.js';

/** `def work(ready, loop):`, started by `Thread(target=work, args=(ready, asyncio.get_running_loop()))`. */
export function passedLoop(cx: FixContext, source: Source, fn: FunctionFacts): LoopAtHand | undefined {
  const last = fn.params.at(-1);
  const isPlain = fn.params.every(({ kind, default: given }) => kind === 'positional' && given === undefined);
  if (fn.kind !== 'function' || fn.cls >= 0 || fn.decorators.length > 0 || last === undefined || !isPlain)
    return undefined;
  const place = onlyUse(cx, fn);
  if (place === undefined || !place.found.fn.isAsync) return undefined;
  const asked = importMember(place.source, 'asyncio', 'get_running_loop', Infinity, [place.found.fn]);
  const given = alsoGiven(place.source, place.found.call, place.index, `${asked.name}()`);
  if (given === undefined) return undefined;
  const name = freeLocal(source.facts, fn, 'loop');
  return { text: name, edits: [...asked.edits, given, insertion(source.path, last.end, `, ${name}`)] };
}

interface Place {
  readonly source: Source;
  readonly found: FoundCall;
  readonly index: number;
}

/** The one place of the program that names a function, where it is given to a call. */
function onlyUse(cx: FixContext, { name }: FunctionFacts): Place | undefined {
  const places: (Place | undefined)[] = [];
  for (const { facts } of cx.program.files) {
    forEachUse(facts, (use) => {
      const { expr, stmt } = use;
      if ((expr.kind !== 'name' && expr.kind !== 'attribute') || expr.name !== name) return;
      if (stmt?.kind === 'import' || isBound(use)) return;
      const source = cx.sourceOf(facts.path);
      const found = callGiven(facts, expr);
      places.push(source && found && { source, found, index: found.index });
    });
  }
  return places.length === 1 ? places[0] : undefined;
}

/** One more argument for the target of a call that runs it on a thread. */
function alsoGiven(source: Source, call: CallExpr, target: number, text: string): TextEdit | undefined {
  const callee = calleeName(call) ?? '';
  if (/^(to_thread|submit|run_in_executor)$/.test(callee)) {
    const last = call.args.at(-1)!;
    const isPlain = call.args.slice(target).every(({ name, star }) => name === undefined && star === undefined);
    return isPlain ? insertion(source.path, last.value.end, `, ${text}`) : undefined;
  }
  if (!/^(Thread|Timer)$/.test(callee)) return undefined;
  const args = call.args.find(({ name }) => name === 'args')?.value;
  if (args?.kind !== 'sequence' || args.items.length === 0) return undefined;
  const { end } = args.items.at(-1)!;
  // The comma that makes one item a tuple stands between two now.
  const comma = /^[ \t]*,(?=[ \t]*[)\]])/.exec(source.text.slice(end, args.end))?.[0].length ?? 0;
  return replacement(source.path, { start: end, end: end + comma }, `, ${text}`);
}
