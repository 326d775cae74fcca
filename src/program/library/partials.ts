/** Callables with arguments that they are to have: of `functools.partial`, and as libraries keep them for later. */

import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import { memoized } from '../model/maps.js';
import type { Obj, PartialObject } from '../model/objects.js';
import type { Value } from '../model/values.js';

/** Partials one inside the other that are told apart: `self.ask = partial(self.ask, …)` in a loop has no end (k-limiting). */
const MAX_NESTED = 3;

/** The first positional argument with the others. */
export function partial(frame: Frame, args: Args, ofMethod = false): Value {
  const { analysis } = frame;
  const [given, ...rest] = args.pos;
  if (given === undefined) return analysis.values.unknown;
  // Of one that is too deep, what it is made of stands for it.
  const deep = given.objs.flatMap((obj) => (obj.kind === 'partial' && nestingOf(obj) >= MAX_NESTED ? [obj.fn] : []));
  const fn = deep.reduce(
    (all, inner) => analysis.values.union(all, inner),
    analysis.values.filter(given, (obj) => nestingOf(obj) < MAX_NESTED),
  );
  const keywords = [...args.kw];
  const { rest: further, open } = args;
  const key = `partial ${ofMethod} ${further?.id} ${open} ${fn.id} ${rest.map((value) => value.id).join()} ${keywords.map(([name, value]) => `${name}=${value.id}`).join()}`;
  return analysis.values.one(
    analysis.objects.intern(key, () => ({ kind: 'partial', fn, args: rest, keywords, rest: further, open, ofMethod })),
  );
}

const nesting = memoized((obj: PartialObject): number => 1 + Math.max(0, ...obj.fn.objs.map(nestingOf)));
const nestingOf = (obj: Obj): number => (obj.kind === 'partial' ? nesting(obj) : 0);
