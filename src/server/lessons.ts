/** Where a lesson is found: in the client under its own scheme, else as a Markdown file beside the server. */

import type { Finding } from '../rules/finding.js';

/** Where a finding stands: a file's URI and an offset in it. */
export interface FindingPlace {
  readonly uri: string;
  readonly offset: number;
}

/**
 * Answers the address of a rule's page; undefined where this client has no way to open one. `from` is the finding that
 * leads there.
 */
export type LessonLinks = (
  rule: string,
  names: Readonly<Record<string, string>>,
  from?: FindingPlace,
) => string | undefined;

/** Links of a client that opens lessons itself. */
export function linksByScheme(scheme: string): LessonLinks {
  return (rule, names, from) => {
    const place = from && { file: from.uri, offset: String(from.offset) };
    const query = Object.entries({ ...names, ...place })
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&');
    return `${scheme}:/rule/${rule}${query === '' ? '' : `?${query}`}`;
  };
}

/** The address of a finding's lesson. */
export function lessonOf(
  finding: Finding,
  links: LessonLinks,
  { uri, start }: { readonly uri: string; readonly start: number },
): string | undefined {
  return links(finding.code, finding.data, { uri, offset: start });
}
