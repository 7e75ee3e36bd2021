/** Passkeys need a script; a password does not. */
export const csr = true;
