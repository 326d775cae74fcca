import { describe, expect, test } from 'vitest';
import { chosen, lowestPython, optionsFrom, parseConfig, type ParsedConfig } from '../../src/workspace/config.js';
import { rules } from '../helpers/fake-analysis.js';

const parse = (toml: string): ReturnType<typeof parseConfig> => parseConfig(toml, rules);

describe('a configuration file', () => {
  test('says everything there is to say', () => {
    const { config, problems, present } = parse(`
[tool.threadwise]
select = ["TW1", "thread-never-joined"]
ignore = ["TW105"]
exclude = ["build", "gen/**"]
python = "3.12"
free-threaded = true
fail-on = "error"
baseline = "known.json"

[tool.threadwise.severity]
TW101 = "hint"

[tool.threadwise.per-file-ignores]
"tests/**" = ["TW201"]
`);
    expect(problems).toEqual([]);
    expect(present).toBe(true);
    expect(config).toEqual({
      select: ['TW101', 'TW105', 'TW201'],
      ignore: ['TW105'],
      exclude: ['build', 'gen/**'],
      python: [3, 12],
      freeThreaded: true,
      failOn: 'error',
      baseline: 'known.json',
      severity: { TW101: 'hint' },
      perFileIgnores: [{ pattern: 'tests/**', codes: ['TW201'] }],
    });
  });

  test('of other tools says only which Python', () => {
    expect(parse('[project]\nrequires-python = ">=3.9"\n')).toEqual({
      config: { python: [3, 9] },
      problems: [],
      present: false,
    });
  });

  test.each([
    ['a key', '[tool.threadwise]\nselct = []', 2, 1, 'Unknown key "selct". Did you mean "select"?'],
    ['an indented key', '[tool.threadwise]\n  selct = []', 2, 3, 'Unknown key "selct". Did you mean "select"?'],
    ['a dotted key', 'tool.threadwise.pyton = "3.9"', 1, 1, 'Unknown key "pyton". Did you mean "python"?'],
    ['a rule', '[tool.threadwise]\nselect = [\n  "TW110"]', 3, 4, 'Unknown rule "TW110". Did you mean "TW101"?'],
    ['a name', '[tool.threadwise]\nignore = ["unguarded-globl"]', 2, 12, 'Did you mean "unguarded-global"?'],
    [
      'a severity',
      '[tool.threadwise.severity]\nTW101 = "warn"',
      2,
      1,
      'Unknown severity "warn". Did you mean "warning"?',
    ],
    ['an inline table', '[tool.threadwise]\nseverity = { TW101 = "no" }', 2, 14, 'Unknown severity "no".'],
    ['a rule with a severity', '[tool.threadwise.severity]\nTW999 = "hint"', 2, 1, 'Unknown rule "TW999".'],
    ['a level', '[tool.threadwise]\nfail-on = "errors"', 2, 1, 'Did you mean "error"?'],
    ['a version', '[tool.threadwise]\npython = "2.7"', 2, 1, '"python" must be a version such as "3.12".'],
    ['a number', '[tool.threadwise]\nexclude = 3', 2, 1, '"exclude" must be a list of globs.'],
    ['a string', '[tool.threadwise]\nfree-threaded = "yes"', 2, 1, '"free-threaded" must be true or false.'],
    ['no table', '[tool]\nthreadwise = 1', 2, 1, '`tool.threadwise` must be a table.'],
    ['a glob', '[tool.threadwise.per-file-ignores]\n"a/**" = 3', 2, 1, '"a/**" must be a list of rules.'],
    ['bad TOML', 'a = 1\nb = = 2', 2, 5, 'Invalid TOML document'],
  ])('is told where %s is wrong', (_, toml, line, column, message) => {
    const { problems } = parse(toml);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, column });
    expect(problems[0]?.message).toContain(message);
  });

  test('keeps what is right beside what is wrong', () => {
    const { config, problems } = parse('[tool.threadwise]\nselct = []\nignore = ["TW101"]');
    expect(config).toEqual({ ignore: ['TW101'] });
    expect(problems).toHaveLength(1);
  });
});

test.each([
  ['>=3.9', [3, 9]],
  ['>=3.10,<4', [3, 10]],
  ['~=3.11.2', [3, 11]],
  ['==3.12.*', [3, 12]],
  ['>3.8', [3, 9]],
  ['<4', undefined],
  ['^3.9', undefined],
])('requires-python %s', (requires, expected) => {
  expect(lowestPython(requires)).toEqual(expected);
});

describe('options', () => {
  test('come from the last one who says something', () => {
    const options = optionsFrom(
      '/p',
      { python: [3, 9], ignore: ['TW101'], severity: { TW101: 'hint' } },
      { python: [3, 14] },
    );
    expect(options).toMatchObject({ root: '/p', python: [3, 14], ignore: ['TW101'], severity: { TW101: 'hint' } });
  });

  test('whoever selects gives up what was ignored before', () => {
    expect(optionsFrom(undefined, { ignore: ['TW101'] }, { select: ['TW101'] }).ignore).toEqual([]);
  });
});

describe('a threadwise.toml', () => {
  const own = (toml: string): ReturnType<typeof parseConfig> => parseConfig(toml, rules, '/p/threadwise.toml');

  test('is the table by itself', () => {
    const { config, problems, present } = own('"$schema" = "x"\nignore = ["TW105"]\n[severity]\nTW101 = "hint"\n');
    expect([config, problems, present]).toEqual([{ ignore: ['TW105'], severity: { TW101: 'hint' } }, [], true]);
  });

  test('tells mistakes where they stand', () => {
    expect(own('selct = []\n[severity]\nTW101 = "hnt"\n').problems).toEqual([
      { line: 1, column: 1, message: 'Unknown key "selct". Did you mean "select"?' },
      { line: 3, column: 1, message: 'Unknown severity "hnt". Did you mean "hint"?' },
    ]);
    expect(own('[tool.threadwise]\nselect = []\n').problems[0]?.message).toMatch(/the keys stand at the top/);
  });

  test('takes names with their modules only', () => {
    const { config, problems } = own(
      'locks = ["a.B", "Lock", "a-b.c", "x.", "m.class", "in.x", "m.classes"]\nblocking = 3\n',
    );
    expect(config.names).toEqual({ locks: ['a.B', 'm.classes'] });
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 "Lock" is without the module that it is imported from; write "package.module.name".',
      '1 "a-b.c" is not a dotted name; write "package.module.name".',
      '1 "x." is not a dotted name; write "package.module.name".',
      '1 "m.class" is not a dotted name; write "package.module.name".',
      '1 "in.x" is not a dotted name; write "package.module.name".',
      '2 "blocking" must be a list of dotted names such as "package.module.name".',
    ]);
  });
});

describe('of several files', () => {
  const of = (...files: readonly (readonly [string, string])[]): Pick<ParsedConfig, 'config'> & { name: string } => {
    const found = chosen(files, ([name, toml]) => ({ name, ...parseConfig(toml, rules, name) }));
    return { name: found?.name ?? '', config: found?.config ?? {} };
  };

  test.each([
    [[], ''],
    [[['pyproject.toml', '']], 'pyproject.toml'],
    [
      [
        ['threadwise.toml', ''],
        ['pyproject.toml', '[tool.threadwise]'],
      ],
      'threadwise.toml',
    ],
    [
      [
        ['a/pyproject.toml', '[project]'],
        ['threadwise.toml', ''],
      ],
      'threadwise.toml',
    ],
    [
      [
        ['a/pyproject.toml', '[project]'],
        ['pyproject.toml', '[tool.threadwise]'],
      ],
      'pyproject.toml',
    ],
    [
      [
        ['a/pyproject.toml', '[project]'],
        ['pyproject.toml', '[project]'],
      ],
      'a/pyproject.toml',
    ],
    [
      [
        ['a/pyproject.toml', '[tool.threadwise]'],
        ['threadwise.toml', ''],
      ],
      'a/pyproject.toml',
    ],
  ] as [[string, string][], string][])('%j: %s counts', (files, name) => {
    expect(of(...files).name).toBe(name);
  });

  test('the nearest that tells says which Python, unless the one that counts does', () => {
    const project = ['a/pyproject.toml', '[project]\nrequires-python = ">=3.9"'] as const;
    expect(of(project, ['threadwise.toml', '']).config.python).toEqual([3, 9]);
    expect(of(project, ['threadwise.toml', 'python = "3.12"']).config.python).toEqual([3, 12]);
    expect(
      of(['threadwise.toml', ''], ['pyproject.toml', '[project]\nrequires-python = ">=3.10"']).config.python,
    ).toEqual([3, 10]);
  });
});
