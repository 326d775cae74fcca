/**
 * What lessons and pages say of Threadwise is so: each such sentence has a program, which is checked here. A sentence
 * without one fails, and so does a program whose sentence is gone.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engine } from '../helpers/engine.js';
import { createSession } from '../../src/workspace/session.js';

const media = join(import.meta.dirname, '..', '..', 'media');

/** Sentences in which Threadwise does something, or doesn't. */
function claims(): readonly string[] {
  return ['lessons', 'rules'].flatMap((folder) =>
    readdirSync(join(media, folder)).flatMap((file) => {
      const prose = readFileSync(join(media, folder, file), 'utf8').replace(/^```[^]*?^```/gm, '');
      return [...prose.matchAll(/[^.>|\n]*\bThreadwise\b[^.\n]*\./g)].map(([text]) => text.trim());
    }),
  );
}

interface Claim {
  /** How the sentence can be told. */
  readonly says: RegExp;
  /** Programs with what is found in each; none where the sentence is not about findings. */
  readonly programs: readonly (readonly [text: string, codes: readonly string[], freeThreaded?: true])[];
}

const starts = (target: string, count = 2): string =>
  `threads = [threading.Thread(target=${target}) for _ in range(${count})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

const computing = (inner: string): string => `import zlib
import threading
import time


def work():
    total = 0
    for number in range(10_000_000):
        ${inner}


${starts('work')}`;

const guarded = (access: string): string => `import threading

lock = threading.Lock()
visits = 0  # guarded by: lock


def work():
    global visits
    with lock:
        visits += 1


def show():
    ${access}


thread = threading.Thread(target=work)
thread.start()
show()
thread.join()
`;

const CLAIMS: readonly Claim[] = [
  {
    says: /stays silent where the function waits/,
    programs: [
      [computing('total += number * number'), ['TW301']],
      [computing('total += number * number; time.sleep(0.1)'), []],
      [computing('zlib.compress(bytes(1_000_000))'), []],
      [computing('total += number * number'), [], true],
    ],
  },
  {
    says: /has nothing to say about this one/,
    programs: [
      [
        `import asyncio

tickets = 0


async def sell():
    global tickets
    seen = tickets
    await asyncio.sleep(0)
    tickets = seen + 1


async def main():
    await asyncio.gather(sell(), sell())


asyncio.run(main())
`,
        [],
      ],
    ],
  },
  { says: /tell Threadwise so in its settings/, programs: [[computing('total += number'), [], true]] },
  {
    says: /Threadwise will hold everyone to it/,
    programs: [
      [guarded('print(visits)'), ['TW601']],
      [guarded('with lock: print(visits)'), []],
    ],
  },
  { says: /Threadwise takes you at your word/, programs: [[guarded('print(visits)'), ['TW601']]] },
  {
    says: /silent when Threadwise is told of such a build/,
    programs: [
      [
        computing('total += number').replace('target=work)', 'target=work)  # threadwise: ignore[TW301]\n          '),
        [],
      ],
      [
        computing('total += number').replace('target=work)', 'target=work)  # threadwise: ignore[TW301]\n          '),
        ['TW001'],
        true,
      ],
    ],
  },
  {
    says: /says something other than .* to Threadwise/,
    programs: [
      ['seats = 4  # threadwise: disable[TW101]\n', ['TW001']],
      ['seats = 4  # threadwise: ignore[TW101]\n', ['TW001']],
      ['seats = 4  # for Threadwise to see\n', []],
    ],
  },
  {
    says: /goes to code Threadwise can't see/,
    programs: [
      ['import threading\n\n\ndef make():\n    return threading.Thread(target=print)\n', []],
      ['import threading\n\n\ndef make():\n    thread = threading.Thread(target=print)\n\n\nmake()\n', ['TW214']],
    ],
  },
  {
    says: /Threadwise compares what/,
    programs: [
      [
        'import threading\n\n\ndef add(a, b):\n    print(a + b)\n\n\nthread = threading.Thread(target=add, args=(1,))\nthread.start()\nthread.join()\n',
        ['TW215'],
      ],
      [
        'import threading\n\n\ndef add(*all):\n    print(all)\n\n\nthread = threading.Thread(target=add, args=(1,))\nthread.start()\nthread.join()\n',
        [],
      ],
    ],
  },
  // What cannot be seen, and what is not about findings.
  { says: /that Threadwise can't follow|that Threadwise doesn't see|where Threadwise can't see it/, programs: [] },
  { says: /Threadwise's player|Threadwise's map|^- Threadwise itself|for readers and for Threadwise/, programs: [] },
];

describe('what is said of Threadwise', () => {
  it.each(claims().map((text) => [text] as const))('is so: %s', (text) => {
    const claim = CLAIMS.find(({ says }) => says.test(text));
    expect(claim, text).toBeDefined();
    for (const [program, codes, freeThreaded] of claim!.programs) {
      const session = createSession(engine, {
        python: [3, 13],
        freeThreaded: freeThreaded === true,
        select: [],
        ignore: [],
        severity: {},
      });
      session.setFile('app.py', program);
      expect(
        session.check().findings.map(({ code }) => code),
        program,
      ).toEqual(codes);
      session.dispose();
    }
  });

  it('has no program without its sentence', () => {
    const all = claims();
    expect(CLAIMS.filter(({ says }) => !all.some((text) => says.test(text)))).toEqual([]);
  });
});
