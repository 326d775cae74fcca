/** Writes a cell's source back in the way it was written: as one string or line by line, with the same layout. */

import type { JsonArray, JsonString } from './json.js';

/** What stands in the place of `value` once the cell's source is `source`. */
export function replacement(file: string, value: JsonString | JsonArray, source: string): string {
  const quote = quoting(file);
  if (value.kind === 'string') return quote(source);
  const written = new Map<string, string>();
  for (const line of value.items) {
    if (line.kind === 'string') written.set(line.value, file.slice(line.start, line.end));
  }
  // Lines that stay keep their escapes.
  const lines = linesOf(source).map((line) => written.get(line) ?? quote(line));
  const { items, start, end } = value;
  const [first, second] = items;
  const last = items.at(-1);
  if (!first || !last) return `[${lines.join(', ')}]`;
  const opening = file.slice(start, first.start);
  const closing = file.slice(last.end, end);
  const separator = second ? file.slice(first.end, second.start) : opening.replace('[', ',');
  return opening + lines.join(second || /\s/.test(separator) ? separator : ', ') + closing;
}

/** The lines of a source, each with its end, as notebooks keep them. */
const linesOf = (source: string): readonly string[] => source.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Writes strings as the file does: what is not ASCII plainly, or escaped where the file escapes. */
function quoting(file: string): (text: string) => string {
  const escapes = !/[^\u0000-\u007f]/.test(file) && /\\u(?!00[0-7])[0-9a-fA-F]{4}/.test(file);
  if (!escapes) return (text) => JSON.stringify(text);
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return (text) => JSON.stringify(text).replace(/[^\u0000-\u007f]/g, escaped);
}
