import type { Cursor, Page } from './register.ts';

/** Every item of a list that is given page by page. */
export async function* everyItem<T>(list: (cursor: Cursor) => Promise<Page<T>>): AsyncGenerator<T> {
  for (let after: string | undefined; ; ) {
    const page = await list({ limit: 500, ...(after ? { after } : {}) });
    yield* page.items;
    if (!page.next) return;
    after = page.next;
  }
}
