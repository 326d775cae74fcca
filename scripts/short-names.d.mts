/** Options of the bundler: a pattern of the members that may have short names in what browsers load, and that texts are among them. */
export function shortNames(): { readonly mangleProps: RegExp; readonly mangleQuoted: true };
