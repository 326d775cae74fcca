/** Dotted names, as in `threading.Thread`. */

/** The last part of a name: `Thread`; all of it where it has no dot. */
export const lastPart = (dotted: string): string => dotted.slice(dotted.lastIndexOf('.') + 1);
