/**
 * Sends documents as they are dropped, chosen, pasted or named by their address, one after the other: each one's progress is seen stage by stage,
 * each can be stopped, and so can all. Without it the form sends all of them at once, and its page comes back with the same report.
 */
import type { Told } from './told.ts';

/** Sending takes this share of the bar of one document, reading the rest. */
const SENDING = 0.1;
/** So much of an outcome is read out to whoever does not see it. */
const LONGEST_STATUS = 160;

const form = document.querySelector<HTMLFormElement>('form[data-uploads]');
if (form) enhance(form, form.dataset);

/** A document on its way: its line of the table, and how to stop it. */
interface Upload {
  readonly line: HTMLTableRowElement;
  readonly bar: HTMLProgressElement;
  readonly told: HTMLElement;
  readonly about: FormData;
  readonly stop: AbortController;
  /** Nothing else was sent with it. */
  readonly isAlone: boolean;
}

function enhance(form: HTMLFormElement, words: DOMStringMap): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]')!;
  const drop = form.querySelector<HTMLElement>('.drop')!;
  const under = document.querySelector<HTMLElement>('#uploads')!;
  const table = under.querySelector('tbody')!;
  const bar = under.querySelector('progress')!;
  const stopAll = under.querySelector('button')!;
  const status = under.querySelector('[role=status]')!;
  const going = new Set<Upload>();
  let running = Promise.resolve();
  let [done, total] = [0, 0];

  const showProgress = (share = 0): void => {
    bar.max = total;
    bar.value = done + share;
    stopAll.hidden = done === total;
  };
  const lineFor = (name: string, about: FormData, isAlone: boolean): Upload => {
    const line = table.insertRow();
    line.insertCell().textContent = name;
    const cell = line.insertCell();
    const [bar, told, button] = [
      document.createElement('progress'),
      document.createElement('span'),
      document.createElement('button'),
    ];
    bar.value = 0;
    bar.setAttribute('aria-label', name);
    told.textContent = words.waiting!;
    button.type = 'button';
    button.className = 'secondary stop';
    button.textContent = words.stop!;
    button.setAttribute('aria-label', `${words.stop}: ${name}`);
    const stop = new AbortController();
    button.addEventListener('click', () => stop.abort());
    stop.signal.addEventListener('abort', () => {
      told.textContent = words.stopped!;
      bar.remove();
      button.remove();
    });
    cell.append(bar, told, ' ', button);
    return { line, bar, told, about, stop, isAlone };
  };
  /** Shows a line of what the server tells. */
  const show = (upload: Upload, { share, text, rows, problem }: Told): void => {
    upload.bar.value = SENDING + (1 - SENDING) * share;
    showProgress(upload.bar.value);
    if (text !== undefined) upload.told.textContent = text;
    if (problem !== undefined) refuse(upload, problem);
    if (rows === undefined) return;
    const report = new DOMParser().parseFromString(rows, 'text/html').querySelectorAll('tbody tr');
    const own = [...report].map((row) => document.adoptNode(row));
    if (!upload.isAlone)
      for (const row of own) for (const claims of row.querySelectorAll('details')) claims.open = false;
    upload.line.replaceWith(...own);
    status.textContent = own
      .map((row) => row.querySelector('td:last-child')?.textContent ?? '')
      .join(' ')
      .slice(0, LONGEST_STATUS);
  };
  const refuse = ({ line }: Upload, problem: string): void => {
    const told = document.createElement('b');
    told.textContent = words.refused!;
    line.className = 'refused';
    line.cells[1]!.replaceChildren(told, `. ${problem}`);
    line.cells[1]!.setAttribute('role', 'alert');
  };
  const send = (upload: Upload): Promise<void> =>
    new Promise((resolve) => {
      const { about, stop, told } = upload;
      if (stop.signal.aborted) return resolve();
      const request = new XMLHttpRequest();
      let heard = 0;
      const hear = (): void => {
        const lines = request.responseText.slice(heard).split('\n');
        heard = request.responseText.length - lines.pop()!.length;
        for (const line of lines) show(upload, JSON.parse(line) as Told);
      };
      // What was kept before is kept; adding it again adds nothing.
      stop.signal.addEventListener('abort', () => request.abort());
      request.upload.addEventListener('progress', ({ loaded, total: size }) => {
        upload.bar.value = (SENDING * loaded) / size;
        told.textContent = `${words.sending} ${Math.round((100 * loaded) / size)} %`;
      });
      request.upload.addEventListener('load', () => {
        if (!about.has('file') && !about.get('text')) told.textContent = words.fetching!;
      });
      request.addEventListener('progress', hear);
      request.addEventListener('loadend', () => {
        if (request.status === 200) hear();
        if (!stop.signal.aborted && upload.line.isConnected && !upload.line.matches('.refused'))
          refuse(upload, words.broken!);
        resolve();
      });
      request.open('POST', '/add/reading');
      request.send(about);
    });
  const take = (named: readonly (readonly [name: string, about: FormData])[]): void => {
    under.hidden = false;
    for (const [name, about] of named) {
      const upload = lineFor(name, about, named.length === 1);
      going.add(upload);
      total += 1;
      running = running.then(async () => {
        await send(upload);
        going.delete(upload);
        done += 1;
        showProgress();
      });
    }
    showProgress();
  };
  const takeFiles = (files: Iterable<File>): void =>
    take(
      [...files].map((file) => {
        const about = new FormData(form);
        about.set('file', file);
        about.delete('text');
        return [file.name, about];
      }),
    );

  for (const text of drop.querySelectorAll('.either > span')) text.classList.toggle('awaiting');
  input.addEventListener('change', () => {
    takeFiles([...(input.files ?? [])]);
    input.value = '';
  });
  form.addEventListener('submit', (event) => {
    const about = new FormData(form);
    about.delete('file');
    const [text, address] = ['text', 'address'].map((field) => String(about.get(field) ?? '').trim());
    if (!text && !address) return;
    event.preventDefault();
    take([[text ? `${words.text}: ${text.slice(0, 60)}` : address!, about]]);
    under.scrollIntoView({ block: 'nearest' });
  });
  stopAll.addEventListener('click', () => {
    for (const { stop } of going) stop.abort();
  });
  for (const kind of ['dragover', 'dragleave', 'drop'] as const)
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', kind === 'dragover');
      if (kind === 'drop') takeFiles([...(event.dataTransfer?.files ?? [])]);
    });
}
