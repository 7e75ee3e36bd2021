/**
 * Search as one types, and the palette of commands: a combobox (WAI-ARIA 1.2) over what the node proposes and over everything that this page
 * and its menus can do. Ctrl+K or ⌘K opens the palette. Without it the search field is a plain form.
 */
import type { Proposed } from './proposed.ts';

/** A line of a list: a link to go to, or something of the page to press. */
interface Line {
  readonly kind: string;
  readonly text: string;
  readonly note: string;
  readonly act: () => void;
}

const PAUSE_MS = 120;
const MOST_COMMANDS = 40;
const goes =
  (href: string): (() => void) =>
  () =>
    location.assign(href);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll('ё', 'е');

/** What the menus and the page offer, in the order of the page. */
function commands(): readonly Line[] {
  const { dataset } = dialog;
  const menus = [
    ...document.querySelectorAll<HTMLAnchorElement>('header nav a, nav.domains a, footer.site a'),
  ].map((link) => ({
    kind: dataset.page ?? '',
    text: (link.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    note: '',
    act: goes(link.href),
  }));
  const deeds = [
    ...document.querySelectorAll<HTMLElement>(
      'main button, main summary, main a.button, main a[download], main a[rel=next], main .meta a[href^="/api/"]',
    ),
  ]
    .filter((element) => element.offsetParent !== null)
    .map((element) => ({
      kind: dataset.here ?? '',
      text: (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      note: '',
      act: () => {
        element.focus();
        element.click();
      },
    }));
  const fields = [
    ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'main label input:not([type=hidden]), main label select, main label textarea',
    ),
  ]
    .filter((field) => field.offsetParent !== null || field.closest('details:not([open])'))
    .map((field) => ({
      kind: dataset.field ?? '',
      text: (field.closest('label')!.firstChild?.textContent ?? '').trim(),
      note: '',
      act: () => {
        const folded = field.closest('details');
        if (folded) folded.open = true;
        field.focus();
      },
    }));
  const print = {
    kind: dataset.here ?? '',
    text: dataset.print ?? '',
    note: '',
    act: () => setTimeout(() => window.print(), 50),
  };
  const seen = new Set<string>();
  return [...deeds, ...fields, ...menus, print].filter(({ kind, text }) => {
    const key = `${kind} ${text}`;
    return text !== '' && !seen.has(key) && seen.add(key);
  });
}

/** Makes a field a combobox over a list below it. */
function combine(
  input: HTMLInputElement,
  list: HTMLElement,
  linesFor: (typed: string) => readonly Line[],
  chosen: () => void,
): void {
  let lines: readonly Line[] = [];
  let active = -1;
  let asked = 0;
  let waits: ReturnType<typeof setTimeout> | undefined;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  input.autocomplete = 'off';
  const point = (index: number): void => {
    active = index;
    for (const [at, option] of [...list.children].entries())
      option.setAttribute('aria-selected', String(at === active));
    if (active >= 0) {
      input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
      list.children[active]?.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const show = (told: readonly Line[], keeps = false): void => {
    const chosenText = keeps ? lines[active]?.text : undefined;
    lines = told;
    list.replaceChildren(
      ...lines.map(({ kind, text, note }, index) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${index}`;
        option.setAttribute('role', 'option');
        for (const [name, words] of Object.entries({ kind, text, note })) {
          const part = document.createElement('span');
          part.className = name;
          part.textContent = words;
          option.append(part, ' ');
        }
        return option;
      }),
    );
    list.hidden = lines.length === 0;
    input.setAttribute('aria-expanded', String(lines.length > 0));
    // What comes later must not take away what somebody has already come to.
    point(chosenText === undefined ? -1 : lines.findIndex(({ text }) => text === chosenText));
  };
  const hide = (): void => {
    clearTimeout(waits);
    asked += 1;
    show([]);
  };
  const act = (index: number): void => {
    const line = lines[index];
    if (!line) return;
    hide();
    chosen();
    line.act();
  };
  const look = (): void => {
    const typed = input.value.trim();
    asked += 1;
    const own = asked;
    clearTimeout(waits);
    const ownLines = linesFor(typed);
    show(ownLines);
    if (typed.length < 2) return;
    waits = setTimeout(async () => {
      const response = await fetch(`/suggest?${new URLSearchParams({ q: typed })}`).catch(() => undefined);
      if (own !== asked || !response?.ok) return;
      const proposed = (await response.json()) as readonly Proposed[];
      if (own !== asked) return;
      show([...ownLines, ...proposed.map((its) => ({ ...its, act: goes(its.href) }))], true);
    }, PAUSE_MS);
  };
  input.addEventListener('input', look);
  input.addEventListener('focus', () => input.value.trim().length > 1 && look());
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && lines.length > 0) {
      event.preventDefault();
      point(active < 0 ? (step > 0 ? 0 : lines.length - 1) : (active + step + lines.length) % lines.length);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      act(active);
    } else if (event.key === 'Escape' && lines.length > 0 && input.closest('dialog') === null) {
      event.preventDefault();
      hide();
    }
  });
  input.addEventListener('blur', () => setTimeout(() => !input.closest('dialog') && hide(), 150));
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('[role=option]');
    if (option) act([...list.children].indexOf(option));
  });
  input.addEventListener('look', look);
}

const search = document.querySelector<HTMLInputElement>('header form[role=search] input');
const found = document.querySelector<HTMLElement>('#found');
if (search && found)
  combine(
    search,
    found,
    () => [],
    () => undefined,
  );

const dialog = document.querySelector<HTMLDialogElement>('#palette')!;
const field = dialog.querySelector<HTMLInputElement>('input')!;
let known: readonly Line[] = [];
combine(
  field,
  dialog.querySelector<HTMLElement>('ul')!,
  (typed) => known.filter(({ text }) => plain(text).includes(plain(typed))).slice(0, MOST_COMMANDS),
  () => dialog.close(),
);
function open(): void {
  known = commands();
  field.value = '';
  dialog.showModal();
  field.dispatchEvent(new Event('look'));
}
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'k' && event.code !== 'KeyK') return;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  event.preventDefault();
  if (dialog.open) dialog.close();
  else open();
});
dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
const opener = document.querySelector<HTMLButtonElement>('#open-palette');
if (opener) {
  opener.classList.remove('awaiting');
  opener.addEventListener('click', open);
}
