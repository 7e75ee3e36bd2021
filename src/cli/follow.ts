import { join } from 'node:path';
import type { Application } from '#model/application.ts';
import type { Following } from '#model/following.ts';
import { openFollowing, type Send } from '../follow/following.ts';
import { usage } from './command.ts';

/** How often it is looked which digests are due, in milliseconds. */
const EVERY_MS = 60_000;

/** Opens the digests of a node; they are sent where POBRATIM_SMTP names a server. */
export function followingAt(data: string, application: Application, origin: () => string): Following {
  const send = sending();
  return openFollowing({
    file: join(data, 'follow.sqlite'),
    application,
    origin,
    clock: () => new Date(),
    ...(send ? { send } : {}),
  });
}

/** Sends what is due until told to stop; a round that fails is told on standard error. */
export function sendOften(following: Following): () => Promise<void> {
  if (!following.isMailed) return following.close;
  const round = (): void => void following.sendDue().catch((error: unknown) => console.error(error));
  const timer = setInterval(round, EVERY_MS);
  round();
  return async () => {
    clearInterval(timer);
    await following.close();
  };
}

function sending(): Send | undefined {
  const server = process.env.POBRATIM_SMTP;
  if (!server) return undefined;
  const from = process.env.POBRATIM_MAIL_FROM;
  if (!/^smtps?:\/\//.test(server))
    throw usage(
      'a server such as smtps://user:password@mail.example.kz',
      `"${server.slice(0, 8)}…"`,
      'correct POBRATIM_SMTP',
    );
  if (!from) throw usage('the address that digests come from', 'none', 'set POBRATIM_MAIL_FROM');
  return async (message) => (await import('../follow/smtp.ts')).sendingBy(server, from)(message);
}
