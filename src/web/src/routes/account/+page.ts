/** Adding a passkey needs a script; all else does not. */
export const csr = true;
