/**
 * Measures the numbers that Threadwise holds itself to, each section in a process of its own so that memory can be told
 * apart. Arguments choose sections: `npm run bench -- typing`; a folder with programs is typed in: `npm run bench -- FOLDER`.
 * Exits with 1 where a limit is exceeded.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const titles = {
  corpus: 'The standard library',
  memory: 'The standard library, once',
  typing: 'Typing, in a session',
  server: 'Typing, through the language server',
  firstCheck: 'Typing while a large folder is checked for the first time',
  growth: 'Growth',
  constants: 'Files of constants',
  comments: 'Files of comments',
  million: 'A million lines',
};

const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--no-types'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(2);
await esbuild.build({
  entryPoints: [join(root, 'bench/main.ts')],
  outfile: join(root, 'dist/bench.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

const shown = (value) => (value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2));
let exceeded = 0;
const chosen = process.argv.slice(2);
const folders = chosen.filter((word) => !(word in titles));
const sections = Object.entries(titles).filter(([name]) => chosen.length === 0 || chosen.includes(name));
const all = [
  ...sections.map(([name, title]) => ({ title, args: [name] })),
  ...folders.map((folder) => ({ title: `Typing in ${folder}`, args: ['typingIn', resolve(folder)] })),
];
for (const { title, args } of all) {
  console.log(title);
  const { status, stdout } = spawnSync(process.execPath, [join(root, 'dist/bench.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) {
    exceeded++;
    console.log('  failed');
    continue;
  }
  for (const { name: what, value, unit, limit } of JSON.parse(stdout)) {
    const over = limit !== undefined && !(value <= limit);
    if (over) exceeded++;
    const verdict = limit === undefined ? '' : `  ${over ? 'OVER' : 'within'} ${limit} ${unit}`;
    console.log(`  ${what.padEnd(34)} ${(value === null ? '' : shown(value)).padStart(10)} ${unit}${verdict}`);
  }
}
// Microbenchmarks of the parser stand beside these, where they exist.
const syntax = join(root, 'bench/syntax.mjs');
if (existsSync(syntax) && chosen.length === 0) spawnSync(process.execPath, [syntax], { stdio: 'inherit' });
process.exitCode = exceeded > 0 ? 1 : 0;
