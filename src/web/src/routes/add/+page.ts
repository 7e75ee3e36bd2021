/** Dropping files and seeing each one's progress needs a script; the form does without. */
export const csr = true;
