/** Findings in SARIF 2.1.0, the format that code-scanning services read. */

import type {
  CodeFlow,
  Fix as SarifFix,
  Location as SarifLocation,
  Log,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  ThreadFlow,
} from 'sarif';
import type { Finding, Fix, Location, RuleMeta } from '../rules/finding.js';
import type { FileProblem } from '../workspace/api.js';
import type { Range } from './positions.js';
import { LinesByPath, type ReportInput } from './report.js';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;
const base = 'SRCROOT';

export interface SarifOptions {
  readonly version: string;
  readonly rules: readonly RuleMeta[];
  /** The folder that relative paths start from, as a `file:` URI with a slash at its end. */
  readonly rootUri: string;
  readonly fingerprint: (finding: Finding) => string;
}

/** A log, to be written as JSON; its schema says the rest. */
export interface SarifLog {
  readonly $schema?: string | undefined;
  readonly version: '2.1.0';
  readonly runs: readonly object[];
}

/** The whole log, with one run. */
export function sarifReport(input: ReportInput, options: SarifOptions): SarifLog {
  const writer = new Writer(input);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Threadwise',
            semanticVersion: semantic(options.version),
            rules: options.rules.map(descriptor),
          },
        },
        columnKind: 'unicodeCodePoints',
        originalUriBaseIds: { [base]: { uri: options.rootUri } },
        invocations: [
          {
            executionSuccessful: input.failures.length === 0,
            toolExecutionNotifications: [
              ...input.errors.map((problem) => writer.problem(problem)),
              ...input.failures.map((text) => ({ level: 'error' as const, message: { text } })),
            ],
          },
        ],
        results: input.findings.map((finding) => ({
          ...writer.result(finding, input.fixes(finding)),
          ruleIndex: options.rules.findIndex((rule) => rule.code === finding.code),
          partialFingerprints: { 'threadwise/v1': options.fingerprint(finding) },
        })),
      },
    ],
  };
  return log;
}

function semantic(version: string): string {
  return /^\d+\.\d+\.\d+/.test(version) ? version : '0.0.0';
}

function descriptor(rule: RuleMeta): ReportingDescriptor {
  const { verdict } = rule;
  return {
    id: rule.code,
    name: rule.name
      .split('-')
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(''),
    shortDescription: { text: rule.summary },
    help: {
      text:
        `${rule.summary}\n\nCPython 3.9 and older: ${verdict.cpython39}\n` +
        `CPython 3.10 and newer: ${verdict.cpython310}\nFree-threaded: ${verdict.freeThreaded}` +
        (rule.fix === undefined ? '' : `\n\nQuick fix: ${rule.fix}`),
    },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: ['concurrency', 'threading'] },
  };
}

/** A path as a URI reference: relative paths hang below the run's base. */
function artifact(path: string): { uri: string; uriBaseId?: string } {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${encoded}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${encoded.replace('%3A', ':')}` };
  return { uri: encoded, uriBaseId: base };
}

/** Writes the parts of results, knowing the lines of each file. */
class Writer {
  private readonly lines: LinesByPath;

  constructor(input: ReportInput) {
    this.lines = new LinesByPath(input);
  }

  /** Services show the file as it is, so of a notebook too the lines of its file are meant. */
  private physical(location: Location): PhysicalLocation {
    const { path, range } = this.lines.inFile(location);
    return { artifactLocation: artifact(path), region: regionOf(range) };
  }

  /** The cell of a notebook, for those who look for it there. */
  private logical(location: Location): Pick<SarifLocation, 'logicalLocations'> {
    const { path, cell } = this.lines.locate(location);
    if (cell === undefined) return {};
    return { logicalLocations: [{ name: `cell ${cell}`, fullyQualifiedName: `${path}:cell ${cell}`, kind: 'cell' }] };
  }

  /** A file that was not analysed, or not all of it. */
  problem({ path, message, at }: FileProblem): Notification {
    return {
      level: at ? 'note' : 'warning',
      message: { text: message },
      locations: [
        {
          physicalLocation: at
            ? this.physical({ path, ...at })
            : { artifactLocation: artifact(this.lines.display(path)) },
        },
      ],
    };
  }

  result(finding: Finding, fixes: readonly Fix[]): Result {
    const related: SarifLocation[] = finding.related.map((other, index) => ({
      id: index + 1,
      physicalLocation: this.physical(other),
      ...this.logical(other),
      message: { text: other.message },
    }));
    return {
      ruleId: finding.code,
      level: levels[finding.severity],
      rank: { high: 90, medium: 60, low: 30 }[finding.confidence],
      message: { text: finding.message },
      locations: [{ physicalLocation: this.physical(finding), ...this.logical(finding) }],
      ...(related.length > 0 && { relatedLocations: related }),
      ...(finding.witness.length > 0 && { codeFlows: [this.codeFlow(finding)] }),
      ...(fixes.length > 0 && { fixes: fixes.map((fix) => this.fix(fix)) }),
    };
  }

  /** The witness: one flow for each thread, with the order of steps across them. */
  private codeFlow(finding: Finding): CodeFlow {
    const flows = new Map<string, ThreadFlow>();
    finding.witness.forEach((step, index) => {
      const flow = flows.get(step.thread) ?? { id: step.thread, locations: [] };
      flows.set(step.thread, flow);
      flow.locations.push({
        executionOrder: index,
        location: { physicalLocation: this.physical(step), message: { text: `${step.thread} ${step.action}` } },
        importance: step.broken ? 'essential' : 'important',
      });
    });
    return { threadFlows: [...flows.values()] };
  }

  private fix(fix: Fix): SarifFix {
    const edits = this.lines.editsInFile(fix);
    return {
      description: { text: fix.title },
      artifactChanges: [...new Set(edits.map(({ path }) => path))].map((path) => ({
        artifactLocation: artifact(path),
        replacements: edits
          .filter((edit) => edit.path === path)
          .map(({ range, newText }) => ({ deletedRegion: regionOf(range), insertedContent: { text: newText } })),
      })),
    };
  }
}

function regionOf({ start, end }: Range): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
