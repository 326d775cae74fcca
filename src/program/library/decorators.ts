/** What the decorators of the language make of functions and classes. */

import type { Value } from '../model/values.js';
import type { WrapperObject } from '../model/objects.js';
import type { Frame } from '../evaluation/frame.js';
import type { Effect, Effects } from './library-call.js';

const wrapper = ({ analysis }: Frame, wrap: WrapperObject['wrap'], get: Value, set: Value | undefined): Value =>
  analysis.values.one(
    analysis.objects.intern(`w ${wrap} ${get.id} ${set?.id ?? ''}`, () => ({ kind: 'wrapper', wrap, get, set })),
  );

const wrapping =
  (wrap: WrapperObject['wrap']): Effect =>
  (frame, { args: { pos } }) =>
    wrapper(frame, wrap, pos[0] ?? frame.analysis.values.none, pos[1]);

/** `@name.setter` and the like: the property there was, with another function. */
const renewing =
  (which: 'get' | 'set' | undefined): Effect =>
  (frame, { args: { pos } }) => {
    const before = pos[0]?.objs.find((obj) => obj.kind === 'wrapper');
    if (before?.kind !== 'wrapper') return pos[1];
    const get = which === 'get' ? (pos[1] ?? frame.analysis.values.none) : before.get;
    return wrapper(frame, 'property', get, which === 'set' ? pos[1] : before.set);
  };

export const decorators: Effects = {
  'static method': wrapping('staticmethod'),
  'class method': wrapping('classmethod'),
  property: wrapping('property'),
  'context manager of a generator': wrapping('contextmanager'),
  'getter of a property': renewing('get'),
  'setter of a property': renewing('set'),
  'deleter of a property': renewing(undefined),
};
