/** Short names for the analysis's own members change nothing of what it says. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import type * as library from '../../src/index.js';
import { shortNames } from '../../scripts/short-names.mjs';
import { readCases, type Case } from '../helpers/cases.js';

type Library = typeof library;

const root = join(import.meta.dirname, '..', '..');

/** The library in one file as browsers load it, with its members under short names or under their own. */
async function bundled(name: string, mangleProps: RegExp | undefined): Promise<Library> {
  const outfile = join(root, 'test-output', `library-${name}.mjs`);
  const require = "import { createRequire as own } from 'node:module'; const require = own(import.meta.url);";
  await build({
    entryPoints: [join(root, 'src', 'index.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    banner: { js: require },
    define: { __VERSION__: '"0"' },
    loader: { '.svg': 'text' },
    logLevel: 'error',
    ...(mangleProps && { mangleProps }),
  });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Library;
}

/** All that a library says of a case: findings with fixes and stories, but for the grounds of their severity, which stay inside. */
async function saidOf(
  { createEngine, createSession, defaultOptions }: Library,
  cases: readonly Case[],
): Promise<string[]> {
  const engine = await createEngine();
  return cases.map(({ name, files }) => {
    const failures: string[] = [];
    const session = createSession(engine, defaultOptions, { onError: (error) => failures.push(String(error)) });
    for (const [path, text] of files) session.setFile(path, text);
    const said = JSON.stringify([name, session.check().findings, failures], (key, value: unknown) =>
      key === 'basis' ? undefined : value,
    );
    session.dispose();
    return said;
  });
}

/** Some cases of each rule, wrong ones and right ones. */
function sample(): Case[] {
  const taken = new Map<string, number>();
  return readCases(join(root, 'test', 'rules')).filter(({ name, expected }) => {
    const kind = `${name.slice(0, 5)} ${expected.length > 0}`;
    taken.set(kind, (taken.get(kind) ?? 0) + 1);
    return taken.get(kind)! <= 4;
  });
}

it('says the same under short names', async () => {
  const pattern = shortNames();
  expect(pattern.source.split('|').length).toBeGreaterThan(500);
  const cases = sample();
  const [plain, short] = [await bundled('plain', undefined), await bundled('short', pattern)];
  expect(await saidOf(short, cases)).toEqual(await saidOf(plain, cases));
});
