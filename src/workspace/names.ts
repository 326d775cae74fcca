/**
 * Names that the configuration explains, as a few lines of Python: what a library's function or class does, where only
 * its name is known. These lines are analysed with the program and never reported.
 */

import { firstPart, lastPart } from '../knowledge/dotted.js';
import type { FileFacts, Span } from '../facts/ir.js';
import type { Finding } from '../rules/finding.js';
import type { ThreadMap } from '../program/map/thread-map.js';

/** Dotted names by what they are; each means what its key of the configuration means. */
export interface ConfiguredNames {
  readonly threadEntries?: readonly string[];
  readonly threadStarters?: readonly string[];
  readonly locks?: readonly string[];
  readonly blocking?: readonly string[];
  readonly threadSafe?: readonly string[];
}

/** Python in the place of what can't be seen. */
export interface Stub {
  readonly path: string;
  readonly text: string;
  /** The package that it stands for, where it stands for one: the program's own is not replaced. */
  readonly package?: string;
}

/** No file has this name on any system. */
const entriesFile = '<threads of the configuration>.py';
const unseen = 'from threadwise_unseen import unseen\n';

type Kind = 'threadStarters' | 'locks' | 'blocking' | 'threadSafe';

/** What a name of each kind does, as Python; `thread-safe` ones are only known not to be seen. A method has a `self`. */
const meanings: Readonly<Record<Kind, (name: string, self: string) => string>> = {
  threadStarters: (name, self) =>
    `def ${name}(${self}run, *args, **kwargs):\n` +
    '    threading.Thread(target=run, args=args, kwargs=kwargs, daemon=unseen()).start()\n    return unseen()\n',
  locks: (name, self) =>
    self === '' ? `${name} = threading.RLock\n` : `def ${name}(self, *args, **kwargs):\n    return self.${LOCK}\n`,
  blocking: (name, self) => `def ${name}(${self}*args, **kwargs):\n    ${waiting}\n    return unseen()\n`,
  threadSafe: (name) => `from threadwise_unseen import ${name}\n`,
};

/** What a class of the stubs keeps the lock in that its method gives. */
const LOCK = 'lock_of_the_configuration';

/** A call that is known to take its time. */
const waiting = 'requests.get(unseen())';

const isClassName = (part: string): boolean => /^_*[A-Z]/.test(part);

/** The stubs for some names; `root` is the project's folder, with `/`. */
export function stubsOf(names: ConfiguredNames | undefined, root = ''): readonly Stub[] {
  if (!names) return [];
  const folder = root === '' || root.endsWith('/') ? root : `${root}/`;
  const byModule = new Map<string, Map<string, string[]>>();
  for (const [kind, meaning] of Object.entries(meanings) as [Kind, (name: string, self: string) => string][]) {
    for (const name of names[kind] ?? []) {
      const { module, cls } = placeOf(name);
      const classes = byModule.get(module) ?? new Map<string, string[]>();
      byModule.set(module, classes.set(cls, [...(classes.get(cls) ?? []), meaning(lastPart(name), cls && 'self, ')]));
    }
  }
  const stubs = [...byModule].map(([module, classes]): Stub => {
    // Other modules may lie in it, so that it is a package.
    const path = `${folder}${module.replaceAll('.', '/')}/__init__.py`;
    const parts = [...classes].map(([cls, own]) => (cls === '' ? own.join('') : classAsPython(cls, own)));
    const text = `import threading\nimport requests\n${unseen}${parts.join('')}\ndef __getattr__(name):\n    return unseen()\n`;
    return { path, text, package: firstPart(module) };
  });
  const entries = names.threadEntries ?? [];
  if (entries.length === 0) return stubs;
  return [...stubs, { path: `${folder}${entriesFile}`, text: entriesAsPython(entries) }];
}

/** `mylib.Client.fetch`: the module `mylib`, and the class `Client` whose method it is; none for a function. */
function placeOf(name: string): { readonly module: string; readonly cls: string } {
  const parts = name.split('.').slice(0, -1);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && isClassName(last)
    ? { module: parts.slice(0, -1).join('.'), cls: last }
    : { module: parts.join('.'), cls: '' };
}

function classAsPython(name: string, methods: readonly string[]): string {
  const body = methods.join('').replace(/^(?=.)/gm, '    ');
  return (
    `class ${name}:\n    def __init__(self, *args, **kwargs):\n        self.${LOCK} = threading.RLock()\n` +
    `${body}    def __getattr__(self, name):\n        return unseen()\n`
  );
}

/** `shop.views.Cart.add`: what is imported from which module, and which method of it is run. */
function entryOf(entry: string): { readonly module: string; readonly first: string; readonly rest: readonly string[] } {
  const all = entry.split('.');
  const cls = all.findIndex(isClassName);
  const split = cls > 0 ? cls : all.length - 1;
  const [first = '', ...rest] = all.slice(split);
  return { module: all.slice(0, split).join('.'), first, rest };
}

/** A module that runs each function on threads of its own, several at once, for ever. */
function entriesAsPython(entries: readonly string[]): string {
  const parts = entries.map((entry, index) => {
    const { module, first, rest } = entryOf(entry);
    const alias = `entry_${index}`;
    // A class is made for each thread; of a function nothing is made.
    const target = rest.length > 0 ? `${alias}().${rest.join('.')}` : alias;
    return {
      imports: `from ${module} import ${first} as ${alias}\n`,
      starts: `    threading.Thread(target=${target}, args=unseen(), daemon=unseen()).start()\n`,
    };
  });
  return (
    `import threading\n${unseen}${parts.map(({ imports }) => imports).join('')}` +
    `while unseen():\n${parts.map(({ starts }) => starts).join('')}`
  );
}

/** A pattern for a quick look at whether a file has to do with the names; undefined where there are none. */
export function anyWordOf(names: ConfiguredNames | undefined): RegExp | undefined {
  const { threadStarters = [], locks = [], blocking = [] } = names ?? {};
  const words = [...threadStarters, ...locks, ...blocking].map(lastPart);
  return words.length > 0 ? new RegExp(`\\b(?:${words.join('|')})\\b`) : undefined;
}

/** Whether a path is that of the module that runs what the configuration names. */
export const isStub = (path: string): boolean => path.endsWith(entriesFile);

/** The stubs that a program of these files has use for: none stands in the place of the program's own modules. */
export function usableStubs<T extends Stub>(stubs: readonly T[], paths: Iterable<string>): readonly T[] {
  if (stubs.length === 0) return stubs;
  const own = ownParts(paths);
  return stubs.filter((stub) => stub.package === undefined || !own.has(stub.package));
}

/**
 * Names that the configuration explains to no effect, with what there is to say of each: they are the program's own, and it
 * is read as it is; or, where the paths are all of the project, they should be and are not.
 */
export function idleNames(
  names: ConfiguredNames | undefined,
  paths: readonly string[],
  areAll: boolean,
): ReadonlyMap<string, string> {
  const { threadEntries = [], threadStarters = [], locks = [], blocking = [] } = names ?? {};
  const found = new Map<string, string>();
  const note = (name: string, why: string): unknown =>
    found.set(name, `${name} is ${why}, and naming it in the configuration changes nothing.`);
  const explained = [...threadStarters, ...locks, ...blocking];
  const own = ownParts(explained.length > 0 ? paths : []);
  for (const name of explained) if (own.has(firstPart(name))) note(name, "this project's own: it is read as it is");
  for (const name of areAll ? threadEntries : [])
    if (!paths.some((path) => isModule(path, entryOf(name).module))) note(name, 'in no module of this project');
  return found;
}

/** Whether a file is the module of a dotted name, from whichever folder that is looked for. */
function isModule(path: string, name: string): boolean {
  const file = path.replace(/(?:\/__init__)?\.pyw?$/, '');
  const module = name.replaceAll('.', '/');
  return file === module || file.endsWith(`/${module}`);
}

const ownParts = (paths: Iterable<string>): ReadonlySet<string> =>
  new Set([...paths].flatMap((path) => path.replace(/\.py$/, '').split('/')));

/** A finding without what it says of stubs; undefined where it stands in one. */
export function withoutStubs(finding: Finding, stubs: ReadonlyMap<string, string>): Finding | undefined {
  if (stubs.has(finding.path)) return undefined;
  const isSeen = ({ path }: { readonly path: string }): boolean => !stubs.has(path);
  if (finding.related.every(isSeen) && finding.witness.every(isSeen)) return finding;
  const { play, ...rest } = finding;
  const whole = finding.witness.every(isSeen);
  const waits = finding.related.find((place) => !isSeen(place) && finding.message.startsWith('requests.get()'));
  const name = waits && functionAt(stubs.get(waits.path) ?? '', waits.start);
  return {
    ...rest,
    ...(whole && play && { play }),
    ...(name !== undefined && { message: finding.message.replace('requests.get()', `${name}()`) }),
    related: finding.related.filter(isSeen),
    witness: whole ? finding.witness : [],
  };
}

/** The name of the stub's function that holds an offset. */
const functionAt = (text: string, offset: number): string | undefined =>
  [...text.slice(0, offset).matchAll(/^ *def (\w+)/gm)].at(-1)?.[1];

/** A map without the places that lie in stubs. */
export function mapWithoutStubs(map: ThreadMap, stubs: ReadonlyMap<string, string>): ThreadMap {
  const isSeen = ({ path }: { readonly path: string }): boolean => !stubs.has(path);
  return {
    threads: map.threads.map((thread) => ({
      ...thread,
      created: thread.created.filter(isSeen),
      started: thread.started.filter(isSeen),
      joined: thread.joined.filter(isSeen),
    })),
    shared: map.shared.map((shared) => ({ ...shared, uses: shared.uses.filter(isSeen) })),
    lockOrder: map.lockOrder.filter(({ at }) => isSeen(at)),
  };
}

/** The parts of a file that hold classes which look after their own data. */
export function safeParts(facts: FileFacts, names: ConfiguredNames | undefined): readonly Span[] {
  return (names?.threadSafe ?? []).flatMap((dotted) => {
    if (!isModule(facts.path, dotted.slice(0, dotted.lastIndexOf('.')))) return [];
    return facts.classes.filter(({ name }) => name === lastPart(dotted));
  });
}
