/** The standard library: parsing alone, parsing and facts, the whole check cold and warm. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lowerFile } from '../src/facts/lower.js';
import { createNodeEngine } from '../src/syntax/load.node.js';
import { Cache } from '../src/workspace/cache.node.js';
import { Checker } from '../src/workspace/checker.node.js';
import { decode } from '../src/workspace/decode.js';
import { discover } from '../src/workspace/discover.node.js';
import { defaultOptions } from '../src/workspace/options.js';
import { fastest, percentile } from './statistics.js';
import { newestLibrary } from './stdlib.js';
import type { Measure } from './measure.js';

/** The library's own tests are no code that anyone ships. */
const exclude = ['test', 'tests', 'idle_test'];

export async function corpus(): Promise<readonly Measure[]> {
  const library = newestLibrary();
  if (!library) return [{ name: 'standard library', value: NaN, unit: 'none found' }];
  const { folder, version } = library;
  const where = { cwd: folder, root: folder, exclude };
  const texts = discover([folder], where).files.flatMap((path) => {
    const decoded = decode(readFileSync(path));
    return 'text' in decoded ? [{ path, text: decoded.text }] : [];
  });
  const lines = texts.reduce((sum, { text }) => sum + text.split('\n').length, 0);
  const engine = await createNodeEngine();
  const perFile: number[] = [];
  const pass = (facts: boolean): void => {
    for (const { path, text } of texts) {
      const began = performance.now();
      const tree = engine.parse(text);
      if (facts && tree) lowerFile(path, text, tree.flatten());
      tree?.delete();
      if (facts) perFile.push(performance.now() - began);
    }
  };
  pass(true);
  perFile.length = 0;
  const parse = await fastest(3, () => pass(false));
  const facts = await fastest(3, () => pass(true));

  const jobs = Math.min(8, availableParallelism());
  const check = async (cache?: Cache): Promise<number> => {
    const checker = new Checker({ ...where, paths: [folder], analysis: defaultOptions, jobs, ...(cache && { cache }) });
    const { findings, failures } = await checker.run();
    if (failures[0] !== undefined) throw new Error(failures[0]);
    checker.dispose();
    return findings.length;
  };
  let findings = 0;
  const cold = await fastest(2, async () => (findings = await check()));
  const cacheFolder = mkdtempSync(join(tmpdir(), 'threadwise-bench-'));
  const cache = new Cache(cacheFolder);
  const filling = await fastest(1, () => check(cache));
  const warm = await fastest(3, () => check(cache));
  rmSync(cacheFolder, { recursive: true, force: true });
  return [
    { name: `Python ${version}: files`, value: texts.length, unit: '' },
    { name: 'lines', value: lines, unit: '' },
    { name: 'findings', value: findings, unit: '' },
    { name: 'parse alone', value: parse, unit: 'ms' },
    { name: 'parse and facts', value: facts, unit: 'ms' },
    { name: 'parse and facts, median file', value: percentile(perFile, 0.5), unit: 'ms' },
    { name: 'parse and facts, slowest file', value: Math.max(...perFile), unit: 'ms' },
    { name: `whole check, ${jobs} jobs`, value: cold, unit: 'ms' },
    { name: 'whole check and all fixes', value: filling, unit: 'ms' },
    { name: 'whole check : parse alone', value: cold / parse, unit: '×', limit: 2 },
    { name: 'warm check', value: warm, unit: 'ms', limit: 1000 },
  ];
}

/** What one cold check of the library needs, in a process that does nothing else. */
export async function memory(): Promise<readonly Measure[]> {
  const library = newestLibrary();
  if (!library) return [{ name: 'standard library', value: NaN, unit: 'none found' }];
  const where = { cwd: library.folder, root: library.folder, exclude, paths: [library.folder] };
  const checker = new Checker({ ...where, analysis: defaultOptions, jobs: Math.min(8, availableParallelism()) });
  const { failures } = await checker.run();
  if (failures[0] !== undefined) throw new Error(failures[0]);
  checker.dispose();
  return [{ name: 'memory, at most', value: process.resourceUsage().maxRSS / 1024, unit: 'MB', limit: 600 }];
}
