import type { FactInContext } from './register.ts';

/** What a fact's linked data needs beside it: where the node is, and the fact in words. */
export interface LinkedWords {
  /** `https://register.example`, without a slash at the end. */
  readonly origin: string;
  readonly name: string;
  readonly places: Readonly<Record<string, string>>;
}

const CONTEXT = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
} as const;

/**
 * A fact as JSON-LD 1.1 that needs no other file to be read: a schema.org Claim at its permanent address, each sentence that speaks for or
 * against it a Web Annotation with position and quote of its document (W3C Web Annotation, 4.2), derived from these documents (PROV-O).
 */
export function linkedFact({ fact, claims }: FactInContext, { origin, name, places }: LinkedWords): object {
  const address = `${origin}/facts/${fact.id}`;
  const roles = new Map(fact.voices.map(({ claim, role }) => [claim, role]));
  return {
    '@context': CONTEXT,
    '@id': address,
    '@type': ['schema:Claim', 'prov:Entity'],
    'schema:identifier': fact.id,
    'schema:name': name,
    'schema:additionalType': fact.kind,
    'schema:creativeWorkStatus': fact.state,
    ...(fact.period ? { 'schema:temporalCoverage': { '@value': fact.period, '@type': 'edtf:EDTF' } } : {}),
    ...(fact.places.length > 0
      ? {
          'schema:spatialCoverage': fact.places.map((code) => ({
            '@type': 'schema:Place',
            'schema:identifier': code,
            'schema:name': places[code] ?? code,
          })),
        }
      : {}),
    'schema:additionalProperty': Object.entries(fact.slots).map(([slot, value]) => ({
      '@type': 'schema:PropertyValue',
      'schema:name': slot,
      ...(isQuantity(value)
        ? {
            'schema:value': value.n,
            'schema:unitText': value.unit,
            ...(value.cmp ? { 'schema:valueReference': value.cmp } : {}),
          }
        : { 'schema:value': value }),
    })),
    'prov:wasDerivedFrom': [...new Set(claims.map(({ document }) => document.id))].map((id) => ({
      '@id': `${origin}/documents/${id}`,
    })),
    'schema:appearance': claims.map(({ claim, sentence, document }) => ({
      '@id': `${origin}/documents/${document.id}#claim-${claim.id}`,
      '@type': 'oa:Annotation',
      'oa:motivatedBy': { '@id': roles.get(claim.id) === 'support' ? 'oa:identifying' : 'oa:questioning' },
      'schema:disambiguatingDescription': roles.get(claim.id) ?? 'support',
      'oa:hasTarget': {
        '@type': 'oa:SpecificResource',
        'oa:hasSource': {
          '@id': `${origin}/documents/${document.id}`,
          '@type': 'schema:DigitalDocument',
          'schema:inLanguage': document.language,
          'schema:sha256': document.sha256,
          ...(document.title ? { 'schema:name': document.title } : {}),
          ...(document.published ? { 'schema:datePublished': document.published } : {}),
          ...(document.publisher ? { 'schema:publisher': document.publisher } : {}),
          ...(document.address ? { 'schema:url': document.address } : {}),
        },
        'oa:hasSelector': [
          { '@type': 'oa:TextPositionSelector', 'oa:start': claim.quote.start, 'oa:end': claim.quote.end },
          { '@type': 'oa:TextQuoteSelector', 'oa:exact': sentence },
        ],
      },
    })),
  };
}

const isQuantity = (
  value: unknown,
): value is { readonly n: number; readonly unit: string; readonly cmp?: string } =>
  typeof value === 'object' && value !== null && 'n' in value && 'unit' in value;
