import type { RuleMeta } from '../src/rules/finding.js';

export function tablesOf(rules: readonly RuleMeta[]): string;
export function readme(): Promise<{ readonly current: string; readonly wanted: string }>;
