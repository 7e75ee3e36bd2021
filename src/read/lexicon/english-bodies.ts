/** Companies, banks and agencies of the two countries that English texts call by a name alone, in lower case. */
export const ENGLISH_BODIES: readonly string[] = [
  'russian railways',
  'rzd',
  'kazakhstan railways',
  'kazakhstan temir zholy',
  'ktz',
  'ktzh',
  'ktz express',
  'samruk-kazyna',
  'samruk kazyna',
  'samruk energy',
  'kazmunaygas',
  'kazmunaigas',
  'kazatomprom',
  'kaztransoil',
  'kaztransgas',
  'qazaqgaz',
  'kegoc',
  'kazavtozhol',
  'qazautojol',
  'qaztrade',
  'kazakh invest',
  'kazakh tourism',
  'baiterek',
  'atameken',
  'kazmortransflot',
  'air astana',
  'allur',
  'rosatom',
  'rosneft',
  'roscosmos',
  'rostec',
  'rosgranstroy',
  'rosselkhoznadzor',
  'rossotrudnichestvo',
  'gazprom',
  'gazprom neft',
  'lukoil',
  'tatneft',
  'transneft',
  'sibur',
  'novatek',
  'kamaz',
  'avtovaz',
  'inter rao',
  'inter rao-export',
  'inter rao export',
  'rushydro',
  'sberbank',
  'vtb',
  'severstal',
  'rusal',
  'uralkali',
  'eurochem',
  'eurasian development bank',
  'eurasian economic commission',
  'russian export center',
  'russian export centre',
  'united shipbuilding corporation',
  'caspian pipeline consortium',
  'world bank',
];

/** Which country a company is of, by its known name or by a form of enterprise that only one of the two has. */
export const bodyCountry = (name: string): 'RU' | 'KZ' | undefined =>
  /^(russian|rzd|ros|gazprom|lukoil|tatneft|transneft|sibur|novatek|kamaz|avtovaz|inter rao|sberbank|vtb|severstal|rusal|uralkali|eurochem|united shipbuilding)|\b(pjsc|ojsc)\b/i.test(
    name,
  )
    ? 'RU'
    : /^(kaz|kt[hz]|samruk|qaz|kegoc|baiterek|atameken|air astana|allur)|\bllp\b/i.test(name)
      ? 'KZ'
      : undefined;

/** Marks of a company's form, before or behind its name. */
export const COMPANY_FORMS = /^(jsc|pjsc|ojsc|cjsc|llp|llc|ltd|plc|inc)$/;
