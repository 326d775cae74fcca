declare const __VERSION__: string | undefined;

/** The version of this build; the bundler puts it in. */
export const version: string = typeof __VERSION__ === 'string' ? __VERSION__ : 'development';
