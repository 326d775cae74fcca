/** Measures the stages from a text to its facts, one by one, on the standard library and on one file. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'dist/bench-syntax.js');
mkdirSync(dirname(outfile), { recursive: true });
await esbuild.build({
  entryPoints: [join(root, 'bench/syntaxStages.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
const { stages } = await import(pathToFileURL(outfile).href);
for (const { title, measures } of await stages()) {
  console.log(title);
  for (const { name, value, unit } of measures) {
    console.log(`  ${name.padEnd(34)} ${value.toFixed(value < 100 ? 2 : 0).padStart(10)} ${unit}`);
  }
}
