/** How code is left to the loop that shows windows or runs coroutines: from there it goes on, on the thread of the loop. */

import { lastPart } from './dotted.js';
import { isLoopBound } from './loop-bound.js';

const HAND_OVERS: ReadonlySet<string> = new Set([
  'idle_add',
  'add_idle',
  'CallAfter',
  'call_soon_threadsafe',
  'run_coroutine_threadsafe',
  'callFromThread',
  'after_idle',
  'postEvent',
  'invokeMethod',
  'run_on_ui_thread',
  'emit',
]);

/** Those that take the time to wait as well, before what is to run or after it. */
const TIMERS: ReadonlySet<string> = new Set(['after', 'schedule_once', 'singleShot', 'timeout_add', 'call_later']);

/** Whether a method leaves what it is given to a loop, which does it as soon as it can. */
export const isHandOver = (method: string): boolean => HAND_OVERS.has(method);

/** Whether a method leaves what it is given to a loop, which does it after a while. */
export const isLoopTimer = (method: string): boolean => TIMERS.has(method);

/** Whether a method has what it is given called by a loop, on the loop's own thread. */
export const isCalledByLoop = (method: string): boolean =>
  isHandOver(method) || isLoopTimer(method) || isLoopBound('asyncio.loop', method);

/** Methods that run such a loop. */
export const LOOPS: ReadonlySet<string> = new Set([
  'mainloop',
  'MainLoop',
  'exec',
  'exec_',
  'run_forever',
  'runEventLoop',
]);

const LOOP_FUNCTIONS: ReadonlySet<string> = new Set([
  'gi.repository.Gtk.main',
  'gi.repository.GLib.MainLoop.run',
  'gtk.main',
  'twisted.internet.reactor.run',
]);

/** Whether a function or method, by its dotted name, runs such a loop on the thread that calls it. */
export const runsLoop = (name: string): boolean => LOOP_FUNCTIONS.has(name) || LOOPS.has(lastPart(name));

/** Whether a method of such a loop ends it. */
export const endsLoop = (method: string): boolean => method === 'stop';

/** Whether such a loop shows windows: it ends when the last of them is closed. */
export const endsWithWindows = (name: string): boolean => runsLoop(name) && !/run_forever|reactor/.test(name);
