/** While a source is looked at, shows every second how far that is. Without it a link shows the page anew. */
const EVERY_MS = 1000;

async function look(): Promise<void> {
  const rows = document.querySelector('main .rows');
  if (!rows?.querySelector('[data-looking]')) return;
  for (const link of rows.querySelectorAll<HTMLElement>('.refresh')) link.hidden = true;
  await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  // Where nothing is heard for a moment, the next time tells more.
  const answer = await fetch(location.pathname, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (answer?.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('main .rows');
    // A button that somebody has come to stays under their finger.
    if (fresh && !rows.contains(document.activeElement)) rows.replaceWith(document.adoptNode(fresh));
    else if (fresh)
      for (const kind of ['progress', '.meta'])
        for (const [at, now] of [...fresh.querySelectorAll(kind)].entries())
          rows.querySelectorAll(kind)[at]?.replaceWith(now);
    if (!fresh?.querySelector('[data-looking]')) {
      document.querySelector('main .rows')?.replaceWith(document.adoptNode(fresh ?? rows));
      return;
    }
  }
  await look();
}
void look();
