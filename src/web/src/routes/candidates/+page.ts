/** Judging by one key a pair needs a script; the buttons do without. */
export const csr = true;
