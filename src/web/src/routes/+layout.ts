/** Every page is rendered on the server and needs no script. */
export const csr = false;
