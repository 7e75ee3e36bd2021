/** The page of a workbench for a path below it: `offers/[id]` for `offers/7`; a part that is written out goes before one in brackets. */
export function deskPage(pages: readonly string[], path: string): string | undefined {
  const asked = path.split('/');
  return pages
    .filter((page) => {
      const parts = page.split('/');
      return (
        parts.length === asked.length &&
        parts.every((part, index) => part === asked[index] || (part.startsWith('[') && asked[index] !== ''))
      );
    })
    .sort((a, b) => a.split('[').length - b.split('[').length)[0];
}

/** The pages of a workbench among all files: `…/domains/business/pages/offers/[id].svelte` is `offers/[id]`. */
export function pagesOf(files: readonly string[], domain: string): ReadonlyMap<string, string> {
  const folder = `/domains/${domain}/pages/`;
  return new Map(
    files.flatMap((file) => {
      const at = file.indexOf(folder);
      return at < 0 ? [] : [[file.slice(at + folder.length, -'.svelte'.length), file] as const];
    }),
  );
}
