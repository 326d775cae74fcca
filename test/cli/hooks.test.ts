/** What teams put into their checks: the hook of pre-commit, the action of GitHub, the schema of configuration files. */

import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { parse } from 'smol-toml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/catalogue.js';
import { configKeys } from '../../src/workspace/config-keys.js';
import { parseConfig } from '../../src/workspace/config.js';
import { built } from '../helpers/built.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { version } = JSON.parse(read('package.json')) as { version: string };

const racy = `import threading

count = 0


def one():
    return 1


def work():
    global count
    count += one()


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly language: string;
  readonly args: readonly string[];
}

interface Action {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly run: string; readonly shell: string; readonly env: Record<string, string> }[];
  };
}

/** A project that has Threadwise as a dependency, where `npx` finds it. */
let project = '';

function run(command: string, args: readonly string[], env: Record<string, string> = {}): SpawnSyncReturns<string> {
  // Nothing may come from a registry.
  const offline = { npm_config_offline: 'true', npm_config_update_notifier: 'false', ...env };
  return spawnSync(command, args, { cwd: project, encoding: 'utf8', env: { ...process.env, ...offline } });
}

beforeAll(() => {
  built();
  project = mkdtempSync(join(tmpdir(), 'threadwise-team-'));
  writeFileSync(join(project, 'app.py'), racy);
  writeFileSync(join(project, 'package.json'), `{"private": true, "dependencies": {"threadwise": "${version}"}}`);
  mkdirSync(join(project, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(root, join(project, 'node_modules', 'threadwise'), 'junction');
  symlinkSync(join(root, 'dist', 'cli.js'), join(project, 'node_modules', '.bin', 'threadwise'));
}, 240_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the hook of pre-commit', () => {
  const hooks = load(read('.pre-commit-hooks.yaml')) as readonly Hook[];
  const [hook] = hooks;

  test('has all that a hook must have, and names this version', () => {
    expect(hooks).toHaveLength(1);
    expect(hook).toMatchObject({ id: 'threadwise', language: 'system', pass_filenames: false, args: ['.'] });
    expect(hook?.entry).toBe(`npx --yes threadwise@${version} check`);
  });

  test('finds the race and fails', () => {
    const [command = '', ...args] = [...(hook?.entry.split(' ') ?? []), ...(hook?.args ?? [])];
    const { status, stdout } = run(command, args);
    expect(stdout).toMatch(/^app\.py:12:5 warning TW101/);
    expect(status).toBe(1);
  });

  test('is run by pre-commit itself, where that is installed', { timeout: 120_000 }, () => {
    const tool = process.env.PRE_COMMIT ?? 'pre-commit';
    if (run(tool, ['--version']).status !== 0) return expect(hook?.language).toBe('system');
    // A repository with nothing but the hooks, as cloning all of this one would prove no more.
    const hooksAlone = join(project, 'hooks');
    mkdirSync(hooksAlone);
    writeFileSync(join(hooksAlone, '.pre-commit-hooks.yaml'), read('.pre-commit-hooks.yaml'));
    writeFileSync(join(project, '.gitignore'), 'node_modules\nhooks\n');
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    for (const folder of [hooksAlone, project]) {
      for (const args of [
        ['init', '-q'],
        ['add', '.'],
        [...identity, 'commit', '-qm', 'x', '--no-verify'],
      ]) {
        expect(run('git', ['-C', folder, ...args]).status).toBe(0);
      }
    }
    const env = { PRE_COMMIT_HOME: join(project, 'node_modules', '.pre-commit') };
    const { status, stdout } = run(tool, ['try-repo', hooksAlone, 'threadwise', '--all-files'], env);
    expect(stdout).toMatch(/threadwise\.+Failed/);
    expect(stdout).toContain('app.py:12:5 warning TW101');
    expect(status).toBe(1);
  });
});

describe('the action', () => {
  const action = load(read('action.yml')) as Action;
  const [step] = action.runs.steps;
  const env = (given: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => {
        const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
        return [name, given[input] ?? action.inputs[input]?.default ?? 'no such input'];
      }),
    );

  test('has all that an action must have, and names this version', () => {
    expect(action.runs.using).toBe('composite');
    expect([action.name, action.description].every(Boolean)).toBe(true);
    expect(action.inputs['version']?.default).toBe(version);
    expect(Object.values(action.inputs).every(({ description }) => description !== '')).toBe(true);
    expect(Object.values(env({}))).not.toContain('no such input');
  });

  test('writes annotations, and takes paths and arguments', () => {
    const { status, stdout } = run('bash', ['-ec', step?.run ?? ''], env({}));
    expect(stdout).toMatch(/^::warning file=app\.py,line=12,/);
    expect(status).toBe(1);
    const lenient = run('bash', ['-ec', step?.run ?? ''], env({ arguments: '--fail-on error', paths: 'app.py' }));
    expect([lenient.status, lenient.stdout]).toEqual([0, expect.stringContaining('TW101')]);
  });

  test('runs nothing that stands in its inputs', () => {
    const made = join(project, 'made');
    const { status } = run('bash', ['-ec', step?.run ?? ''], env({ paths: `$(touch ${made}) ; touch ${made} *` }));
    expect(status).toBe(2);
    expect(run('ls', [made]).status).not.toBe(0);
  });
});

describe('the schema', () => {
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(JSON.parse(read('schema/threadwise.schema.json')) as object);
  ajv.addSchema(JSON.parse(read('schema/pyproject.schema.json')) as object);
  const accepts = (schema: string, toml: string): boolean => ajv.validate(schema, parse(toml));
  const metas = rules;

  test.each(Object.entries(configKeys))('accepts the example of %s, as does the command', (_, { example }) => {
    const table = example.startsWith('[') ? example : `[tool.threadwise]\n${example}`;
    const own = example.replaceAll('[tool.threadwise.', '[');
    expect(accepts('pyproject.schema.json', table)).toBe(true);
    expect(accepts('threadwise.schema.json', own)).toBe(true);
    expect(parseConfig(table, metas).problems).toEqual([]);
    expect(parseConfig(own, metas, 'threadwise.toml').problems).toEqual([]);
  });

  test.each([
    'selct = []',
    'select = "TW101"',
    'select = ["TW1x"]',
    'ignore = ["no-such-rule"]',
    'python = "2.7"',
    'free-threaded = "yes"',
    'fail-on = "always"',
    'locks = ["Lock"]',
    'blocking = ["a b.c"]',
    'exclude = [1]',
    '[severity]\nTW101 = "bad"',
    '[severity]\nTW1x = "hint"',
    '[per-file-ignores]\n"a" = "TW101"',
    'baseline = 3',
  ])('refuses %j, as does the command', (toml) => {
    expect(accepts('threadwise.schema.json', toml)).toBe(false);
    expect(parseConfig(toml, metas, 'threadwise.toml').problems).not.toEqual([]);
  });
});
