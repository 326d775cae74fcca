import { describe, expect, it } from 'vitest';
import { ignoreInProject } from '../../src/server/features/ignoreInProject.js';
import { endsInsideString } from '../../src/server/features/strings.js';

const applied = (toml: string, code = 'TW101'): string | undefined => {
  const edit = ignoreInProject(toml, code);
  return edit && toml.slice(0, edit.start) + edit.newText + toml.slice(edit.end);
};

describe('ignoring a rule in the project', () => {
  it.each([
    ['an empty file', '', '[tool.threadwise]\nignore = ["TW101"]\n'],
    ['no table yet', '[project]\nname = "a"\n', '[project]\nname = "a"\n\n[tool.threadwise]\nignore = ["TW101"]\n'],
    ['no newline at the end', 'a = 1', 'a = 1\n\n[tool.threadwise]\nignore = ["TW101"]\n'],
    [
      'a table without a list',
      '[tool.threadwise]\npython = "3.9"\n',
      '[tool.threadwise]\nignore = ["TW101"]\npython = "3.9"\n',
    ],
    ['a list', '[tool.threadwise]\nignore = ["TW201"]\n', '[tool.threadwise]\nignore = ["TW201", "TW101"]\n'],
    ['an empty list', '[tool.threadwise]\nignore = []\n', '[tool.threadwise]\nignore = ["TW101"]\n'],
    [
      'a list over several lines',
      "[tool.threadwise]\nignore = [\n  'TW201', # known\n]\n",
      '[tool.threadwise]\nignore = [\n  \'TW201\', "TW101", # known\n]\n',
    ],
    ['Windows line ends', '[tool.threadwise]\r\nx = 1\r\n', '[tool.threadwise]\r\nignore = ["TW101"]\r\nx = 1\r\n'],
    [
      'a list elsewhere',
      '[tool.ruff]\nignore = ["E501"]\n',
      '[tool.ruff]\nignore = ["E501"]\n\n[tool.threadwise]\nignore = ["TW101"]\n',
    ],
  ])('keeps everything else with %s', (_name, before, after) => {
    expect(applied(before)).toBe(after);
  });

  it.each([
    ['the rule is ignored already', '[tool.threadwise]\nignore = ["TW101"]\n'],
    ['the file has a mistake', '[tool.threadwise\n'],
    ['the list is no list', '[tool.threadwise]\nignore = "TW201"\n'],
  ])('offers nothing where %s', (_name, toml) => {
    expect(ignoreInProject(toml, 'TW101')).toBeUndefined();
  });

  it('handles a bracket inside a string', () => {
    const toml = '[tool.threadwise]\nignore = ["TW201"] # not "TW1]"\nexclude = ["a]b"]\n';
    expect(applied(toml)).toContain('"TW101"');
  });
});

describe('a place inside a string', () => {
  it.each([
    ['x = """a\n', 9, true],
    ['x = """a"""\n', 11, false],
    ["x = 'a'  # it's\n", 15, false],
    ["x = r'\\'\n'''\n", 8, false],
    ['for"a"', 6, false],
    ["x = f'''{a}\n'''", 11, true],
    ["print('# no comment')", 21, false],
    ["x = 'open", 9, true],
  ])('%j at %i is %s', (text, offset, inside) => {
    expect(endsInsideString(text, offset)).toBe(inside);
  });
});
