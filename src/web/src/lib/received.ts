import type { Admission } from '#model/application.ts';
import type { Received, Refusal } from '#model/receiving.ts';

/** What became of a submission, from what the API answered. */
export function receivedOf(isOk: boolean, body: unknown, name?: string): readonly Received[] {
  const named = name ? { name } : {};
  if (isOk) {
    const { parts, ...admission } = body as Admission & { readonly parts?: readonly Received[] };
    return parts ?? [{ ...named, admission }];
  }
  const {
    expected = 'a document',
    found,
    remedy = 'see /api/openapi.json',
    detail = '',
  } = body as Partial<Refusal> & { readonly detail?: string };
  return [{ ...named, refused: { expected, found: found ?? detail, remedy } }];
}
