/** Short names for the analysis's own members change nothing of what it says. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import type * as library from '../../src/index.js';
import { shortNames } from '../../scripts/short-names.mjs';
import { readCases, type Case } from '../helpers/cases.js';

type Library = typeof library;
type MangleCache = Readonly<Record<string, string | false>>;

const root = join(import.meta.dirname, '..', '..');

/** The library in one file as browsers load it, with its members under short names or under their own. */
async function bundled(
  name: string,
  short: ReturnType<typeof shortNames> | undefined,
): Promise<[Library, MangleCache]> {
  const outfile = join(root, 'test-output', `library-${name}.mjs`);
  const require = "import { createRequire as own } from 'node:module'; const require = own(import.meta.url);";
  const { mangleCache = {} } = await build({
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
    ...(short && { ...short, mangleCache: {} }),
  });
  return [(await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as Library, mangleCache];
}

/** All that a library says of a case: findings with fixes and stories, but for members that stay inside, by these names. */
async function saidOf(
  { createEngine, createSession, defaultOptions }: Library,
  inner: ReadonlySet<unknown>,
  cases: readonly Case[],
): Promise<string[]> {
  const engine = await createEngine();
  return cases.map(({ name, files }) => {
    const failures: string[] = [];
    const session = createSession(engine, defaultOptions, { onError: (error) => failures.push(String(error)) });
    for (const [path, text] of files) session.setFile(path, text);
    const said = JSON.stringify([name, session.check().findings, failures], (key, value: unknown) =>
      inner.has(key) ? undefined : value,
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
  const options = shortNames();
  expect(options.mangleProps.source.split('|').length).toBeGreaterThan(500);
  const cases = sample();
  const [plain] = await bundled('plain', undefined);
  const [short, names] = await bundled('short', options);
  const said = await saidOf(plain, new Set(Object.keys(names)), cases);
  expect(await saidOf(short, new Set(Object.values(names)), cases)).toEqual(said);
});
