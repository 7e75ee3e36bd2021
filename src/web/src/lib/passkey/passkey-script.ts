import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** Asks this device for a passkey and sends what it answers. Where there can be none, the page says where it can be had. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]'))
  if ('PublicKeyCredential' in window && location.origin === form.dataset.origin) enhance(form);

function enhance(form: HTMLFormElement): void {
  form.querySelector('fieldset')!.disabled = false;
  (form.nextElementSibling as HTMLElement).style.visibility = 'hidden';
  const problem = form.querySelector<HTMLElement>('.problem')!;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    problem.hidden = true;
    try {
      const optionsJSON: unknown = await (await fetch(form.dataset.challenge!, { method: 'POST' })).json();
      const given =
        form.dataset.passkey === 'make'
          ? await startRegistration({ optionsJSON: optionsJSON as PublicKeyCredentialCreationOptionsJSON })
          : await startAuthentication({ optionsJSON: optionsJSON as PublicKeyCredentialRequestOptionsJSON });
      form.querySelector<HTMLInputElement>('[name=answer]')!.value = JSON.stringify(given);
      form.submit();
    } catch {
      problem.hidden = false;
    }
  });
}
