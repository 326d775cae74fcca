/** Decorators of libraries that change on which thread a function runs, or hold a lock while it does. */

import { lastPart } from './dotted.js';
import { isFunction } from './functions.js';
import { LIBRARIES } from './libraries/index.js';
import { words } from './library.js';

export interface ThreadDecorator {
  /** A keyword without which the decorated function makes no thread. */
  readonly onlyWith?: string;
}

const decorators = new Map(LIBRARIES.flatMap(({ threadDecorators }) => Object.entries(threadDecorators ?? {})));

/** What is known of a decorator after which each call of the function runs it on a thread. */
export const threadDecorator = (dotted: string): ThreadDecorator | undefined => decorators.get(dotted);

/** Whether a call of a function so decorated leaves it to the thread of the window. */
export const isHandOverDecorator = (dotted: string): boolean => isFunction(dotted, 'decorates to hand to the loop');

/** Whether a decorator holds a lock around each call of the function: one that is known to, or any that has the word for it. */
export const isLockDecorator = (dotted: string): boolean =>
  isFunction(dotted, 'decorates to hold a lock') || /^synchroni[sz]ed$/.test(lastPart(dotted));

const commands = LIBRARIES.flatMap(({ callables }) => words(callables?.['command of a command line']));

/** Whether a decorator, by the last part of its name, makes a command of a command line where some modules are imported. */
export const isCommandDecorator = (name: string, imported: (module: string) => boolean): boolean =>
  commands.some((dotted) => lastPart(dotted) === name && imported(dotted.split('.')[0]!));
