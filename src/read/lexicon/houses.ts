/**
 * Companies, banks, carriers and universities of the two countries that the press calls by a name alone, in lower case, in any of its three languages.
 * Whose a house is, is told by its seat.
 */
const named = (text: string): readonly string[] =>
  text
    .split(/[,\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

const OF_RUSSIA = named(`
ржд, российские железные дороги, rzd, russian railways, трансконтейнер, transcontainer, рмхк, трансмашхолдинг, transmashholding, синара, уралвагонзавод, uralvagonzavod
росатом, rosatom, русатом, rusatom, роскосмос, roscosmos, ростех, rostec, роснано, rosnano, объединенная судостроительная корпорация, united shipbuilding corporation
газпром, gazprom, газпром нефть, gazprom neft, газпромбанк, gazprombank, роснефть, rosneft, лукойл, lukoil, татнефть, tatneft, башнефть, bashneft, транснефть, transneft
сибур, sibur, новатэк, novatek, сургутнефтегаз, surgutneftegas, русгидро, rushydro, интер рао, inter rao, россети, rosseti, каспийский трубопроводный консорциум, caspian pipeline consortium
камаз, kamaz, автоваз, avtovaz, ростсельмаш, rostselmash, уралмаш, uralmash, северсталь, severstal, евраз, evraz, русал, rusal, норникель, nornickel, мечел, mechel
уралкалий, uralkali, еврохим, eurochem, фосагро, phosagro, уралхим, uralchem, росагролизинг, русагро, мираторг, miratorg, черкизово, cherkizovo, эфко
сбербанк, sberbank, сбер, втб, vtb, внешэкономбанк, росэксимбанк, опора россии, российский экспортный центр, рэц, russian export center, russian export centre
росгранстрой, rosgranstroy, росморпорт, rosmorport, росавтодор, россельхознадзор, rosselkhoznadzor, россотрудничество, rossotrudnichestvo
ростелеком, rostelecom, вымпелком, мегафон, яндекс, yandex, wildberries, ozon
аэрофлот, aeroflot, s7, s7 airlines, utair, ютэйр, уральские авиалинии, ural airlines, nordwind, red wings, smartavia, ювт аэро, ижавиа, nordstar, руслайн
нияу мифи, мифи, мгимо, мгу, рудн, мфти, юургу, челгу, омгу, омгту, урфу, спбгу
`);

const OF_KAZAKHSTAN = named(`
ктж, қтж, ktz, ktzh, казахстан темир жолы, қазақстан темір жолы, kazakhstan temir zholy, kazakhstan railways, ktz express, ktz express shipping, кедентранссервис, казтемиртранс, қазтеміртранс, ктж экспресс
самрук-казына, самрук казына, самұрық-қазына, samruk-kazyna, samruk kazyna, самрук-энерго, samruk energy, казатомпром, қазатомөнеркәсіп, kazatomprom
казмунайгаз, қазмұнайгаз, kazmunaygas, kazmunaigas, kazmunaygaz, казтрансойл, қазтрансойл, kaztransoil, казтрансгаз, қазтрансгаз, kaztransgas, qazaqgaz, тенгизшевройл, tengizchevroil, kegoc
казавтожол, қазавтожол, kazavtozhol, qazautojol, kazautozhol, казмортрансфлот, kazmortransflot, казахтелеком, қазақтелеком, kazakhtelecom, казпочта, қазпошта, kazpost
казцинк, қазмырыш, kazzinc, казахмыс, қазақмыс, kazakhmys, арселормиттал темиртау, arcelormittal temirtau, qarmet, кармет
allur, saryarka autoprom, сарыаркаавтопром, азия авто, asia auto, агромашхолдинг, agromashholding
qaztrade, kazakh invest, kazakh tourism, kazakhexport, qazindustry, halyk bank, халык банк, казагро, qazexport, atameken, baiterek
air astana, эйр астана, flyarystan, scat, scat airlines, qazaq air
назарбаев университет, nazarbayev university
`);

/** Names that are words as well, of a house only in marks beside its kind: авиакомпания «Победа» is one, «Победа» is not, nor is a ship so called. */
const IN_MARKS: Readonly<Record<'RU' | 'KZ', readonly string[]>> = {
  RU: named(
    'северный ветер, победа, pobeda, азимут, azimuth, якутия, аврора, ямал, икар, магнит, вкусвилл, сколково, ммк, тмк, акрон',
  ),
  KZ: named('скат, аллюр, байтерек, бәйтерек, атамекен, даму, рахат'),
};

export interface House {
  readonly words: readonly string[];
  readonly country: 'RU' | 'KZ';
  /** It is meant only where its name stands in quotation marks beside a noun for a house. */
  readonly isInMarks: boolean;
}

const housesOf = (
  country: House['country'],
  names: readonly string[],
  isInMarks: boolean,
): readonly House[] => names.map((name) => ({ words: name.split(' '), country, isInMarks }));

export const HOUSES: readonly House[] = [
  ...housesOf('RU', OF_RUSSIA, false),
  ...housesOf('KZ', OF_KAZAKHSTAN, false),
  ...housesOf('RU', IN_MARKS.RU, true),
  ...housesOf('KZ', IN_MARKS.KZ, true),
];

/** The names by which a country's houses are called without marks, of one script where it is told. */
export const housesNamed = (country: House['country'], script = /./u): readonly string[] =>
  HOUSES.filter((house) => house.country === country && !house.isInMarks && script.test(house.words[0]!)).map(
    ({ words }) => words.join(' '),
  );
export const LATIN = /^[a-z]/;

const COUNTRIES: ReadonlyMap<string, House['country']> = new Map(
  HOUSES.map(({ words, country }) => [words.join(' ').replaceAll('-', ' '), country]),
);

/** Whose house a name is or begins with, in marks or with a form of enterprise before it («Газпром нефть шельф»); undefined where none is known. */
export function countryOfHouse(name: string): House['country'] | undefined {
  const words = (/[«"“]([^«»"“”]+)[»"”]+$/u.exec(name)?.[1] ?? name).toLowerCase().split(/[\s-]+/u);
  for (let after = words.length; after > 0; after -= 1) {
    const country = COUNTRIES.get(words.slice(0, after).join(' '));
    if (country) return country;
  }
  return undefined;
}
