/**
 * Random programs with threads, made of scenes: workers on a queue, threads that wait for an event, counters, pools …
 * Each scene ends by itself when its steps are done in order, whatever the others do in between, so every program
 * ends; a fix that makes it hang, or takes a line from it, is wrong.
 */

import fc from 'fast-check';
import type { Tried } from './programs.js';

/** A part of a program: what stands above, and what the main thread does, step by step. */
interface Scene {
  readonly above: string;
  readonly steps: readonly string[];
}

/** Chosen anew for each scene. */
interface Choice {
  /** Makes the names of this scene its own. */
  readonly id: string;
  readonly threads: number;
  readonly inLoop: boolean;
  readonly kept: boolean;
  readonly nested: boolean;
  readonly late: boolean;
}

/** How a group of threads is started: in one step, or made first and started in another. */
function starts(choice: Choice, target: string, args = ''): string[] {
  const { id, threads, inLoop, kept, late } = choice;
  const made = `threading.Thread(target=${target}${args === '' ? '' : `, args=(${args},)`})`;
  if (threads === 1) {
    if (!kept) return [`${made}.start()`];
    return late ? [`thread_${id} = ${made}`, `thread_${id}.start()`] : [`thread_${id} = ${made}\nthread_${id}.start()`];
  }
  if (!inLoop)
    return Array.from({ length: threads }, (_, at) => `thread_${id}_${at} = ${made}\nthread_${id}_${at}.start()`);
  if (!kept) return [`for _ in range(${threads}):\n    ${made}.start()`];
  if (late) {
    const making = `threads_${id} = [${made} for _ in range(${threads})]`;
    return [making, `for thread in threads_${id}:\n    thread.start()`];
  }
  return [
    `threads_${id} = []\nfor _ in range(${threads}):\n    thread = ${made}\n    thread.start()\n    threads_${id}.append(thread)`,
  ];
}

const scenes: Readonly<Record<string, (choice: Choice) => Scene>> = {
  /** A counter without a lock. */
  counter: (choice) => ({
    above: `total_${choice.id} = 0\n\n\ndef count_${choice.id}():\n    global total_${choice.id}\n    for _ in range(100):\n        total_${choice.id} += 1\n    print("counted ${choice.id}")\n`,
    steps: [...starts(choice, `count_${choice.id}`), `print("counting ${choice.id}", total_${choice.id})`],
  }),
  /** Workers that end when they are told by the queue, after all has been put. */
  workers: (choice) => ({
    above: `jobs_${choice.id} = queue.Queue()\n\n\ndef work_${choice.id}(${choice.nested ? 'queue' : 'jobs'}):\n    while True:\n        job = ${choice.nested ? 'queue' : 'jobs'}.get()\n        if job is None:\n            break\n        print("worked ${choice.id}", job)\n`,
    steps: [
      ...starts(choice, `work_${choice.id}`, `jobs_${choice.id}`),
      `for job in range(3):\n    jobs_${choice.id}.put(job)`,
      `for _ in range(${choice.threads}):\n    jobs_${choice.id}.put(None)`,
    ],
  }),
  /** A queue that is filled first and emptied by threads that look whether there is something. */
  drain: (choice) => ({
    above: `items_${choice.id} = queue.Queue()\n\n\ndef drain_${choice.id}(${choice.nested ? 'queue' : 'source'}):\n    while not ${choice.nested ? 'queue' : 'source'}.empty():\n        item = ${choice.nested ? 'queue' : 'source'}.get_nowait() if False else ${choice.nested ? 'queue' : 'source'}.get()\n        print("drained ${choice.id}", item)\n`,
    steps: [
      `for item in range(4):\n    items_${choice.id}.put(item)`,
      ...starts({ ...choice, threads: 1 }, `drain_${choice.id}`, `items_${choice.id}`),
    ],
  }),
  /** Threads that wait until the main thread has set an event. */
  event: (choice) => ({
    above: `go_${choice.id} = threading.Event()\ndone_${choice.id} = []\n\n\ndef wait_${choice.id}():\n    go_${choice.id}.wait()\n    done_${choice.id}.append(1)\n    print("went ${choice.id}")\n`,
    steps: [
      ...starts(choice, `wait_${choice.id}`),
      `print("ready ${choice.id}", len(done_${choice.id}))`,
      `go_${choice.id}.set()`,
      `print("set ${choice.id}", done_${choice.id} is None)`,
    ],
  }),
  /** A thread that waits for another, which is started further down. */
  pair: (choice) => ({
    above: `given_${choice.id} = threading.Event()\nfound_${choice.id} = {}\n\n\ndef take_${choice.id}():\n    given_${choice.id}.wait()\n    print("took ${choice.id}", found_${choice.id}["value"])\n\n\ndef give_${choice.id}():\n    found_${choice.id}["value"] = 1\n    given_${choice.id}.set()\n`,
    steps: [
      ...starts(choice, `take_${choice.id}`),
      `print("between ${choice.id}")`,
      `giver_${choice.id} = threading.Thread(target=give_${choice.id})\ngiver_${choice.id}.start()`,
    ],
  }),
  /** Threads that meet at a barrier with one that is started later. */
  barrier: (choice) => ({
    above: `gate_${choice.id} = threading.Barrier(${choice.threads + 1})\n\n\ndef meet_${choice.id}():\n    gate_${choice.id}.wait()\n    print("met ${choice.id}")\n`,
    steps: [...starts(choice, `meet_${choice.id}`), `threading.Thread(target=meet_${choice.id}).start()`],
  }),
  /** Threads that are started while a lock is held that they want. */
  locked: (choice) => ({
    above: `lock_${choice.id} = threading.Lock()\nlog_${choice.id} = []\n\n\ndef note_${choice.id}():\n    with lock_${choice.id}:\n        log_${choice.id}.append(len(log_${choice.id}))\n        print("noted ${choice.id}")\n`,
    steps: [
      `with lock_${choice.id}:\n${indent(starts(choice, `note_${choice.id}`).join('\n'))}\n    print("held ${choice.id}", len(log_${choice.id}))`,
      `print("let go ${choice.id}")`,
    ],
  }),
  /** A semaphore that the main thread releases for each thread. */
  semaphore: (choice) => ({
    above: `turns_${choice.id} = threading.Semaphore(0)\n\n\ndef turn_${choice.id}():\n    turns_${choice.id}.acquire()\n    print("turned ${choice.id}")\n`,
    steps: [
      ...starts(choice, `turn_${choice.id}`),
      `for _ in range(${choice.threads}):\n    turns_${choice.id}.release()`,
    ],
  }),
  /** Results that are printed before the threads have ended. */
  results: (choice) => ({
    above: `results_${choice.id} = []\n\n\ndef fetch_${choice.id}():\n    results_${choice.id}.append("page ${choice.id}")\n`,
    steps: [
      ...starts(choice, `fetch_${choice.id}`),
      `time.sleep(0.05)\nfor result in results_${choice.id}:\n    print(result)`,
    ],
  }),
  /** A handler that starts a thread, called by a timer or by main. */
  handler: (choice) => ({
    above: `clicks_${choice.id} = []\n\n\ndef answer_${choice.id}():\n    clicked_${choice.id}.wait()\n    clicks_${choice.id}.append(1)\n    print("answered ${choice.id}")\n\n\ndef on_click_${choice.id}(event=None):\n    threading.Thread(target=answer_${choice.id}).start()\n    print("clicked ${choice.id}", len(clicks_${choice.id}))\n\n\nclicked_${choice.id} = threading.Event()\n`,
    steps: [
      choice.late ? `threading.Timer(0.01, on_click_${choice.id}).start()` : `on_click_${choice.id}()`,
      `clicked_${choice.id}.set()`,
    ],
  }),
  /** Tasks whose futures are dropped; the first waits for what the main thread does further down. */
  tasks: (choice) => ({
    above: `open_${choice.id} = threading.Event()\n\n\ndef task_${choice.id}(n):\n    open_${choice.id}.wait()\n    print("task ${choice.id}", n)\n    return int(str(n))\n`,
    steps: [
      `pool_${choice.id} = ThreadPoolExecutor(max_workers=${choice.threads})`,
      choice.inLoop
        ? `for n in range(3):\n    pool_${choice.id}.submit(task_${choice.id}, n)`
        : `pool_${choice.id}.submit(task_${choice.id}, 1)\npool_${choice.id}.submit(task_${choice.id}, 2)`,
      `open_${choice.id}.set()`,
    ],
  }),
  /** A loop that starts and joins in each round. */
  rounds: (choice) => ({
    above: `def say_${choice.id}(n):\n    time.sleep(0.01)\n    print("said ${choice.id}", n)\n`,
    steps: [
      `for n in range(3):\n    speaker = threading.Thread(target=say_${choice.id}, args=(n,))\n    speaker.start()\n    speaker.join()`,
    ],
  }),
  /** A plain flag that tells a loop to stop. */
  flag: (choice) => ({
    above: `stop_${choice.id} = False\n\n\ndef poll_${choice.id}():\n    while not stop_${choice.id}:\n        time.sleep(0.01)\n    print("stopped ${choice.id}")\n`,
    steps: [...starts(choice, `poll_${choice.id}`), `time.sleep(0.02)\nstop_${choice.id} = True`],
  }),
  /** An entry that is made where it is missing. */
  cache: (choice) => ({
    above: `cache_${choice.id} = {}\n\n\ndef load_${choice.id}():\n    if "key" not in cache_${choice.id}:\n        cache_${choice.id}["key"] = 1\n    print("loaded ${choice.id}", cache_${choice.id}["key"])\n`,
    steps: starts(choice, `load_${choice.id}`),
  }),
  /** A thread that computes all the time, with and without recursion under way. */
  sums: (choice) => ({
    above: `sums_${choice.id} = 0\n\n\ndef add_${choice.id}(n):\n    global sums_${choice.id}\n    if n > 0:\n        sums_${choice.id} += n\n        add_${choice.id}(n - 1)\n    else:\n        print("added ${choice.id}")\n`,
    steps: starts(choice, `add_${choice.id}`, '10'),
  }),
};

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

const choice = fc.record({
  threads: fc.integer({ min: 1, max: 3 }),
  inLoop: fc.boolean(),
  kept: fc.boolean(),
  nested: fc.boolean(),
  late: fc.boolean(),
});

/** Puts the steps of several scenes in one order that keeps that of each. */
function woven(all: readonly Scene[], picks: readonly number[]): string[] {
  const open = all.map(({ steps }) => [...steps]);
  const order: string[] = [];
  for (let at = 0; open.some((steps) => steps.length > 0); at++) {
    const left = open.filter((steps) => steps.length > 0);
    order.push(left[(picks[at % picks.length] ?? 0) % left.length]!.shift()!);
  }
  return order;
}

type Shape = 'module' | 'main' | 'guarded' | 'method' | 'nested';

function assembled(all: readonly Scene[], steps: readonly string[], shape: Shape): string {
  const head = 'import queue\nimport threading\nimport time\nfrom concurrent.futures import ThreadPoolExecutor\n\n';
  const above = all.map(({ above: text }) => text).join('\n\n');
  const body = steps.join('\n');
  const flags = [...body.matchAll(/^(stop_\w+) = /gm)].map(([, name]) => `global ${name!}\n`).join('');
  switch (shape) {
    case 'module':
      return `${head}${above}\n\n${body}\n`;
    case 'main':
      return `${head}${above}\n\ndef main():\n${indent(flags + body)}\n    print("end of main")\n\n\nmain()\n`;
    case 'guarded':
      return `${head}${above}\n\ndef main():\n${indent(flags + body)}\n\n\nif __name__ == "__main__":\n    main()\n    print("main is over")\n`;
    case 'method':
      return `${head}${above}\n\nclass App:\n    def run(self):\n${indent(indent(flags + body))}\n\n\nApp().run()\nprint("the app is over")\n`;
    case 'nested':
      return `${head}${above}\n\ndef main():\n    def go():\n${indent(indent(flags + body))}\n\n    go()\n    print("end of main")\n\n\nmain()\n`;
  }
}

/** Programs of one to three scenes. */
export const threadedPrograms: fc.Arbitrary<Tried> = fc
  .record({
    parts: fc.array(fc.record({ scene: fc.constantFrom(...Object.keys(scenes)), choice }), {
      minLength: 1,
      maxLength: 3,
    }),
    picks: fc.array(fc.nat({ max: 5 }), { minLength: 4, maxLength: 12 }),
    shape: fc.constantFrom<Shape>('module', 'main', 'guarded', 'method', 'nested'),
  })
  .map(({ parts, picks, shape }) => {
    const all = parts.map(({ scene, choice: chosen }, at) => scenes[scene]!({ ...chosen, id: 'abc'[at]! }));
    const text = assembled(all, woven(all, picks), shape);
    const name = `random ${parts.map(({ scene }) => scene).join('+')} ${shape}`;
    return { name, main: 'main.py', files: new Map([['main.py', text]]) };
  });
