/** Mistakes in how the command was used: reported in one line, with exit code 2. */

/** Something the user can put right. */
export class UsageError extends Error {}

export const exitCodes = { clean: 0, findings: 1, failure: 2 } as const;
