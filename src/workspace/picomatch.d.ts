/** The part of picomatch that is used here; the package has no types of its own. */
declare module 'picomatch' {
  export default function picomatch(
    patterns: string | readonly string[],
    options?: { readonly dot?: boolean; readonly nocase?: boolean },
  ): (path: string) => boolean;
}
