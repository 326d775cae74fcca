/** Callables with arguments that they are to have: of `functools.partial`, and as libraries keep them for later. */

import type { Args } from '../evaluation/args.js';
import type { Frame } from '../evaluation/frame.js';
import type { Value } from '../model/values.js';

/** The first positional argument with the others. */
export function partial(frame: Frame, args: Args, ofMethod = false): Value {
  const { analysis } = frame;
  const [fn, ...rest] = args.pos;
  if (fn === undefined) return analysis.values.unknown;
  const keywords = [...args.kw];
  const key = `partial ${ofMethod} ${fn.id} ${rest.map((value) => value.id).join()} ${keywords.map(([name, value]) => `${name}=${value.id}`).join()}`;
  return analysis.values.one(
    analysis.objects.intern(key, () => ({ kind: 'partial', fn, args: rest, keywords, ofMethod })),
  );
}
