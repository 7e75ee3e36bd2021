import type { Brief } from '#model/brief.ts';
import type { Measure } from '#model/domain.ts';
import type { Fact } from '#model/fact.ts';
import { type Language, perLanguage } from '#model/language.ts';
import { lineNames } from '#model/line.ts';
import type { Place } from '#model/place.ts';
import type { ClaimInContext, Dossier } from '#model/register.ts';
import { aroundOf } from './around.ts';
import { briefOf } from './brief.ts';
import { leadOf } from './lead.ts';
import type { PromiseTable } from './promise-table.ts';
import type { Register } from './register.ts';

/** What dossiers are told from. */
export interface Telling {
  readonly register: () => Pick<Register, 'claim' | 'claimsOf' | 'dossier' | 'fact' | 'factOfClaim'>;
  readonly promises: () => Pick<PromiseTable, 'heads' | 'one'>;
  readonly places: readonly Place[];
  readonly measures: readonly Pick<Measure, 'id' | 'name'>[];
  readonly today: () => string;
  /** The text of a document, where it is held. */
  readonly textOf: (document: string) => Promise<string | undefined>;
}

/** Dossiers, their briefs, and sentences with what stands around them, as the application answers for them. */
export function createDossiers({ register, promises, places, measures, today, textOf }: Telling) {
  const names = perLanguage((language) => lineNames(language, places, measures));
  const namesIn = (language: Language) => names[language];
  const dossierOn = (day: string, place: string, counterpart?: string): Dossier | undefined => {
    const dossier = register().dossier({ today: day, promises: promises() }, place, counterpart);
    return dossier && { ...dossier, lead: perLanguage((language) => leadOf(dossier, namesIn(language))) };
  };
  return {
    dossier: async (place: string, counterpart?: string, on = today()): Promise<Dossier | undefined> =>
      dossierOn(on, place, counterpart),
    brief: async (
      place: string,
      counterpart: string | undefined,
      { language, on }: { readonly language: Language; readonly on?: string },
    ): Promise<Brief | undefined> => {
      const dossier = dossierOn(on ?? today(), place, counterpart);
      const { claim } = register();
      const asked = { today: today(), names: namesIn(language), claim, ...(on ? { on } : {}) };
      return dossier && briefOf(dossier, asked);
    },
    factsIn: async (document: string): Promise<readonly Fact[]> => {
      const { claimsOf, factOfClaim, fact } = register();
      const ids = new Set(claimsOf(document).flatMap(({ id }) => factOfClaim(id) ?? []));
      return [...ids].flatMap((id) => fact(id) ?? []);
    },
    claim: async (id: string): Promise<ClaimInContext | undefined> => {
      const told = register().claim(id);
      if (!told || told.document.withheld) return told;
      const text = await textOf(told.document.id);
      return text ? { ...told, around: aroundOf(text, told.claim.quote) } : told;
    },
  };
}
