/** How cost grows with the size of a project, in time and in memory. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Checker } from '../src/workspace/checker.node.js';
import { createNodeEngine } from '../src/syntax/load.node.js';
import { defaultOptions } from '../src/workspace/options.js';
import { createSession } from '../src/workspace/session.js';
import type { Measure } from './measure.js';
import { project } from './programs.js';
import { fastest } from './statistics.js';

async function withProject<T>(files: number, lines: number, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'threadwise-bench-'));
  try {
    for (const [path, text] of project(files, lines)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function check(folder: string): Promise<void> {
  const jobs = Math.min(8, availableParallelism());
  const where = { cwd: folder, root: folder, exclude: [], paths: [folder] };
  const checker = new Checker({ ...where, analysis: defaultOptions, jobs });
  const { failures } = await checker.run();
  if (failures[0] !== undefined) throw new Error(failures[0]);
  checker.dispose();
}

/** Ten times the files, at most eleven times the time. */
export async function growth(): Promise<readonly Measure[]> {
  const few = 70;
  await withProject(few, 250, check);
  const small = await withProject(few, 250, (folder) => fastest(3, () => check(folder)));
  const large = await withProject(few * 10, 250, (folder) => fastest(2, () => check(folder)));
  return [
    { name: `${few} files of 250 lines`, value: small, unit: 'ms' },
    { name: `${few * 10} files of 250 lines`, value: large, unit: 'ms' },
    { name: 'ten times the files', value: large / small, unit: '×', limit: 11 },
  ];
}

/** A file of lines of one kind, four times as many: at most six times the time. */
async function fourTimes(kind: string, lineAt: (at: number) => string): Promise<readonly Measure[]> {
  const engine = await createNodeEngine();
  const check = (count: number): void => {
    const session = createSession(engine, defaultOptions);
    session.setFile('ids.py', Array.from({ length: count }, (_, at) => `${lineAt(at)}\n`).join(''));
    session.check();
    session.dispose();
  };
  check(5000);
  const few = await fastest(3, () => check(5000));
  const many = await fastest(3, () => check(20_000));
  return [
    { name: `5,000 ${kind}`, value: few, unit: 'ms' },
    { name: `20,000 ${kind}`, value: many, unit: 'ms' },
    { name: `four times the ${kind}`, value: many / few, unit: '×', limit: 6 },
  ];
}

export const constants = (): Promise<readonly Measure[]> => fourTimes('constants', (at) => `NAME_${at} = ${at}`);

/** Code that somebody has commented out. */
export const comments = (): Promise<readonly Measure[]> =>
  fourTimes('lines of comment', (at) => `# name_${at} = ${at}`);

/** A million lines, all of which have to do with threads. */
export async function million(): Promise<readonly Measure[]> {
  const time = await withProject(2000, 500, (folder) => fastest(1, () => check(folder)));
  return [
    { name: 'a million lines', value: time / 1000, unit: 's' },
    { name: 'memory, at most', value: process.resourceUsage().maxRSS / 1024, unit: 'MB', limit: 2048 },
  ];
}
