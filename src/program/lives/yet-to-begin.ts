/** What is made first and begins later: a library calls nothing of what it was told to call before it is begun with. */

import type { Span } from '../../facts/ir.js';
import { lastPart } from '../../knowledge/dotted.js';
import { taskOf } from '../../knowledge/tasks.js';
import type { Access, Activation, LibraryCall } from '../model/activation.js';
import { calleesWithin } from '../model/callees.js';
import { roleOfObject } from '../model/lineage.js';
import { mentionsOf } from '../model/mentions.js';
import type { Level } from './setting-up.js';

/** How many calls deep a helper may be that begins with it. */
const HELPERS = 2;

/**
 * Whether what is made at a place does not run before a store: of a scheduler, `observer.schedule(handler)`, nothing does before it
 * is started, and of a library that has to be begun with, `rospy.Subscriber(topic, type, handler)`, nothing before that, where the
 * files around do it.
 */
export function isYetToBegin(act: Activation, node: Span, levels: readonly Level[], write: Access): boolean {
  const made = act.libraryCalls.find((call) => call.node === node);
  const isBeginning = made && beginningOf(made, levels);
  if (isBeginning === undefined) return false;
  const begins = (one: Activation): boolean => one.libraryCalls.some(isBeginning);
  return !levels.some(({ act: around, node: place }) => {
    const end = around === write.act ? write.at.start : place.start;
    return (
      around.libraryCalls.some((call) => isBeginning(call) && call.node.end <= end) ||
      around.calls.some(
        (call) => call.node.end <= end && [...calleesWithin([call.callee], HELPERS).keys()].some(begins),
      )
    );
  });
}

/** The calls by which that begins which a call has made; nothing where it begins at once, or where that can't be seen. */
function beginningOf(made: LibraryCall, levels: readonly Level[]): ((call: LibraryCall) => boolean) | undefined {
  const { self: scheduler } = made;
  if (scheduler !== undefined && roleOfObject(scheduler) === 'scheduler')
    return ({ self, name }) => self === scheduler && name.endsWith('.start');
  const from = taskOf(made.name)?.from;
  const isNamed =
    from !== undefined && levels.some(({ act: { file } }) => mentionsOf(file.facts).names.has(lastPart(from)));
  return isNamed ? ({ name }) => name === from : undefined;
}
