/** Code that a program has in order to show it as it is: what goes wrong without a lock, what it takes, how it is compiled. */

import type { FunctionFacts } from '../facts/ir.js';
import { blockSpan } from '../facts/spans.js';
import type { Risk } from './risk.js';
import type { Source } from './source.js';
import { bindingsOf, forEachUse } from './uses.js';

/** Names of functions and classes that say so; `debug` doesn't. */
const NAMED_SO =
  /unsafe|(?<!de)bug|racy|race_?cond|no_?lock|without_?(a_?)?(lock|sync)|non_?atomic|unsync|unprotected|unguarded|not_?(thread_?)?safe/i;
const SAID_SO =
  /\bunsafe\b|\b(not|isn't) (thread|atomic)|\bwithout (a |any |the )?(lock|mutex|sync|protect)|\b(no|un)[- ]?(lock\b|synchroni[sz])/i;
/** Lines that only take a lock, make one, or name a variable of others. */
const LOCKING =
  /^(with .*:|try:|finally:|[\w.]+\.(acquire|release)\(.*\)|(global|nonlocal) .*|[\w.]+\s*=\s*[\w.]*Lock\(\))$/;
const TAKES_LOCK = /^(with .*:|[\w.]+\.acquire\(.*\))$/m;
/** Modules that are given functions in order to look at their code. */
const LOOKS_AT_CODE = /^(dis|inspect)$/;

/** Whether a lock in a function would make it something else than what it is there to show. */
export function shownAsItIs(source: Source, fn: FunctionFacts): Risk {
  if (isLookedAt(source, fn)) return { never: 'its code is looked at' };
  if (hasGuardedTwin(source, fn)) return { never: 'another function does the same with a lock' };
  const says = NAMED_SO.exec(fn.qualname) ?? SAID_SO.exec(textsOf(source, fn).join('\n'));
  return says === null ? {} : { caveat: `${fn.name}() seems to show what happens without a lock ("${says[0]}")` };
}

/** What a function says of itself, in comments and at its beginning. */
function textsOf(source: Source, fn: FunctionFacts): string[] {
  const { comments, strings } = source.scanned;
  const doc = strings.filter(({ start }) => start === fn.body[0]?.start);
  return [...comments.filter(({ start }) => fn.start < start && start < fn.end), ...doc].map((at) => source.slice(at));
}

/** `def count(): hits += 1` beside `def count_safely(): with lock: hits += 1`: the program shows both. */
function hasGuardedTwin(source: Source, fn: FunctionFacts): boolean {
  const lines = linesOf(source, fn);
  if (fn.kind !== 'function' || TAKES_LOCK.test(lines.join('\n'))) return false;
  const work = workIn(lines);
  return source.facts.functions.some((other) => {
    if (other === fn || other.kind !== 'function') return false;
    const theirs = linesOf(source, other);
    return TAKES_LOCK.test(theirs.join('\n')) && workIn(theirs) === work;
  });
}

const workIn = (lines: readonly string[]): string => lines.filter((line) => !LOCKING.test(line)).join('\n');

/** The lines of a function's body without comments, and without what it says of itself. */
function linesOf(source: Source, fn: FunctionFacts): string[] {
  const body = fn.body.filter((stmt) => !source.scanned.strings.some(({ start }) => start === stmt.start));
  if (body.length === 0) return [];
  return source
    .slice(blockSpan(body))
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#[^'"]*$/, '').trim())
    .filter((line) => line !== '');
}

/** `dis.dis(count)`, `inspect.getsource(count)`. */
function isLookedAt({ facts }: Source, fn: FunctionFacts): boolean {
  const names = new Set(
    bindingsOf(facts).flatMap(({ module, target }) =>
      LOOKS_AT_CODE.test(module) && target !== undefined ? [target.name] : [],
    ),
  );
  let found = false;
  forEachUse(facts, ({ expr }) => {
    if (expr.kind !== 'call') return;
    const { callee } = expr;
    const root = callee.kind === 'attribute' ? callee.object : callee;
    found ||=
      root.kind === 'name' &&
      names.has(root.name) &&
      expr.args.some(({ value }) => (value.kind === 'name' || value.kind === 'attribute') && value.name === fn.name);
  });
  return found;
}
