import { createTransport } from 'nodemailer';
import type { Send } from './following.ts';

/** How long the server may take to answer, in milliseconds. */
const PATIENCE_MS = 20_000;

/**
 * Sends by the server of an address such as `smtps://user:password@mail.example.kz`, from an address of one's own. Files and addresses that a
 * message might name are not opened.
 */
export function sendingBy(server: string, from: string): Send {
  const transport = createTransport(server, {
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as object);
  return async ({ to, subject, text, stop }) => {
    await transport.sendMail({ from, to, subject, text, headers: { 'List-Unsubscribe': `<${stop}>` } });
  };
}
