/** A pattern of the members that may have short names in what browsers load. */
export function shortNames(): RegExp;
