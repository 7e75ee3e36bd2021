import PostalMime, { type Attachment } from 'postal-mime';
import type { Submission } from '#model/application.ts';
import { unreadable } from './content.ts';

/** Messages within messages that are opened, and the most parts that one message is taken apart into. */
const DEEPEST = 4;
const MOST_PARTS = 100;
/** How a message begins: header fields, among them one of these (RFC 5322, 2.2). */
const HEADERS =
  /^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:from|received|mime-version|message-id|return-path):/i;

/** Whether a submission is an e-mail message as files keep it. */
export const isMail = ({ bytes, name, mediaType }: Submission): boolean =>
  mediaType === 'message/rfc822' ||
  /\.eml$/iu.test(name ?? '') ||
  (!name && HEADERS.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\r\n', '\n')));

/**
 * The documents that a message holds: what it says, and each file that it carries; messages in it are taken apart too. Who sent it, when and
 * about what stands for publisher, day and title, unless a person told these. Throws a Failure of reason `input` for bytes that are none.
 */
export async function partsOfMail(submission: Submission, depth = 0): Promise<readonly Submission[]> {
  const { bytes, name, mediaType: _, ...given } = submission;
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true }).catch((cause: unknown) => {
    throw unreadable('an e-mail message', 'bytes that are none', 'save the message as EML again', cause);
  });
  const sender = mail.from?.name || mail.from?.address;
  const day =
    mail.date && !Number.isNaN(Date.parse(mail.date))
      ? new Date(mail.date).toISOString().slice(0, 10)
      : undefined;
  const about = {
    ...(sender ? { publisher: sender } : {}),
    ...(day ? { published: day } : {}),
    ...given,
  };
  const title = given.title ?? mail.subject?.replace(/^(?:\s*(?:fwd?|re|пер|отв|hа|на)\s*:)+\s*/iu, '');
  const body = mail.text?.trim() ? mail.text : mail.html;
  const own: readonly Submission[] =
    body && /\p{L}/u.test(body)
      ? [
          {
            ...about,
            ...(title ? { title } : {}),
            ...(name ? { name } : {}),
            bytes: new TextEncoder().encode(body),
            mediaType: mail.text?.trim() ? 'text/plain' : 'text/html',
          },
        ]
      : [];
  const carried: Submission[] = [];
  for (const attachment of mail.attachments.slice(0, MOST_PARTS)) {
    const part: Submission = { ...about, ...partOf(attachment), how: submission.how };
    if (isMail(part) && depth < DEEPEST)
      carried.push(
        ...(await partsOfMail({ ...given, ...partOf(attachment), how: submission.how }, depth + 1)),
      );
    else carried.push(part);
  }
  if (own.length + carried.length === 0)
    throw unreadable('a message with words or files', 'an empty one', 'check that it was saved whole');
  return [...own, ...carried].slice(0, MOST_PARTS);
}

function partOf({
  filename,
  mimeType,
  content,
}: Attachment): Pick<Submission, 'bytes' | 'name' | 'mediaType'> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { bytes, mediaType: mimeType, ...(filename ? { name: filename } : {}) };
}
