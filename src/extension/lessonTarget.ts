/** What a lesson is opened at, and how links and addresses say so. */

/** Where a finding stands. */
export interface FindingAt {
  readonly uri: string;
  readonly offset: number;
  /** The rule that found it; without one, any finding there. */
  readonly rule?: string;
}

/** Where a lesson is opened at. */
export interface LessonTarget {
  readonly lesson?: string;
  readonly rule?: string;
  readonly names?: Readonly<Record<string, string>>;
  /** The finding that leads there. */
  readonly from?: FindingAt;
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const slug = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w-]{1,80}$/.test(value) ? value : undefined;

/** Reads the place of a finding from what a link carries; anything odd is undefined. */
export function findingAt(argument: unknown): FindingAt | undefined {
  const uri = field(argument, 'uri') ?? field(argument, 'file');
  const offset = Number(field(argument, 'offset') ?? Number.NaN);
  const rule = slug(field(argument, 'rule'));
  if (typeof uri !== 'string' || !/^[a-z][\w+.-]*:/i.test(uri) || !Number.isSafeInteger(offset) || offset < 0) {
    return undefined;
  }
  return { uri, offset, ...(rule !== undefined && { rule }) };
}

/** Reads an argument that may come from a link in a hover; anything odd is left out. */
export function targetFrom(argument: unknown): LessonTarget | undefined {
  const lesson = slug(field(argument, 'lesson'));
  const rule = slug(field(argument, 'rule'));
  if (lesson === undefined && rule === undefined) return undefined;
  const given = field(argument, 'names');
  const names: Record<string, string> = {};
  for (const [key, value] of Object.entries(typeof given === 'object' ? (given ?? {}) : {})) {
    if (/^\w+$/.test(key) && typeof value === 'string') names[key] = value;
  }
  const from = findingAt(argument);
  return {
    names,
    ...(lesson !== undefined && { lesson }),
    ...(rule !== undefined && { rule }),
    ...(from && { from }),
  };
}

/** What a lesson's URI asks for, `threadwise-lesson:/rule/TW101?variable=counter`; undefined where it isn't one. */
export function targetOf(uri: { readonly path: string; readonly query: string }): LessonTarget | undefined {
  const match = /^\/(rule|lesson)\/([\w-]{1,80})$/.exec(uri.path);
  if (match === null) return undefined;
  const [, kind, name = ''] = match;
  const { file, offset, ...names } = Object.fromEntries(
    uri.query
      .split('&')
      .map((pair) => pair.split('=', 2))
      .flatMap(([key, value]) => (key && value ? [[key, decode(value)]] : [])),
  ) as Record<string, string>;
  const page = kind === 'rule' ? { rule: name } : { lesson: name };
  const from = findingAt({ file, offset, ...page });
  return { ...page, names, ...(from && { from }) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
