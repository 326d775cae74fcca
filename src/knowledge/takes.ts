/** What calls take, read from the texts of rows (`Takes` in `library.ts`). */

import { words } from './library.js';

/** Where an argument stands. */
export interface Slot {
  /** Its place among the positional arguments; undefined where it is given by keyword only. */
  readonly position: number | undefined;
  /** Its keyword; undefined where it is given by position only. */
  readonly keyword: string | undefined;
}

export interface Parameters {
  /** The parts that are told, each with its place. */
  readonly parts: ReadonlyMap<string, Slot>;
  /** From which position on arguments are passed on: as they are, or one of each. */
  readonly rest: { readonly from: number; readonly as: 'args' | 'each' } | undefined;
  /** Whether keywords that are not told are passed on. */
  readonly passesKeywords: boolean;
}

const known = new Map<string, Parameters>();

/** Reads `func=target args kwds=kwargs`. */
export function parametersOf(takes: string): Parameters {
  let found = known.get(takes);
  if (found === undefined) known.set(takes, (found = read(takes)));
  return found;
}

function read(takes: string): Parameters {
  const parts = new Map<string, Slot>();
  let rest: Parameters['rest'];
  let passesKeywords = false;
  let position = 0;
  let isByKeyword = false;
  for (const word of words(takes)) {
    if (word.startsWith('**')) passesKeywords = true;
    else if (word === '*') isByKeyword = true;
    else if (word.startsWith('*')) {
      rest = { from: position, as: word === '*each' ? 'each' : 'args' };
      isByKeyword = true;
    } else {
      const byPosition = word.endsWith('/');
      const [keyword, part = keyword] = word.replace(/\/$/, '').split('=') as [string, string?];
      parts.set(part, {
        position: isByKeyword ? undefined : position++,
        keyword: byPosition ? undefined : keyword,
      });
    }
  }
  return { parts, rest, passesKeywords };
}
