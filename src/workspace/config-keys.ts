/**
 * The keys of `[tool.threadwise]` and `threadwise.toml`: what each is for, and what its value must be. What is read, what
 * the editor offers and explains, and the JSON schema all follow from this table.
 */

/** What a value must be. */
export type ConfigKind =
  'rules' | 'globs' | 'severities' | 'version' | 'flag' | 'failing' | 'rules-by-glob' | 'path' | 'names';

export interface ConfigKey {
  readonly kind: ConfigKind;
  readonly about: string;
  /** What the value may look like; a table is written for `pyproject.toml`. */
  readonly example: string;
}

/** What each kind of value is, in words. */
export const expected: Readonly<Record<ConfigKind, string>> = {
  rules: 'a list of rule codes, names or prefixes',
  globs: 'a list of globs',
  severities: 'a table of rule = severity',
  version: 'a version such as "3.12"',
  flag: 'true or false',
  failing: 'a severity, or "never"',
  'rules-by-glob': 'a table of glob = list of rules',
  path: 'the path of a baseline file',
  names: 'a list of dotted names such as "package.module.name"',
};

/** A name with its module, as it is imported; no part of it is a word of Python's own. */
export const dottedName =
  /^(?!(?:.*\.)?(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|nonlocal|not|or|pass|raise|return|try|while|with|yield|None|True|False)(?:\.|$))[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/;

export const configKeys: Readonly<Record<string, ConfigKey>> = {
  select: {
    kind: 'rules',
    about: 'The rules to report; all where it is absent.',
    example: 'select = ["TW1", "TW2"]',
  },
  ignore: { kind: 'rules', about: 'Rules not to report.', example: 'ignore = ["atomic-shared-mutation"]' },
  exclude: {
    kind: 'globs',
    about: 'Files and folders to leave out, beside what `.gitignore` names, relative to this file.',
    example: 'exclude = ["build", "**/generated/*.py"]',
  },
  severity: {
    kind: 'severities',
    about: 'How grave the findings of a rule are.',
    example: '[tool.threadwise.severity]\nTW108 = "hint"',
  },
  python: {
    kind: 'version',
    about: 'The Python that the program is for. Where it is absent, the lowest that `requires-python` admits.',
    example: 'python = "3.12"',
  },
  'free-threaded': {
    kind: 'flag',
    about: 'The program is for a free-threaded build of Python, without the GIL.',
    example: 'free-threaded = false',
  },
  'fail-on': {
    kind: 'failing',
    about: 'The least grave finding that makes `threadwise check` exit with 1.',
    example: 'fail-on = "warning"',
  },
  'per-file-ignores': {
    kind: 'rules-by-glob',
    about: 'Rules not to report in the files that a pattern names.',
    example: '[tool.threadwise.per-file-ignores]\n"tests/**" = ["TW201"]',
  },
  baseline: {
    kind: 'path',
    about: 'A file with findings that are known and accepted, written by `threadwise check --write-baseline`.',
    example: 'baseline = "threadwise-baseline.json"',
  },
  'thread-entries': {
    kind: 'names',
    about:
      'Functions and methods of this project that something unseen calls on several threads at once, such as the handlers of a web framework.',
    example: 'thread-entries = ["shop.views.buy", "shop.views.Cart.add"]',
  },
  'thread-starters': {
    kind: 'names',
    about:
      'Functions and methods of libraries that run the function they are given first on another thread, with the other arguments.',
    example: 'thread-starters = ["mylib.spawn"]',
  },
  locks: {
    kind: 'names',
    about: 'Classes of libraries, or functions and methods that give one, whose objects are locks.',
    example: 'locks = ["mylib.Mutex"]',
  },
  blocking: {
    kind: 'names',
    about: 'Functions and methods of libraries that wait for something slow.',
    example: 'blocking = ["mylib.fetch"]',
  },
  'thread-safe': {
    kind: 'names',
    about:
      'Classes that look after their own data, of this project or of libraries: several threads may use one object.',
    example: 'thread-safe = ["shop.cache.Cache"]',
  },
};
