/** Words by which English texts name persons, places and bodies, in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Places of one word that the reference tables do not hold. */
export const PLACES = words(`
afghanistan albania algeria angola argentina australia austria bahrain bangladesh belgium bolivia bosnia botswana brazil britain bulgaria burundi
cambodia cameroon canada chad chile colombia congo croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia fiji finland
gabon gambia ghana greece guatemala guinea guyana haiti honduras hungary iceland indonesia iraq ireland israel jamaica jordan kenya kosovo kuwait laos
latvia lebanon lesotho liberia libya lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico monaco montenegro
morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru philippines portugal
qatar romania rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tanzania thailand
togo tunisia uganda uruguay vanuatu venezuela vietnam wales yemen zambia zimbabwe
europe asia africa america eurasia siberia caucasus crimea altai mangyshlak volga ural irtysh ishim tobol caspian balkhash dagestan tatarstan bashkortostan
london paris berlin madrid rome vienna warsaw prague budapest brussels amsterdam stockholm oslo helsinki copenhagen dublin lisbon athens kyiv minsk
ankara istanbul tehran baku tbilisi yerevan tashkent bishkek dushanbe ashgabat beijing shanghai tokyo seoul delhi mumbai kabul islamabad dubai
washington geneva davos urumqi khorgos samarkand
`);

/** Places of several words. */
export const PLACE_PHRASES: readonly string[] = [
  'united arab emirates',
  'united states of america',
  'saudi arabia',
  'new zealand',
  'south africa',
  'north korea',
  'south ossetia',
  'sri lanka',
  'central asia',
  'middle east',
  'far east',
  'new york',
  'hong kong',
  'new delhi',
  'kuala lumpur',
  'abu dhabi',
  'tel aviv',
  'czech republic',
  'black sea',
  'silk road',
  'european russia',
  'soviet union',
];

/** Nouns that close a place's name: Atyrau Region, Ural River. */
export const PLACE_TAILS = words(
  'region oblast province district territory krai river lake sea island islands peninsula mountains mountain valley desert street avenue square boulevard bay strait ocean canal republic state county steppe basin',
);

/** Nouns that open it: Lake Balkhash, Port Kuryk. */
export const PLACE_HEADS = words('lake mount port cape gulf fort');

/** Offices that stand before a person's name. */
export const TITLES = words(`
president premier minister governor akim mayor ambassador consul chairman chairwoman chair director chief secretary senator deputy general colonel captain
professor academician doctor dr mr mrs ms sir lord lady king queen prince princess judge chancellor speaker manager founder owner editor journalist
coach player engineer analyst economist lawyer spokesman spokeswoman spokesperson head ceo rector envoy commissioner vice-minister vice-president
`);

/** Nouns that close a body's name, or open it before «of»: Astrakhan State University, Ministry of Energy. */
export const BODY_HEADS = words(`
ministry committee commission council agency bureau department office service administration government parliament senate congress assembly duma court
university institute academy college school museum theatre theater library bank company corporation group holding holdings union association federation party
movement foundation fund organization organisation institution center centre chamber club team newspaper times post news press airlines airways railways railway
shipyard plant factory mill refinery authority alliance league consortium operator hospital clinic laboratory embassy consulate police army navy ltd llp llc jsc inc
corp plc gmbh board secretariat forum-body society network exchange cooperative akimat maslikhat majilis mazhilis
`);

/** Written in capitals, but no body. */
export const NOT_BODIES = words(`
usd eur rub kzt gdp gnp vat ceo cfo cto ai tv dna hiv gps usb it pc id faq ok am pm ii iii iv vi vii viii ix xi xii sme smes hs lng lpg teu kpi r&d uk usa us uae ussr dprk prc
covid teu mw gw kwh km
`);

/** Words with a capital that are no names: days, months, peoples, and what opens a sentence. */
export const NOT_NAMES = words(`
the a an in on at by for from of to with and or but as if when while after before since until during under over between among into about against he she it
they we you i his her its their our your my this that these those there here who what which where why how all both each many most more some any other another such
no not new first second third last next earlier later today yesterday tomorrow however also moreover meanwhile according despite although though because so then thus
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
russian kazakh kazakhstani chinese american british french german european asian english turkish uzbek kyrgyz tajik ukrainian japanese korean indian iranian
christmas easter days day week year years month culture internet covid deputy acting former prime foreign vice state national
north south east west northern southern eastern western central only even still now just one two three four five six seven eight nine ten
grain train chain basin cabin margin origin kremlin terrain captain near
`);
