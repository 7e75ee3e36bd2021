import { personKey } from '#methods/person-key.ts';
import type { Claim } from '#model/claim.ts';
import { personIn, titleIn } from '#model/common-names.ts';
import type { Fact, FactOf } from '#model/fact.ts';
import { type Language, perLanguage } from '#model/language.ts';
import type { DossierPerson } from '#model/register.ts';
import { compare } from './sorted.ts';

/** A claim that names a person, as its document does. */
interface Naming {
  readonly name: string;
  readonly fact: FactOf<'office'> | FactOf<'signing'>;
  readonly claim: Claim;
  readonly language: Language | undefined;
}

/** What people are known from: the claims behind facts, and the languages of their documents. */
export interface Heard {
  readonly claim: (id: string) => Claim | undefined;
  readonly languageOf: (document: string) => Language | undefined;
}

/**
 * Who holds offices and who signed, each person once whatever the language and script of the documents: signers first, then those whom most
 * documents name.
 */
export function peopleOf(
  offices: readonly FactOf<'office'>[],
  papers: readonly FactOf<'signing'>[],
  heard: Heard,
): readonly DossierPerson[] {
  const namings = [...offices.filter(({ modality }) => modality === 'stated'), ...papers].flatMap((fact) =>
    namingsIn(fact, heard),
  );
  return [...Map.groupBy(namings, ({ name }) => personKey(name))]
    .map(([key, its]) => ({
      key,
      told: perLanguage((language) => {
        const office = officeIn(language, its);
        return {
          name: personIn(commonest(inLanguage(its, language).map(({ name }) => name))!, language),
          ...(office ? { office } : {}),
        };
      }),
      signed: [...new Set(its.flatMap(({ fact }) => (fact.kind === 'signing' ? [fact] : [])))],
      documents: new Set(its.map(({ claim }) => claim.document)).size,
    }))
    .sort(
      (a, b) =>
        Number(b.signed.length > 0) - Number(a.signed.length > 0) ||
        b.documents - a.documents ||
        compare(a.key, b.key),
    )
    .map(({ key: _, ...person }) => person);
}

/** The persons that an office or a signing names, as it names them. */
export const personsIn = (
  told: Pick<FactOf<'office'>, 'kind' | 'slots'> | Pick<FactOf<'signing'>, 'kind' | 'slots'>,
): readonly string[] =>
  (told.kind === 'office' ? [told.slots.person ?? ''] : (told.slots.signers ?? [])).filter(Boolean);

function namingsIn(fact: Naming['fact'], { claim, languageOf }: Heard): readonly Naming[] {
  return (fact as Fact).voices.flatMap((voice) => {
    const told = claim(voice.claim);
    if (told?.kind !== 'office' && told?.kind !== 'signing') return [];
    return personsIn(told).map((name) => ({ name, fact, claim: told, language: languageOf(voice.document) }));
  });
}

/** The office of the place that most documents give, in the reader's language where one gives it so. */
function officeIn(language: Language, namings: readonly Naming[]): DossierPerson['told'][Language]['office'] {
  const held = namings.flatMap(({ claim, fact, language: its }) =>
    claim.kind === 'office' ? [{ fact: fact.id, claim: claim.id, ...claim.slots, language: its }] : [],
  );
  const of = commonest(held.map((each) => each.of ?? ''));
  const its = inLanguage(
    held.filter((each) => (each.of ?? '') === of),
    language,
  );
  const position = commonest(its.map((each) => each.position ?? ''));
  const found = its.find((each) => (each.position ?? '') === position);
  return (
    found && {
      fact: found.fact,
      claim: found.claim,
      position: titleIn(position ?? '', language),
      of: of ?? '',
    }
  );
}

/** What is said in a language, all of it where nothing is. */
function inLanguage<N extends Pick<Naming, 'language'>>(
  namings: readonly N[],
  language: Language,
): readonly N[] {
  const own = namings.filter((each) => each.language === language);
  return own.length > 0 ? own : namings;
}

/** What is said most often, of equals the first in order; undefined of nothing. */
function commonest(words: readonly string[]): string | undefined {
  const groups = [...Map.groupBy(words, (word) => word)];
  return groups.sort(([a, its], [b, others]) => others.length - its.length || compare(a, b))[0]?.[0];
}
