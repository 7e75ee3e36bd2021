/**
 * The map and the list beside it as one selection without a new page: what is clicked on either is fetched as the page that its link leads
 * to, and shown in place. Loads the moving map when it is asked for.
 */

/** What the moving map and this page tell each other by events of the document. */
export interface Chosen {
  readonly id: string;
}

const chart = document.querySelector<HTMLElement>('#map')!;
const parts = ['#at', '.list', '.chart .still'];
let asked = 0;

const addressOf = (id: string): URL => {
  const address = new URL(location.href);
  address.searchParams.set('at', id);
  address.hash = 'at';
  return address;
};

/** Shows the page of another selection in place of this one. Leaves it to the browser where that cannot be had. */
async function show(address: URL, isNew: boolean): Promise<void> {
  asked += 1;
  const own = asked;
  const beside = document.querySelector('#at');
  if (beside) beside.ariaBusy = 'true';
  const response = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => undefined);
  if (own !== asked) return;
  if (beside) beside.ariaBusy = null;
  if (!response?.ok) {
    location.assign(address);
    return;
  }
  const other = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of parts) {
    const [here, there] = [document.querySelector(part), other.querySelector(part)];
    if (here && there) {
      const scrolled = here.scrollTop;
      here.replaceChildren(...there.childNodes);
      here.scrollTop = scrolled;
    }
  }
  if (isNew) history.pushState({}, '', address);
  const id = address.searchParams.get('at') ?? '';
  document.dispatchEvent(new CustomEvent<Chosen>('shown', { detail: { id } }));
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>('#map a, .list a');
  if (
    !link ||
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey ||
    event.button !== 0
  )
    return;
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('?')) return;
  event.preventDefault();
  const id = new URLSearchParams(href.slice(1).split('#')[0]).get('at') ?? '';
  const isFromList = link.closest('.list') !== null;
  void show(addressOf(id), true).then(() => {
    const again = [...document.querySelectorAll<HTMLElement>('.list a[data-thing]')].find(
      (one) => one.dataset.thing === id,
    );
    if (isFromList) again?.focus({ preventScroll: true });
    else again?.scrollIntoView({ block: 'nearest' });
  });
});
document.addEventListener('chosen', (event) => {
  void show(addressOf((event as CustomEvent<Chosen>).detail.id), true);
});
addEventListener('popstate', () => void show(new URL(location.href), false));

const move = document.querySelector<HTMLButtonElement>('#move')!;
const state = document.querySelector<HTMLElement>('#map-state')!;
move.classList.remove('awaiting');
move.addEventListener('click', () => {
  const { moving = '', loading = '', failed = '' } = chart.dataset;
  move.disabled = true;
  state.textContent = loading;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = moving;
  const fail = (): void => {
    state.textContent = failed;
    move.hidden = true;
    chart.querySelector('.moving')?.remove();
    chart.querySelector<HTMLElement>('.still')!.hidden = false;
  };
  script.addEventListener('error', fail);
  document.addEventListener('map-failed', fail, { once: true });
  document.addEventListener(
    'map-ready',
    () => {
      state.textContent = '';
      move.hidden = true;
      document.querySelector<HTMLElement>('#map-keys')!.hidden = false;
    },
    { once: true },
  );
  document.head.append(script);
});
