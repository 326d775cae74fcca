/**
 * A stand-in for the analysis with one rule of its own: `name += 1` is a finding wherever any file mentions
 * `Thread(`. It is enough to see what the server makes of findings, fixes and threads.
 */

import type { Directive, FileFacts, FunctionFacts } from '../../src/facts/ir.js';
import type { Finding, Fix, RuleMeta } from '../../src/rules/finding.js';
import type {
  AnalysisOptions,
  AnalysisSession,
  CheckResult,
  DocumentEdit,
  ThreadMap,
} from '../../src/workspace/api.js';

const verdict = { cpython39: 'loses updates', cpython310: 'may lose updates', freeThreaded: 'loses updates' };

export const fakeRules: readonly RuleMeta[] = [
  {
    code: 'TW101',
    name: 'unguarded-global',
    severity: 'warning',
    summary: 'A global is changed by several threads without a lock.',
    lesson: 'race-conditions',
    verdict,
  },
  {
    code: 'TW201',
    name: 'thread-never-joined',
    severity: 'warning',
    summary: 'Nothing waits for the thread.',
    lesson: 'create-start-join',
    verdict,
  },
];

export class FakeSession implements AnalysisSession {
  readonly files = new Map<string, string>();
  disposed = false;

  constructor(readonly options: AnalysisOptions) {}

  setFile(path: string, text: string) {
    this.files.set(path, text);
    return text.includes('TOO DEEP') ? { path, message: 'Nested too deeply.' } : undefined;
  }

  editFile(path: string, edits: readonly DocumentEdit[]) {
    let text = this.files.get(path) ?? '';
    for (const { start, end, newText } of edits) text = text.slice(0, start) + newText + text.slice(end);
    this.files.set(path, text);
    if (text.includes('CRASH')) throw new Error('the analysis crashed');
    return undefined;
  }

  removeFile(path: string) {
    this.files.delete(path);
  }

  text(path: string) {
    return this.files.get(path);
  }

  facts(path: string): FileFacts | undefined {
    const text = this.files.get(path);
    if (text === undefined) return undefined;
    const directives = [...text.matchAll(/# threadwise: ignore\[([^\]]*)\]/g)].map((match): Directive => {
      const start = match.index;
      const codes = match[1]?.split(/,\s*/) ?? [];
      const codeSpans = codes.map((code) => {
        const at = start + match[0].indexOf(code);
        return { start: at, end: at + code.length };
      });
      return { kind: 'ignore', start, end: start + match[0].length, codes, codeSpans };
    });
    const functions = [...text.matchAll(/def (\w+)/g)].map((match) => {
      const start = match.index;
      const nameSpan = { start: start + 4, end: start + match[0].length };
      return { name: match[1], qualname: match[1], kind: 'function', start, end: text.length, nameSpan, body: [] };
    }) as unknown as FunctionFacts[];
    const lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
    return {
      path,
      length: text.length,
      lineStarts,
      functions,
      classes: [],
      directives,
      isPython2: false,
      syntaxErrors: [...text.matchAll(/def \(/g)].map(({ index }) => ({ start: index, end: index + 5 })),
    };
  }

  check(): CheckResult {
    const threaded = [...this.files.values()].some((text) => text.includes('Thread('));
    const findings = threaded ? [...this.files].flatMap(([path, text]) => this.#findings(path, text)) : [];
    return { findings, errors: [], files: this.files.size };
  }

  #findings(path: string, text: string): Finding[] {
    const { select, ignore } = this.options;
    if (ignore.includes('TW101') || (select.length > 0 && !select.includes('TW101'))) return [];
    return [...text.matchAll(/^ *(\w+) \+= 1(?!.*ignore)/gm)].map((match): Finding => {
      const name = match[1] ?? '';
      const start = match.index + match[0].indexOf(name);
      const at = { path, start, end: match.index + match[0].length };
      return {
        ...at,
        code: 'TW101',
        name: 'unguarded-global',
        severity: this.options.severity['TW101'] ?? 'warning',
        confidence: 'high',
        message: `${name} is changed by several threads without a lock.`,
        related: [{ ...at, message: 'the same line, in another thread' }, ...this.#starts(path)],
        witness: [{ ...at, thread: 'worker #1', action: `reads ${name}`, values: { [name]: '0' } }],
        verdict,
        lesson: 'race-conditions',
        data: { variable: name, function: '' },
        subject: name,
      };
    });
  }

  /** Where other files start threads. */
  #starts(path: string) {
    return [...this.files]
      .filter(([other, text]) => other !== path && text.includes('Thread('))
      .map(([other, text]) => {
        const start = text.indexOf('Thread(');
        return { path: other, start, end: start + 6, message: 'the thread is started here' };
      });
  }

  fixes(finding: Finding): readonly Fix[] {
    const { path, start, end } = finding;
    const held = `with lock: ${this.files.get(path)?.slice(start, end) ?? ''}`;
    const lock = { path, start: 0, end: 0, newText: 'lock = Lock()\n' };
    return [
      { title: 'Hold a new lock', edits: [lock, { path, start, end, newText: held }], safe: true },
      {
        title: 'Make it local',
        edits: [{ path, start, end, newText: 'pass' }],
        safe: false,
        caveat: 'changes the result',
      },
    ];
  }

  threadMap(path: string): ThreadMap {
    const facts = this.facts(path);
    const worker = facts?.functions.find((fn) => fn.name === 'worker');
    if (!worker) return { threads: [], shared: [], lockOrder: [] };
    const target = { path, ...worker.nameSpan };
    const uses = this.#findings(path, this.files.get(path) ?? '').map((finding) => ({
      ...{ path, start: finding.start, end: finding.start + (finding.data['variable']?.length ?? 0) },
      ...{ thread: 'worker', kind: 'rmw' as const, locks: [] },
    }));
    const [first] = uses;
    const thread = { id: 'worker', name: 'worker', kind: 'thread' as const, multiple: true, daemon: false };
    return {
      threads: [{ ...thread, target, created: [target], started: [], joined: [], neverJoined: false }],
      shared: first ? [{ name: 'counter', declared: first, threads: ['worker'], uses }] : [],
      lockOrder: [],
    };
  }

  dispose() {
    this.disposed = true;
  }
}
