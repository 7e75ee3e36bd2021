/**
 * Sends files as they are dropped or chosen, one after the other, so that each one's progress is seen and the rest can be stopped: each goes to
 * the form's own address, and its lines are taken from the report of the page that comes back. Without it the form sends all of them at once.
 */
const form = document.querySelector<HTMLFormElement>('form[data-uploads]');
if (form) enhance(form, form.dataset);

function enhance(form: HTMLFormElement, words: DOMStringMap): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]')!;
  const drop = form.querySelector<HTMLElement>('.drop')!;
  const under = document.querySelector<HTMLElement>('#uploads')!;
  const table = under.querySelector('tbody')!;
  const bar = under.querySelector('progress')!;
  const stopButton = under.querySelector('button')!;
  let stop = new AbortController();
  let running = Promise.resolve();
  let [done, total] = [0, 0];

  const showProgress = (): void => {
    bar.max = total;
    bar.value = done;
    stopButton.hidden = done === total;
  };
  const send = async (file: File, line: HTMLTableRowElement, about: FormData): Promise<void> => {
    const told = line.cells[1]!;
    if (stop.signal.aborted) told.textContent = words.stopped!;
    else {
      told.textContent = words.reading!;
      about.set('file', file);
      about.delete('text');
      try {
        const answer = await fetch(form.action, {
          method: 'POST',
          body: about,
          signal: stop.signal,
          headers: { accept: 'text/html' },
        });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const rows = [...page.querySelectorAll('#report tbody tr')];
        if (rows.length > 0) line.replaceWith(...rows.map((row) => document.adoptNode(row)));
        else
          told.textContent =
            page.querySelector('[role=alert]')?.textContent ?? `${answer.status} ${answer.statusText}`;
      } catch (error) {
        // What was sent whole is kept even when nobody waits for the answer: adding it again adds nothing.
        told.textContent = stop.signal.aborted ? words.stopped! : String(error);
      }
    }
    done += 1;
    showProgress();
  };
  const take = (files: Iterable<File>): void => {
    if (stop.signal.aborted) stop = new AbortController();
    under.hidden = false;
    for (const file of files) {
      const line = table.insertRow();
      line.insertCell().textContent = file.name;
      line.insertCell().textContent = words.waiting!;
      total += 1;
      const about = new FormData(form);
      running = running.then(() => send(file, line, about));
    }
    showProgress();
  };

  form.querySelector('.drop span')!.textContent = words.drop!;
  input.addEventListener('change', () => {
    take([...(input.files ?? [])]);
    input.value = '';
  });
  stopButton.addEventListener('click', () => stop.abort());
  for (const kind of ['dragover', 'dragleave', 'drop'] as const)
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle('over', kind === 'dragover');
      if (kind === 'drop') take([...(event.dataTransfer?.files ?? [])]);
    });
}
