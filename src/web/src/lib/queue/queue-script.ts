/**
 * Items of a page that are answered one after the other, by one key each: the item at hand stands out and holds the focus, `data-key` names the
 * key that presses a button or opens a form, and what a form answers takes the place of the page's content, so that the next item follows at once.
 * Keys may be turned off (WCAG 2.2, 2.1.4), and it is remembered. Without it the page's forms are sent as any form is.
 */
const main = document.querySelector('main')!;
const name = main.querySelector<HTMLElement>('[data-queue]')?.dataset.queue;
if (name) begin(name);

function begin(name: string): void {
  const told = document.createElement('div');
  told.className = 'unseen';
  told.setAttribute('role', 'status');
  document.body.append(told);
  let at = 0;
  let hasKeys = localStorage.getItem(name) !== 'off';
  const items = (): readonly HTMLElement[] => [...main.querySelectorAll<HTMLElement>('[data-queue] section')];
  const own = (): HTMLElement | undefined => items()[at];

  const show = (): void => {
    for (const [index, item] of items().entries()) {
      item.classList.toggle('current', index === at);
      item.classList.toggle('keyed', hasKeys);
      if (index === at) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
    }
    const legend = main.querySelector<HTMLElement>('.keys');
    if (legend) legend.querySelector('span')!.hidden = !hasKeys;
    main.querySelector('[data-done]')?.classList.toggle('keyed', hasKeys);
  };
  /** Puts up how to answer by keys, once for each content of the page. */
  const explain = (): void => {
    const legend = main.querySelector('.keys.awaiting');
    if (!legend) return;
    legend.classList.remove('awaiting');
    const box = legend.querySelector('input')!;
    box.checked = hasKeys;
    box.addEventListener('change', () => {
      hasKeys = box.checked;
      localStorage.setItem(name, hasKeys ? 'on' : 'off');
      show();
    });
  };
  const goTo = (index: number): void => {
    at = Math.max(0, Math.min(index, items().length - 1));
    show();
    own()?.focus();
  };
  /** Sends a form and shows the page that comes back; goes on with what took the item's place, or with the one that was taken back. */
  const send = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> => {
    const item = own()?.id;
    const about = form.dataset.of;
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new FormData(form, submitter),
      headers: { accept: 'text/html' },
    });
    if (answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const content = page.querySelector('main');
    if (!content) throw new Error(`expected a page; found ${answer.status}`);
    main.replaceChildren(...[...content.childNodes].map((node) => document.adoptNode(node)));
    explain();
    told.textContent = main.querySelector('[role=alert], [data-done]')?.textContent ?? '';
    const back = about === undefined ? -1 : items().findIndex(({ id }) => id === about);
    const hasFailed = main.querySelector('[role=alert]') !== null;
    goTo(back >= 0 ? back : !hasFailed && about === undefined && items()[at]?.id === item ? at + 1 : at);
  };
  const press = (key: string): boolean => {
    if (key === '0' || key === 'KeyU') {
      main.querySelector<HTMLElement>('#undo')?.click();
      return true;
    }
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      goTo(at + (key === 'ArrowRight' ? 1 : -1));
      return true;
    }
    const button = /^\d$/.test(key) ? own()?.querySelector<HTMLElement>(`[data-key="${key}"]`) : undefined;
    button?.click();
    if (button?.matches('summary'))
      button.parentElement?.querySelector<HTMLElement>('input:not([type=hidden])')?.focus();
    return button !== undefined && button !== null;
  };

  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (form.method !== 'post' || !form.closest('[data-queue]')) return;
    event.preventDefault();
    // A key that is pressed twice answers once, and not the next item too.
    if (main.ariaBusy === 'true') return;
    main.ariaBusy = 'true';
    send(form, event.submitter)
      .catch(() => form.submit())
      .finally(() => {
        main.ariaBusy = null;
      });
  });
  document.addEventListener('keydown', (event) => {
    if (event.code === 'Escape' && main.querySelector('[data-queue] details[open]')) {
      for (const details of main.querySelectorAll<HTMLDetailsElement>('[data-queue] details[open]'))
        details.open = false;
      own()?.focus();
      return;
    }
    const key = hasKeys ? keyOf(event) : undefined;
    if (key !== undefined && press(key)) event.preventDefault();
  });
  explain();
  show();
}

/** The key by its place, so that it is the same under every layout of the keyboard (`Digit1` and `Numpad1` as `1`); undefined while somebody writes. */
function keyOf({ target, code, altKey, ctrlKey, metaKey }: KeyboardEvent): string | undefined {
  if (altKey || ctrlKey || metaKey || document.querySelector('dialog[open]')) return undefined;
  const writes =
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox], [type=radio]), select, textarea');
  return writes ? undefined : (/^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? code);
}
