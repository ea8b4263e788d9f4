/** language -> [concept, words]; `*` = any ending */
export const GLOSS: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {};
