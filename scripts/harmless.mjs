/**
 * Tries fixes by running programs: `npm run harmless` takes all programs of the rules' cases, the fixes' cases, lessons,
 * pages and examples; `npm run harmless -- FOLDER…` those of folders (with `--own`, both). Each is run without a fix and
 * with each fix that is offered, on every Python that is found. Exits with 1 where a program lost something.
 *
 *   --python 3.13   only this one; may be given several times
 *   --rule TW201    only fixes of this rule; may be given several times
 *   --name PATTERN  only programs whose names match
 *   --random 200    random programs, so many; --seed 1 chooses which
 *   --limit 10      seconds for one run
 *   --jobs 4        programs tried side by side
 *   --out FOLDER    where what is to be read afterwards is put
 *
 * A program sees no network, can start nothing and can write nothing outside of its own temporary folder. That is to
 * keep it honest, not to keep it in: run only code that you would run anyway.
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const outfile = join(root, 'dist/harmless/main.mjs');
await esbuild.build({
  entryPoints: [join(root, 'test/harmless/main.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, HARMLESS_ROOT: root },
});
process.exitCode = status ?? 2;
