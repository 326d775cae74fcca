/**
 * Converts the lessons and rule pages in `media/` into `dist/lessons.json`, which the explainer panel shows.
 * Mistakes in pages are printed; with `--strict` they fail the build.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const output = join(root, 'dist', 'lessons.json');

/** The converter is TypeScript like the rest: it is bundled and loaded from memory. */
async function loadConverter() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'src/panel/lessons/convert.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

async function readPages(folder) {
  const names = await readdir(folder).catch(() => []);
  const pages = names.filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    pages.map(async (name) => ({ slug: basename(name, '.md'), text: await readFile(join(folder, name), 'utf8') })),
  );
}

const { convertPages } = await loadConverter();
const [lessons, rules] = await Promise.all([
  readPages(join(root, 'media/lessons')),
  readPages(join(root, 'media/rules')),
]);
const { bundle, problems } = convertPages(lessons, rules);
await mkdir(dirname(output), { recursive: true });
await writeFile(output, JSON.stringify(bundle));
for (const problem of problems) console.warn(problem);
if (problems.length > 0 && process.argv.includes('--strict')) process.exitCode = 1;
