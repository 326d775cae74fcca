/** All uses of a plain flag, where every one of them can be seen and could speak to an Event instead. */

import type { FixContext } from './context.js';
import { attributeUses } from './flag-attribute.js';
import { nameUses } from './flag-name.js';
import type { FlagUses } from './flag-writes.js';

/** Undefined unless all uses are in the finding's file and are plain reads, or writes of True and False. */
export function flagUses(cx: FixContext): FlagUses | undefined {
  const { variable, source } = cx;
  if (variable === undefined || source === undefined) return undefined;
  switch (variable.kind) {
    case 'global':
    case 'closure':
      return nameUses(cx, source, variable);
    case 'attribute':
      return attributeUses(cx, variable);
    default:
      return undefined;
  }
}
