/** Entries of a dict that are put in only where their key is missing: what is there under a key stays there. */

import type { Span } from '../../facts/ir.js';
import { within } from '../../facts/spans.js';
import { callsItself, type Access } from '../model/activation.js';
import { ElementField, isElementField } from '../model/field.js';
import type { Answer } from '../model/flow.js';
import type { Value } from '../model/values.js';
import { checksAround } from './checks.js';
import type { Frame } from './frame.js';

/** `if k not in d: d[k] = v` */
export const putsInMissing = (store: Access): boolean =>
  store.op === '[]=' && standsUnder(store, (_, answer) => answer === 'absent');

/** Whether an access stands under a test of its own key that came out as wanted. */
export function standsUnder(access: Access, isWanted: (read: Access, answer: Answer) => boolean): boolean {
  for (const { tested } of checksAround(access)) {
    const { read, answer } = tested;
    if (!isWanted(read, answer) || read.cell.owner !== access.cell.owner || !isElementField(read.cell.field)) continue;
    if (isSameKey(read, access)) return true;
  }
  return false;
}

/** Whether two accesses of one dict, in the same function, are at the same key as far as the text tells. */
export const isSameKey = (read: Access, write: Access): boolean =>
  read.cell.field === write.cell.field && read.cell.field !== ElementField.any
    ? true
    : read.keyText !== undefined && read.keyText === write.keyText && !callsItself(write.act);

/** What an expression makes for a missing key: whoever asks for the key finds that, or what was there before. */
export function madeForMissing({ act }: Frame, made: Value, at: Span): void {
  for (const obj of made.objs)
    if (obj.kind === 'library' && obj.site.file === act.file && within(obj.site, at)) obj.isPerKey = true;
}
