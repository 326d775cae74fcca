/** The cases of the rules, for the script that prints what they bring about: it runs the built library. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pythonFiles } from './corpus/sources.mjs';

const folder = fileURLToPath(new URL('../test/rules', import.meta.url));
const library = new URL('../dist/index.js', import.meta.url);
if (!existsSync(library)) throw new Error('There is no dist/index.js: npm run build');
export const { createEngine, createSession, defaultOptions } = await import(library.href);

export const inOrder = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** Each case with its files by path: one, or those of a folder, which import each other. */
export function* cases() {
  for (const rule of readdirSync(folder).sort(inOrder)) {
    if (!/^TW\d{3}$/.test(rule)) continue;
    for (const entry of readdirSync(join(folder, rule)).sort(inOrder)) {
      const at = join(folder, rule, entry);
      const paths = statSync(at).isDirectory() ? pythonFiles(at).map((path) => [path, join(at, path)]) : [[entry, at]];
      const files = paths
        .filter(([path]) => path.endsWith('.py'))
        .map(([path, from]) => [path, readFileSync(from, 'utf8')]);
      yield { files };
    }
  }
}

/** What all rules find in a case. */
export function findingsIn(engine, { files }) {
  const session = createSession(engine, defaultOptions);
  for (const [path, text] of files) session.setFile(path, text);
  const { findings } = session.check();
  session.dispose();
  return findings;
}
