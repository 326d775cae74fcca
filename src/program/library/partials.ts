/** Callables with arguments that they are to have: of `functools.partial`, and as libraries keep them for later. */

import { PARTIAL } from '../../knowledge/functions.js';
import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import { memoized, remembered } from '../model/maps.js';
import type { Obj, PartialObject } from '../model/objects.js';
import type { Value } from '../model/values.js';
import type { Effects } from './library-call.js';

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
  const { rest: further, open, exact } = args;
  const key = `partial ${ofMethod} ${further?.id} ${open} ${exact} ${fn.id} ${rest.map((value) => value.id).join()} ${keywords.map(([name, value]) => `${name}=${value.id}`).join()}`;
  const made = analysis.objects.intern<PartialObject>(key, () => ({
    kind: 'partial',
    fn,
    args: rest,
    keywords,
    rest: further,
    open,
    exact,
    ofMethod,
  }));
  for (const obj of fn.objs) {
    const known = remembered(analysis.partials, obj, () => []);
    if (!known.includes(made)) known.push(made);
  }
  return analysis.values.one(made);
}

const nesting = memoized((obj: PartialObject): number => 1 + Math.max(0, ...obj.fn.objs.map(nestingOf)));
const nestingOf = (obj: Obj): number => (obj.kind === 'partial' ? nesting(obj) : 0);

/** What a weak reference calls: it gives the object or the method, while the object is there. */
export const REFERENT = 'referent of a weak reference';

export const partials: Effects = {
  partial: (frame, { args }) => partial(frame, args),
  'partial of a method': (frame, { args }) => partial(frame, args, true),
  'partial of what it is called with': ({ analysis }, { args: { pos } }) =>
    analysis.values.one(
      analysis.objects.intern(`delayed ${pos[0]?.id ?? ''}`, () => ({
        kind: 'partial',
        fn: analysis.values.one(analysis.external(PARTIAL)),
        args: pos.slice(0, 1),
        keywords: [],
      })),
    ),
  'weak reference': (frame, { args: { pos } }) => {
    const { analysis } = frame;
    return partial(frame, {
      pos: [analysis.values.one(analysis.external(REFERENT)), ...pos.slice(0, 1)],
      kw: new Map(),
    });
  },
};
