/** Dotted names, as in `threading.Thread`. */

/** The last part of a name: `Thread`; all of it where it has no dot. */
export const lastPart = (dotted: string): string => dotted.slice(dotted.lastIndexOf('.') + 1);

/** The first part of a name: `threading`; all of it where it has no dot. */
export const firstPart = (dotted: string): string => dotted.split('.', 1)[0]!;
