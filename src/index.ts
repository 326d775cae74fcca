/**
 * Threadwise as a library, for Node.
 *
 * ```ts
 * const engine = await createEngine();
 * const session = createSession(engine, defaultOptions);
 * session.setFile('app.py', source);
 * for (const finding of session.check().findings) console.log(finding.code, finding.message);
 * ```
 */

export { createNodeEngine as createEngine } from './syntax/load.node.js';
export type { SyntaxEngine } from './syntax/engine.js';
export { createSession } from './workspace/session.js';
export { defaultOptions } from './workspace/options.js';
export { parseConfig, optionsFrom, type Config, type ConfigProblem, type ParsedConfig } from './workspace/config.js';
export { fixAll, type FixAllOptions, type FixAllResult } from './workspace/fix-all.js';
export { rules } from './workspace/analysis.js';
export { Checker, type CheckerOptions, type CheckOutcome, type Phase } from './workspace/checker.node.js';
export { Cache } from './workspace/cache.node.js';
export { jsonReport, type JsonFinding, type JsonReport, type ReportInput } from './report/report.js';
export { sarifReport, type SarifLog, type SarifOptions } from './report/sarif.js';
export { githubReport } from './report/github.js';
export { textReport, type Paint } from './report/text.js';
export type * from './workspace/api.js';
export type * from './rules/finding.js';
export type * from './facts/ir.js';
