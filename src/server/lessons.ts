/** Where a lesson is found: in the client under its own scheme, else as a Markdown file beside the server. */

import type { Finding } from '../rules/finding.js';

/** Answers the address of a rule's page; undefined where this client has no way to open one. */
export type LessonLinks = (rule: string, names: Readonly<Record<string, string>>) => string | undefined;

/** Links of a client that opens lessons itself. */
export function linksByScheme(scheme: string): LessonLinks {
  return (rule, names) => {
    const query = Object.entries(names)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join('&');
    return `${scheme}:/rule/${rule}${query === '' ? '' : `?${query}`}`;
  };
}

/** The address of a finding's lesson. */
export function lessonOf(finding: Finding, links: LessonLinks): string | undefined {
  return links(finding.code, finding.data);
}
