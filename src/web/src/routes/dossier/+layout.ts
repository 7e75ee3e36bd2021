/** The drawer keeps the place on the page, holds the focus and closes by Escape by a script; without one it is a page of its own address. */
export const csr = true;
