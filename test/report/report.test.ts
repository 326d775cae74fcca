import { describe, expect, test } from 'vitest';
import { githubReport } from '../../src/report/github.js';
import { Lines } from '../../src/report/positions.js';
import { jsonReport, type ReportInput } from '../../src/report/report.js';
import type { Log } from 'sarif';
import { sarifReport } from '../../src/report/sarif.js';
import { statistics, textReport, type Paint } from '../../src/report/text.js';
import type { Finding, Fix } from '../../src/rules/finding.js';
import { rules } from '../helpers/fake-analysis.js';
import { sarifProblems } from './sarif-schema.js';

const text = 'import threading\r\nx = "😀"; counter += 1\rcounter = 2\n';
const at = (needle: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(needle, from);
  return { start, end: start + needle.length };
};

const finding: Finding = {
  path: '/p/a b.py',
  ...at('counter += 1'),
  code: 'TW101',
  name: 'unguarded-global',
  severity: 'warning',
  confidence: 'high',
  message: '`counter` is written without a lock: 100% wrong, a,b.',
  related: [{ path: '/p/a b.py', ...at('counter = 2'), message: 'written here too' }],
  witness: [
    { path: '/p/a b.py', ...at('counter'), thread: 'main', action: 'reads counter', values: { counter: '0' } },
    { path: '/p/a b.py', ...at('counter = 2'), thread: 'worker', action: 'writes counter', broken: true },
  ],
  verdict: { cpython39: 'a', cpython310: 'b', freeThreaded: 'c' },
  lesson: 'race-conditions',
  data: { variable: 'counter' },
};

const fix: Fix = {
  title: 'Hold `lock`',
  safe: false,
  caveat: 'It may wait.',
  edits: [{ path: '/p/a b.py', ...at('counter += 1'), newText: 'with lock: counter += 1' }],
};

function input(over: Partial<ReportInput> = {}): ReportInput {
  return {
    findings: [finding],
    errors: [{ path: '/p/c.py', message: 'Not valid UTF-8.' }],
    failures: [],
    files: 2,
    fixes: () => [fix],
    text: (path) => (path === '/p/a b.py' ? text : undefined),
    display: (path) => path.slice(3),
    ...over,
  };
}

const plain: Paint = (_, text) => text;

describe('positions', () => {
  test('lines end at LF, CRLF and CR, and at nothing else', () => {
    const lines = new Lines('a\nb\r\nc\rd\u2028e\fg\n');
    expect(Array.from({ length: lines.count }, (_, i) => lines.line(i + 1))).toEqual([
      'a',
      'b',
      'c',
      'd\u2028e\fg',
      '',
    ]);
  });

  test('columns count code points', () => {
    const lines = new Lines('😀é\u0301x\n😀');
    expect(lines.position(2)).toEqual({ line: 1, column: 2 });
    expect(lines.position(4)).toEqual({ line: 1, column: 4 });
    expect(lines.position(lines.text.length)).toEqual({ line: 2, column: 2 });
    expect(lines.position(999)).toEqual({ line: 2, column: 2 });
  });
});

describe('JSON', () => {
  test('has the shape that other programs rely on', () => {
    const range = { start: { line: 2, column: 10 }, end: { line: 2, column: 22 } };
    expect(jsonReport(input())).toEqual({
      version: 1,
      findings: [
        {
          code: 'TW101',
          name: 'unguarded-global',
          severity: 'warning',
          confidence: 'high',
          path: 'a b.py',
          range,
          message: finding.message,
          related: [
            {
              path: 'a b.py',
              range: { start: { line: 3, column: 1 }, end: { line: 3, column: 12 } },
              message: 'written here too',
            },
          ],
          witness: [
            {
              path: 'a b.py',
              range: { start: { line: 2, column: 10 }, end: { line: 2, column: 17 } },
              thread: 'main',
              action: 'reads counter',
              values: { counter: '0' },
            },
            {
              path: 'a b.py',
              range: { start: { line: 3, column: 1 }, end: { line: 3, column: 12 } },
              thread: 'worker',
              action: 'writes counter',
              broken: true,
            },
          ],
          verdict: finding.verdict,
          lesson: 'race-conditions',
          fixes: [
            {
              title: 'Hold `lock`',
              safe: false,
              caveat: 'It may wait.',
              edits: [{ path: 'a b.py', range, newText: 'with lock: counter += 1' }],
            },
          ],
        },
      ],
      files: 2,
      errors: [{ path: 'c.py', message: 'Not valid UTF-8.' }],
      failures: [],
    });
  });

  test('says when a rule broke', () => {
    expect(jsonReport(input({ failures: ['TW201: no'] })).failures).toEqual(['TW201: no']);
  });
});

describe('text', () => {
  test('shows the line, the other line and the fix', () => {
    expect(textReport(input(), plain)).toBe(`a b.py:2:10 warning TW101 unguarded-global
  \`counter\` is written without a lock: 100% wrong, a,b.
    2 | x = "😀"; counter += 1
      |          ^^^^^^^^^^^^
  line 3: written here too
    3 | counter = 2
      | ^^^^^^^^^^^
  fix: Hold \`lock\` (needs a look)

c.py: Not valid UTF-8.
1 finding in 1 file: 1 warning. 1 file could not be checked.
`);
  });

  test('says so when all is well', () => {
    const report = textReport(input({ findings: [], errors: [], files: 1 }), plain);
    expect(report).toBe('No threading mistakes found in 1 file.\n');
  });

  test('gives no good word for what was not looked at', () => {
    const unread = { path: '/p/c.py', message: 'Not a text file.' };
    const partly = { path: '/p/a b.py', message: 'Not understood here.', at: at('counter += 1') };
    const report = (errors: ReportInput['errors'], files: number): string =>
      textReport(input({ findings: [], errors, files }), plain);
    expect(report([unread], 1)).toBe('c.py: Not a text file.\nNothing was checked. 1 file could not be checked.\n');
    expect(report([unread], 3)).toMatch(/No threading mistakes found in 2 files\. 1 file could not be checked\.\n$/);
    expect(report([partly], 1)).toBe(`a b.py:2:10 information
  Not understood here.
    2 | x = "😀"; counter += 1
      |          ^^^^^^^^^^^^

No threading mistakes found in 1 file. 1 file could be checked in part only.
`);
    expect(report([{ path: '/p/locked/', message: 'No.' }], 1)).toMatch(/in 1 file\. 1 folder could not be read\.\n$/);
  });

  test('lets nothing of the analysed code speak to the terminal', () => {
    const hostile = 'x = "\u001b[2J\u202e"; counter += 1';
    const report = textReport(
      input({
        findings: [{ ...finding, start: 0, end: 3, message: 'a\u001b]0;b', related: [] }],
        text: () => hostile,
      }),
      plain,
    );
    expect(report).not.toMatch(/[\u001b\u202e]/);
  });

  test('shows very long lines around the place', () => {
    const long = `${'a'.repeat(5000)} counter ${'b'.repeat(5000)}`;
    const report = textReport(
      input({ findings: [{ ...finding, start: 5001, end: 5008, related: [] }], text: () => long }),
      plain,
    );
    expect(Math.max(...report.split('\n').map((line) => line.length))).toBeLessThan(130);
    expect(report).toContain('a counter b');
  });

  test('counts by rule', () => {
    const other = { ...finding, code: 'TW201', name: 'thread-never-joined' };
    expect(statistics([other, finding, finding], plain)).toBe(
      '2  TW101 unguarded-global\n1  TW201 thread-never-joined\n',
    );
  });
});

describe('GitHub', () => {
  test('escapes what its commands give a meaning to', () => {
    expect(githubReport(input())).toBe(
      '::warning file=a b.py,line=2,endLine=2,col=10,endColumn=22,title=TW101 unguarded-global::' +
        '`counter` is written without a lock: 100%25 wrong, a,b.%0Aa b.py:3: written here too\n' +
        '::warning file=c.py,title=Not analysed::Not valid UTF-8.\n',
    );
  });
});

describe('SARIF', () => {
  const options = { version: '1.2.3', rules, rootUri: 'file:///p/', fingerprint: () => 'abc' };
  const log = sarifReport(input(), options) as Log;

  test('is valid', () => {
    expect(sarifProblems(log)).toEqual([]);
    expect(sarifProblems(sarifReport(input({ findings: [], errors: [] }), options))).toEqual([]);
  });

  test('says when a rule broke', () => {
    const failed = sarifReport(input({ failures: ['TW201: no'] }), options) as Log;
    expect(sarifProblems(failed)).toEqual([]);
    expect(failed.runs[0]?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'warning' }, { level: 'error', message: { text: 'TW201: no' } }],
    });
  });

  test('and the check of validity can fail', () => {
    const result = log.runs[0]?.results?.[0];
    expect(sarifProblems({ ...log, version: '2.0.0' })).not.toEqual([]);
    expect(sarifProblems({ ...log, runs: [{ ...log.runs[0], results: [{ ...result, level: 'fatal' }] }] })).not.toEqual(
      [],
    );
    expect(sarifProblems({ ...log, runs: [{ ...log.runs[0], results: [{ ...result, colour: 1 }] }] })).not.toEqual([]);
  });

  test('puts results at their rule, place and story', () => {
    const run = log.runs[0];
    const result = run?.results?.[0];
    expect(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe('TW101');
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b.py', uriBaseId: 'SRCROOT' },
      region: { startLine: 2, startColumn: 10, endLine: 2, endColumn: 22 },
    });
    expect(result?.codeFlows?.[0]?.threadFlows.map((flow) => flow.id)).toEqual(['main', 'worker']);
    expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text).toContain('with lock');
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toBe('Not valid UTF-8.');
  });

  test('names files elsewhere by whole addresses', () => {
    const elsewhere = sarifReport(input({ display: (path) => path }), options) as Log;
    const location = elsewhere.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
    expect(location).toEqual({ uri: 'file:///p/a%20b.py' });
  });
});
