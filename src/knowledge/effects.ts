/**
 * What calls outside the program do with the thread that makes them: wait, work with the GIL released, or work
 * while holding it. Names are dotted and canonical; the longest prefix that is listed decides.
 */

import { operationOf } from './types.js';
import { LIBRARIES } from './libraries/index.js';
import { words, type CallEffect as EffectInRow } from './library.js';

/** What slow calls do is to wait. */
export type CallEffect = Exclude<EffectInRow, 'slow'>;

const table: ReadonlyMap<string, EffectInRow> = new Map(
  LIBRARIES.flatMap(({ effects }) =>
    (Object.entries(effects ?? {}) as [EffectInRow, string][]).flatMap(([effect, names]) =>
      words(names).map((name) => [name, effect] as const),
    ),
  ),
);

/** The effect of the longest part of a dotted name that has a row. */
function rowOf(dotted: string): EffectInRow | undefined {
  for (let name = dotted; name !== ''; name = name.slice(0, Math.max(name.lastIndexOf('.'), 0))) {
    const effect = table.get(name);
    if (effect !== undefined) return effect;
  }
  return undefined;
}

/** Operations that take no time to speak of. */
const BRIEF_OPERATIONS =
  /^((lock|rlock|condition|semaphore) (release|notify|notify_all|locked)|queue put|thread (start|is_alive|__init__))$/;
const INSTANT_OPERATIONS = /^(event (is_set|set)|queue (empty|qsize|full|get_nowait|put_nowait|task_done))$/;

/** Parts whose other operations wait for other threads, whatever library they come from. */
const WAITING =
  /^(lock|rlock|condition|semaphore|event|barrier|thread|timer|executor|process-pool|process|future|queue) /;

/** What a call of a dotted name does, or undefined where nothing is known of it. */
export function effectOfCall(dotted: string): CallEffect | undefined {
  const operation = operationOf(dotted);
  if (operation !== undefined) {
    if (BRIEF_OPERATIONS.test(operation)) return 'brief';
    if (INSTANT_OPERATIONS.test(operation)) return 'hold';
  }
  const effect = rowOf(dotted) ?? (operation !== undefined && WAITING.test(operation) ? 'wait' : undefined);
  return effect === 'slow' ? 'wait' : effect;
}

/** Whether a call sleeps, or waits for another program or machine. */
export const isSlow = (dotted: string): boolean => rowOf(dotted) === 'slow';

const METHODS_THAT_HOLD: ReadonlySet<string> = new Set(
  (
    'add append appendleft as_integer_ratio bit_count bit_length capitalize casefold center clear copy count decode ' +
    'difference discard encode endswith expandtabs extend extendleft find format format_map from_bytes fromhex fromkeys get hex ' +
    'index insert intersection isalnum isalpha isascii isdecimal isdigit isdisjoint isidentifier islower isnumeric ' +
    'isprintable isspace issubset issuperset istitle isupper items keys ljust lower lstrip maketrans most_common partition pop ' +
    'popitem popleft removeprefix removesuffix replace rfind rindex rjust rotate rpartition rsplit rstrip setdefault ' +
    'sort split splitlines startswith strip swapcase symmetric_difference title to_bytes translate union upper ' +
    'values zfill group groups start end span match search fullmatch sub findall finditer remove reverse isoformat strftime ' +
    'timestamp total_seconds digest hexdigest is_integer'
  ).split(' '),
);

const METHODS_THAT_WAIT: ReadonlySet<string> = new Set(
  (
    'accept acquire call communicate commit connect delete download exec execute executemany exists fetch fetchall ' +
    'fetchmany fetchone flush getresponse glob invoke is_dir is_file iterdir join listen login mkdir open poll post publish put ' +
    'query read read_bytes read_text readinto readline readlines recv recv_into recvfrom request rglob rollback save select send ' +
    'sendall sendfile sendto sleep stat submit unlink upload urlopen wait wait_for write write_bytes write_text writelines'
  ).split(' '),
);

/** What a method does by its name alone, where nothing is known of the object. */
export function effectOfMethod(name: string, argumentCount: number): CallEffect | undefined {
  // `", ".join(names)` joins strings; without an argument it waits for a thread.
  if (name === 'join' && argumentCount === 1) return 'hold';
  // `d.get(key)` looks up; `q.get()` waits.
  if ((name === 'get' || name === 'pop') && argumentCount === 0) return name === 'get' ? 'wait' : 'hold';
  if (METHODS_THAT_HOLD.has(name)) return 'hold';
  return METHODS_THAT_WAIT.has(name) ? 'wait' : undefined;
}

/** Whether iterating over what a call gave waits in each round; what was read in one go does not. */
export const isReadOnTheWay = (dotted: string): boolean =>
  effectOfCall(dotted) === 'wait' &&
  !/\.(read|readline|readlines|read_text|read_bytes|recv|fetchall|listdir|getoutput|check_output|json|text|content|result|get|decode|split|splitlines)(\.|$)/.test(
    dotted,
  );

/** Whether a dotted name asks a server or another program, also by a copy in a package of copies: what it gives is up to that one. */
export const asksOthers = (dotted: string): boolean =>
  /^(\w+\.)*(requests|httpx|aiohttp|urllib\.request|urllib[23]|http\.client|xmlrpc\.client|subprocess)\.\w/.test(
    dotted,
  );

/** Whether a method sends a request, by its name alone. */
export const isRequest = (name: string): boolean => /(^|\.)(request|query|fetch|execute|invoke)$/.test(name);

/** Whether what a dotted name gives is the answer of a server, taken apart into objects: not one long text. */
export const isAnswer = (dotted: string): boolean =>
  /^(requests|httpx|aiohttp|urllib\.request|urllib[23]|http\.client|boto3|botocore|pymongo|grpc|xmlrpc)(\.|$)/.test(
    dotted,
  ) && !isBulk(dotted);

/** Whether a method gives rows of a database, by its name in PEP 249. */
export const givesRows = (method: string): boolean => /^fetch(all|many)$/.test(method);

/** Whether a dotted name ends in what gives text or bytes, of which there may be much. */
export const isBulk = (dotted: string): boolean =>
  /\.(content|text|read|raw|data|body|iter_content|iter_lines|readlines|recv)(\.|$)/.test(dotted);

/** Whether a method whose object can't be seen gives its elements one by one as they come, from wherever that is. */
export function mayComeOneByOne(method: string, argumentCount: number): boolean {
  // A string's `find` gives a number: what can be iterated over is a database's or a page's.
  if (method === 'find') return true;
  const effect = effectOfMethod(method, argumentCount);
  return (
    effect === undefined ||
    (effect === 'wait' && /^(execute|query|select|listen|poll|glob|rglob|iterdir)$/.test(method))
  );
}

/** Types whose arithmetic runs in C with the GIL released. */
export const isArrayLibrary = (dotted: string): boolean =>
  /^(numpy|scipy|torch|tensorflow|jax|cupy|pandas|polars)(\.|$)/.test(dotted);

/** Hashes hold the GIL below 2,048 bytes; the stretching ones always release it. */
export const isDataHash = (dotted: string): boolean =>
  /^(hashlib|hmac)\./.test(dotted) && !/pbkdf2|scrypt/.test(dotted);

/** Annotations that promise such an array. */
export const isArrayType = (name: string): boolean =>
  /^(ndarray|NDArray|ArrayLike|Tensor|DataFrame|Series|csr_matrix)$/.test(name);

/** Decorators that keep results, so that recursion computes each once. */
export const isMemoizing = (name: string): boolean =>
  /^(lru_cache|cache|cached|memoize|memoized|cachedmethod|cached_property)$/.test(name);

/** Packages whose main loop must not be kept from running. */
export const isGuiModule = (dotted: string): boolean =>
  /^(tkinter|Tkinter|customtkinter|ttkbootstrap|PyQt[456]|PySide[26]?|wx|gi\.repository|kivy|pygame|pyglet|dearpygui|toga|textual|FreeSimpleGUI|PySimpleGUI|arcade)(\.|$)/.test(
    dotted,
  );
