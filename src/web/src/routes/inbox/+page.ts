/** Answering by one key a fact needs a script; the buttons do without. */
export const csr = true;
