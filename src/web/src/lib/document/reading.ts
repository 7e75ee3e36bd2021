/**
 * Reading a document with its claims: what is pointed at in the text is shown in the list and the other way round, arrow keys lead from claim
 * to claim, and what is selected of the text can be made a claim. The page works without it by its links.
 */
/** An address that names only the claim (in print, on paper) does not say in which part of a long text it stands. */
const [, sought] = /^#claim-([\da-f]+)$/.exec(location.hash) ?? [];
if (sought && !document.querySelector(location.hash) && !new URLSearchParams(location.search).has('claim'))
  location.replace(`?claim=${sought}${location.hash}`);

const text = document.querySelector<HTMLElement>('.text')!;
const list = document.querySelector<HTMLElement>('#claims')!;
const rows = [...list.querySelectorAll<HTMLElement>('li[data-claim]')];
const marks = [...document.querySelectorAll<HTMLElement>('mark[data-claims]')];
const claimsOf = (mark: HTMLElement): readonly string[] => (mark.dataset.claims ?? '').split(' ');

/** Shows which claims are meant, in both places. */
function point(claims: readonly string[]): void {
  for (const row of rows) row.classList.toggle('pointed', claims.includes(row.dataset.claim!));
  for (const mark of marks)
    mark.classList.toggle(
      'pointed',
      claimsOf(mark).some((claim) => claims.includes(claim)),
    );
}
const pointedBy = (target: EventTarget | null): readonly string[] | undefined => {
  const element = target instanceof Element ? target : undefined;
  const mark = element?.closest<HTMLElement>('mark[data-claims]');
  if (mark) return claimsOf(mark);
  const row = element?.closest<HTMLElement>('li[data-claim]');
  return row ? [row.dataset.claim!] : undefined;
};
for (const kind of ['pointerover', 'focusin'])
  document.addEventListener(kind, (event) => point(pointedBy(event.target) ?? []));
text.addEventListener('click', (event) => {
  const claims = pointedBy(event.target);
  if (!claims || !document.getSelection()?.isCollapsed) return;
  rows.find((row) => claims.includes(row.dataset.claim!))?.scrollIntoView({ block: 'nearest' });
});

/** From claim to claim, in the order of the text. */
list.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  const row = (event.target as Element).closest<HTMLElement>('li[data-claim]');
  if (step === undefined || !row || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const shown = rows.filter((one) => !one.hidden);
  const next = shown[Math.min(Math.max(0, shown.indexOf(row) + step), shown.length - 1)]!;
  next.querySelector<HTMLElement>('a[href^="#claim-"]')?.focus();
  const claim = next.dataset.claim!;
  marks.find((mark) => claimsOf(mark).includes(claim))?.scrollIntoView({ block: 'center' });
});

/** Which kinds are shown: the others are unmarked in the text and left out of the list. */
const kinds = [...document.querySelectorAll<HTMLInputElement>('#kinds input')];
document.querySelector('#kinds')?.classList.remove('awaiting');
document.querySelector('#kinds')?.addEventListener('change', () => {
  const shown = new Set(kinds.filter(({ checked }) => checked).map(({ value }) => value));
  for (const row of rows) row.hidden = !shown.has(row.dataset.group!);
  for (const mark of marks)
    mark.classList.toggle(
      'unmarked',
      !(mark.dataset.groups ?? '').split(' ').some((group) => shown.has(group)),
    );
});

/** Where a point of the page stands in the document's text; undefined outside of it. */
function offsetOf(node: Node, within: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (!piece) return undefined;
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, within);
  return Number(piece.dataset.start) + range.toString().length;
}
const offer = document.querySelector<HTMLAnchorElement>('#more');
document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  if (!offer) return;
  const range =
    selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const start = range && offsetOf(range.startContainer, range.startOffset);
  const end = range && offsetOf(range.endContainer, range.endOffset);
  offer.hidden = start === undefined || end === undefined || end <= start;
  if (offer.hidden || !range) return;
  offer.href = `${offer.dataset.page}?start=${start}&end=${end}`;
  const { bottom, left } = range.getBoundingClientRect();
  offer.style.top = `${bottom + scrollY + 6}px`;
  offer.style.left = `${Math.max(8, Math.min(left, innerWidth - 300))}px`;
});
/** Enter on a selection leads on as a click on the offer does: whoever selects by keys need not leave the text. */
text.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && offer && !offer.hidden) offer.click();
});
