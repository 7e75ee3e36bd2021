import type { Transport } from '@sveltejs/kit/hooks';

/** What a page was rendered from, as SvelteKit writes it beside the page for scripts that would render it again. */
const isPageData = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'uses' in value && 'type' in value && value.type === 'data';

/** No page is rendered again in the browser (`+layout.ts`): writing what it was made from, which takes as long as the page, is left out. */
export const transport: Transport = {
  unsent: { encode: (value) => isPageData(value) && 'unsent', decode: () => undefined },
};
