/**
 * Draws the sentence of a figure out beside the page without leaving it: fetches the page that the figure leads to, takes its drawer, and shows
 * it as a dialog (WAI-ARIA 1.2), which holds the focus and closes by Escape, by its link, or by a click beside it. Without it the same link opens
 * that page. A button to print stands where there is a script to press it.
 */
const DRAWER = 'dialog.drawer';

/** Shows a drawer as a dialog; once it is closed the address is that of the page alone. */
function show(dialog: HTMLDialogElement): void {
  const back = dialog.querySelector<HTMLAnchorElement>('a.close')!.href;
  const leave = (): void => {
    if (!dialog.isConnected) return;
    dialog.remove();
    history.replaceState(null, '', back);
  };
  // close() would tell that it was closed, once it stands open again.
  dialog.removeAttribute('open');
  dialog.showModal();
  dialog.addEventListener('close', leave);
  dialog.addEventListener('click', (event) => {
    const isLeaving = event.target === dialog || (event.target as Element).closest('a.close');
    if (!isLeaving) return;
    event.preventDefault();
    dialog.close();
  });
}

async function draw(href: string): Promise<void> {
  const answer = await fetch(href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const dialog = page.querySelector<HTMLDialogElement>(DRAWER);
  // Something is odd with it: the page itself tells what.
  if (!dialog) return location.assign(href);
  document.querySelector(DRAWER)?.remove();
  const own = document.adoptNode(dialog);
  document.querySelector('main')!.append(own);
  history.replaceState(null, '', href);
  show(own);
}

document.addEventListener('click', (event) => {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-draw]');
  if (!link) return;
  event.preventDefault();
  if (link.ariaBusy === 'true') return;
  link.ariaBusy = 'true';
  draw(link.href)
    .catch(() => location.assign(link.href))
    .finally(() => {
      link.ariaBusy = null;
    });
});

const open = document.querySelector<HTMLDialogElement>(DRAWER);
if (open) show(open);
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
  button.classList.remove('awaiting');
  button.addEventListener('click', () => print());
}
