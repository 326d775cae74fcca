/** What the keys of `[tool.threadwise]` are for, in the words of completion and hover. */

import { configKeys } from '../../../workspace/config.js';
import { severities } from '../../../workspace/options.js';

interface Key {
  readonly about: string;
  /** What the value may look like. */
  readonly example: string;
}

const keys: Readonly<Record<string, Key>> = {
  select: { about: 'The rules to report; all where it is absent.', example: 'select = ["TW1", "TW2"]' },
  ignore: { about: 'Rules not to report.', example: 'ignore = ["atomic-shared-mutation"]' },
  exclude: {
    about: 'Files and folders to leave out, beside what `.gitignore` names, relative to this file.',
    example: 'exclude = ["build", "**/generated/*.py"]',
  },
  severity: { about: 'How grave the findings of a rule are.', example: '[tool.threadwise.severity]\nTW108 = "hint"' },
  python: {
    about: 'The Python that the program is for. Where it is absent, the lowest that `requires-python` admits.',
    example: 'python = "3.12"',
  },
  'free-threaded': {
    about: 'The program is for a free-threaded build of Python, without the GIL.',
    example: 'free-threaded = false',
  },
  'fail-on': {
    about: 'The least grave finding that makes `threadwise check` exit with 1.',
    example: 'fail-on = "warning"',
  },
  'per-file-ignores': {
    about: 'Rules not to report in the files that a pattern names.',
    example: '[tool.threadwise.per-file-ignores]\n"tests/**" = ["TW201"]',
  },
  baseline: {
    about: 'A file with findings that are known and accepted, written by `threadwise check --write-baseline`.',
    example: 'baseline = "threadwise-baseline.json"',
  },
};

/** Markdown about a key; undefined where there is no such key. */
export function aboutKey(key: string): string | undefined {
  const wanted = configKeys[key];
  if (wanted === undefined) return undefined;
  const known = keys[key];
  const example = known ? `\n\n\`\`\`toml\n${known.example}\n\`\`\`` : '';
  return `**${key}**: ${wanted}. ${known?.about ?? ''}${example}`;
}

/** The values that a key can have, as they are written; undefined where they can't be listed. */
export function valuesOf(key: string): readonly string[] | undefined {
  switch (key) {
    case 'free-threaded':
      return ['true', 'false'];
    case 'fail-on':
      return [...severities, 'never'].map((level) => `"${level}"`);
    case 'python':
      return ['3.14', '3.13', '3.12', '3.11', '3.10', '3.9', '3.8'].map((version) => `"${version}"`);
    default:
      return undefined;
  }
}
