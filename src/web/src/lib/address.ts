/** A place code as it stands in an address: RU-AST/astrakhan is RU-AST~astrakhan. */
export const inAddress = (code: string): string => encodeURIComponent(code.replace('/', '~'));
