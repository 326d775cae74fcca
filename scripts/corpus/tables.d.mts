/** The text of docs/precision.md with its tables as the record has them; `root` is the project's folder. */
export function filledPage(root: string): string;
