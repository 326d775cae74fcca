/** The same program, with a variable for each text that is shorter so. */
export function shareStrings(code: string): string;
