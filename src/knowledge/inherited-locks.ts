/** Locks that library classes make for themselves and that their subclasses use by name. */

import type { InheritedLock } from './library.js';
import { typeRow } from './types.js';

export type { InheritedLock } from './library.js';

const HANDLER: InheritedLock = { role: 'rlock' };

/** The lock that objects of the dotted type keep in the attribute, or undefined where they keep none there. */
export function inheritedLock(type: string, attribute: string): InheritedLock | undefined {
  // `logging.StreamHandler`, `logging.handlers.SocketHandler`: all lock what they write to.
  if (attribute === 'lock' && /^logging\.(handlers\.)?\w*Handler$/.test(type)) return HANDLER;
  const locks = typeRow(type)?.locks;
  return locks !== undefined && Object.hasOwn(locks, attribute) ? locks[attribute] : undefined;
}
