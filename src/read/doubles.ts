import type { BareClaim, SlotsOf } from '#model/claim.ts';
import type { Language } from '#model/language.ts';

/** The claims of one sentence without those that say the same thing in another kind. */
export const undoubled = (claims: readonly BareClaim[], language: Language): readonly BareClaim[] => {
  const told = withoutInstitutions(withoutPlansOf(claims));
  return withoutCapacities(withoutHandovers(language === 'ru' ? withoutTreaties(told) : told));
};

/** «В Актау откроется генконсульство России»: something that a named side plans to open is its intent, and no works. */
function withoutInstitutions(claims: readonly BareClaim[]): readonly BareClaim[] {
  const isOpened = claims.some(
    ({ kind, slots }) => kind === 'intent' && 'action' in slots && slots.action === 'open',
  );
  return isOpened
    ? claims.filter(
        ({ kind, slots }) =>
          !(
            kind === 'works' &&
            'action' in slots &&
            /^(open|launch)$/.test(slots.action ?? '') &&
            (slots as SlotsOf<'works'>).assetType === 'building'
          ),
      )
    : claims;
}

/** What an asset can carry is its capacity, not a flow as well. */
function withoutCapacities(claims: readonly BareClaim[]): readonly BareClaim[] {
  const carried = claims.flatMap((claim) =>
    claim.kind === 'capacity'
      ? [claim.slots.before, claim.slots.after, claim.slots.change].map((amount) => amount?.n)
      : [],
  );
  return claims.filter(
    (claim) =>
      claim.kind !== 'observation' ||
      !claim.slots.measure?.endsWith('.throughput') ||
      !carried.includes(claim.slots.value?.n),
  );
}

/** Something to be opened or built is an intent where its actor is named, not works as well. */
const withoutPlansOf = (claims: readonly BareClaim[]): readonly BareClaim[] =>
  claims.some(({ kind }) => kind === 'intent')
    ? claims.filter(({ kind, modality }) => kind !== 'works' || modality === 'stated')
    : claims;

/** «Соглашение, подписанное в марте, ратифицировано»: a signing that is only named beside a later step is where the treaty stands. */
const withoutTreaties = (claims: readonly BareClaim[]): readonly BareClaim[] =>
  claims.some(({ kind, slots }) => kind === 'legal-step' && 'step' in slots && slots.step === 'signed') &&
  claims.some(({ kind, slots }) => kind === 'legal-step' && 'step' in slots && slots.step !== 'signed')
    ? claims.filter((claim) => claim.kind !== 'signing')
    : claims;

/** «Заказчику сдали два теплохода»: vessels handed over by an order are no works that were launched; one that is called by its name is both. */
function withoutHandovers(claims: readonly BareClaim[]): readonly BareClaim[] {
  const orders = claims.filter((claim) => claim.kind === 'order');
  const isOfMany = orders.some(({ slots }) => (slots.count?.n ?? 1) > 1);
  return orders.length > 0
    ? claims.filter(
        (claim) =>
          claim.kind !== 'works' ||
          claim.slots.assetType !== 'vessel' ||
          claim.slots.action !== 'launch' ||
          (!isOfMany && /[«"“]|(?<=.)\p{Lu}/u.test(claim.slots.asset ?? '')),
      )
    : claims;
}
