/** Work that may go to processes, and work that would miss something there or leave it behind. */

import { describe, expect, it } from 'vitest';
import { fixesOf } from '../helpers/fixes-of.js';

interface Parts {
  readonly imports?: string;
  readonly work?: string;
  readonly begin?: string;
  readonly given?: string;
}

/** Heights of a map, smoothed on threads. */
const smoothing = ({ imports = '', work = '', begin = '', given = 'heights' }: Parts): string => `import sys
import threading
${imports}
import terrain

FACTOR = 3


def smooth(heights, rounds=30_000):
    total = 0
    for i in range(rounds):
        for j in range(300):
            total += i * j % FACTOR
    ${work || 'print(total)'}


def main():
    heights = terrain.load(sys.argv[1])
    ${begin || 'print("loaded")'}
    threads = [threading.Thread(target=smooth, args=(${given},)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(heights)


if __name__ == "__main__":
    main()
`;

describe('processes are not offered to work that', () => {
  it.each([
    ['stores in what it is given', 'heights[0] += total'],
    ['stores in a part of what it is given', 'row = heights[0]\n    row[total] = 0'],
    ['sets an attribute of what it is given', 'heights.total = total'],
    ['adds to what it is given', 'heights.append(total)'],
    ['stores in what another module has', 'terrain.LATEST[0] = total'],
  ])('%s', (_, work) => {
    expect(fixesOf('TW301', smoothing({ work }))).toEqual([]);
  });

  it.each([
    ['logs as it is set up in main', 'import logging', 'logging.info(total)', 'logging.basicConfig(level=20)'],
    [
      'logs by a logger of its module',
      'import logging\n\nlog = logging.getLogger(__name__)',
      'log.info(total)',
      'logging.basicConfig(level=20)',
    ],
    ['draws the numbers that main has seeded', 'import random', 'print(random.random())', 'random.seed(7)'],
    ['reads what main has set', '', 'print(total)', 'global FACTOR\n    FACTOR = 5'],
  ])('%s', (_, imports, work, begin) => {
    expect(fixesOf('TW301', smoothing({ imports, work, begin }))).toEqual([]);
  });
});

describe('processes are offered to work that', () => {
  it.each([
    ['only computes', {}],
    [
      'logs as it is set up on import',
      { imports: 'import logging\nlogging.basicConfig()', work: 'logging.info(total)' },
    ],
    ['fills what it has made', { work: 'rows = terrain.empty(9)\n    rows[0] = total\n    print(rows)' }],
    [
      'only knows how large what it fills has to be',
      { work: 'rows = terrain.empty(len(heights))\n    rows[0] = total' },
    ],
  ])('%s', (_, parts) => {
    expect(fixesOf('TW301', smoothing(parts)).map(({ title }) => title)).toEqual([
      'Compute in processes: multiprocessing.Process',
    ]);
  });
});
