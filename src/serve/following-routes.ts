import type { Hono } from 'hono';
import type { Application } from '#model/application.ts';
import { Failure } from '#model/failure.ts';
import { type Following, RHYTHMS } from '#model/following.ts';
import { type Followed, newsFor } from '#model/news.ts';
import { found, languageOf, personOf, usage } from './answers.ts';
import { FEED_TYPES } from './feeds.ts';
import type { Visited } from './guard.ts';
import { newsFeed } from './news-feed.ts';
import type { Route } from './routes.ts';
import { textFieldsOf } from './submission.ts';

const FOLLOWED = {
  place: 'a code such as RU-AST, or a name',
  counterpart: 'a code or a name',
  text: 'words, in any form',
};
const LANG = '`ru`, `kk` or `en`; `en` unless told';

/** The routes by which people follow a place, a pair, words or a promise. */
export const FOLLOWING_ROUTES: readonly Route[] = [
  ...(['atom', 'json'] as const).map(
    (format): Route => ({
      method: 'get',
      path: `/feeds/news.${format}`,
      right: 'read',
      summary: `Documents that tell of a place, a pair or words, with the facts they tell, as ${format === 'atom' ? 'Atom (RFC 4287)' : 'JSON Feed 1.0'}`,
      query: { ...FOLLOWED, lang: LANG },
    }),
  ),
  {
    method: 'get',
    path: '/subscriptions',
    right: 'self',
    summary: 'The digests that one gets by e-mail, and whether the node sends any',
  },
  {
    method: 'post',
    path: '/subscriptions',
    right: 'self',
    summary: 'Sends news by e-mail: `email`, `every` (`day` or `week`), `lang`, and what is followed',
    body: {
      ...FOLLOWED,
      promise: 'the id of a promise',
      email: 'where to',
      every: '`day` or `week`',
      lang: LANG,
    },
  },
  { method: 'post', path: '/subscriptions/{id}/remove', right: 'self', summary: 'Sends a digest no more' },
  {
    method: 'post',
    path: '/subscriptions/stop',
    right: 'anyone',
    summary: 'Ends a digest by the secret that it carries',
    body: { secret: 'the last part of the address in the digest' },
  },
];

/** Answers `FOLLOWING_ROUTES`. `codeOf` gives the code of a place written as a code or a name. */
export function serveFollowing(
  app: Hono<Visited>,
  application: Application,
  following: Following | undefined,
  codeOf: (written: string) => string,
): void {
  const followedOf = (asked: Readonly<Record<string, string | undefined>>): Followed => {
    const places = ['place', 'counterpart'].flatMap((name) => {
      const written = asked[name];
      return written ? [[name, codeOf(written)]] : [];
    });
    const { text, promise } = asked;
    return { ...Object.fromEntries(places), ...(text ? { text } : {}), ...(promise ? { promise } : {}) };
  };
  for (const format of ['atom', 'json'] as const)
    app.get(`/feeds/news.${format}`, async (context) => {
      const asked = context.req.query();
      const request = {
        followed: followedOf(asked),
        language: languageOf(asked.lang),
        site: new URL(context.req.url).origin,
        address: context.req.url,
        places: await application.places(),
        domains: await application.domains(),
      };
      const news = await newsFor(application, request.followed);
      return context.body(newsFeed(format, news, request), 200, { 'content-type': FEED_TYPES[format] });
    });
  app.get('/subscriptions', (context) =>
    context.json({
      isMailed: following?.isMailed ?? false,
      items: (following?.of(personOf(context)) ?? []).map(({ person: _, ...shown }) => shown),
    }),
  );
  app.post('/subscriptions/stop', async (context) => {
    const { secret = '' } = await textFieldsOf(context, ['secret']);
    return found(context, following?.stop(secret) ? { stopped: true } : undefined);
  });
  app.post('/subscriptions', async (context) => {
    const fields = await textFieldsOf(context, [
      'place',
      'counterpart',
      'text',
      'promise',
      'email',
      'every',
      'lang',
    ]);
    const { email = '', every = 'week', lang } = fields;
    const rhythm = RHYTHMS.find((each) => each === every);
    if (!rhythm) throw usage('every: day or week', `"${every}"`);
    if (!following?.isMailed)
      throw new Failure('input', {
        expected: 'a node that sends e-mail',
        found: 'one whose settings name no server',
        remedy: 'ask its keeper to set POBRATIM_SMTP, or follow by a feed',
      });
    const { person, ...put } = following.put({
      ...followedOf(fields),
      email,
      every: rhythm,
      language: languageOf(lang),
      person: personOf(context),
    });
    return context.json(put, 201);
  });
  app.post('/subscriptions/:id/remove', (context) =>
    found(
      context,
      following?.remove(context.req.param('id'), personOf(context)) ? { removed: true } : undefined,
    ),
  );
}
