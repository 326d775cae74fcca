/** Where in a configuration file a place is: in which table, at a key or in the value of which key. */

/** Names of the tables, as in `[tool.threadwise.severity]`, without `tool.`. */
export type Table = 'threadwise' | 'severity' | 'per-file-ignores' | 'other';

export interface Where {
  readonly table: Table;
  /** The key whose value holds the place; undefined where a key may stand there. */
  readonly key?: string;
  /** The word before and after the place, quotes included, as offsets. */
  readonly start: number;
  readonly end: number;
  /** What stands before the word on its line. */
  readonly before: string;
}

const header = /^\s*\[\s*([^[\]]+?)\s*\]/;
const assignment = /^\s*("[^"\n]*"|'[^'\n]*'|[\w.-]+)\s*=/;
const unquoted = (text: string): string => text.replace(/^["']|["']$/g, '');

function tableOf(name: string, own: boolean): Table {
  const written = (name.match(/"[^"]*"|'[^']*'|[\w-]+/g) ?? []).map(unquoted);
  const parts = own ? ['tool', 'threadwise', ...written] : written;
  if (parts[0] !== 'tool' || parts[1] !== 'threadwise') return 'other';
  const [, , third] = parts;
  if (third === undefined) return 'threadwise';
  return third === 'severity' || third === 'per-file-ignores' ? third : 'other';
}

/** Brackets that a value opens and doesn't close; what stands in strings and comments doesn't count. */
function depthOf(value: string): number {
  const bare = value.replace(/"[^"\n]*"|'[^'\n]*'/g, '').replace(/#.*$/gm, '');
  return (bare.match(/\[/g)?.length ?? 0) - (bare.match(/\]/g)?.length ?? 0);
}

/** Looks at the text around an offset; `own` says that the file is a configuration and nothing else. */
export function whereIn(toml: string, offset: number, own: boolean): Where {
  let table: Table = own ? 'threadwise' : 'other';
  let key: string | undefined;
  let depth = 0;
  const lines = toml.slice(0, offset).split(/\r\n|\n|\r/);
  const last = lines.length - 1;
  for (const [index, line] of lines.entries()) {
    const opened = depth > 0 ? null : header.exec(line);
    const assigned = depth > 0 ? null : assignment.exec(line);
    if (opened) {
      table = tableOf(opened[1] ?? '', own);
      key = undefined;
    } else if (assigned) {
      key = unquoted(assigned[1] ?? '');
      depth = depthOf(line.slice(assigned[0].length));
    } else if (depth > 0) depth += depthOf(line);
    // A value ends with its line, unless a list goes on.
    if (index < last && depth <= 0) key = undefined;
  }
  const here = lines[last] ?? '';
  const word = /(?:"[^"\n]*|'[^'\n]*|[\w.-]*)$/.exec(here)?.[0] ?? '';
  const after = /^[\w-]*["']?/.exec(toml.slice(offset))?.[0] ?? '';
  const quoted = /^["']/.test(word);
  const end = offset + (quoted ? after : after.replace(/["']$/, '')).length;
  return {
    table,
    ...(key !== undefined && { key }),
    start: offset - word.length,
    end,
    before: here.slice(0, here.length - word.length),
  };
}
