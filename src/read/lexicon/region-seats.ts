import type { PlaceCode } from '#model/place.ts';

/** The chief towns of regions that texts speak of as having a capital: «в столице Татарстана», «в столице Южного Урала». */
export const REGION_SEATS: Readonly<Record<PlaceCode, PlaceCode>> = Object.fromEntries(
  (
    'KZ-10/semey KZ-11/kokshetau KZ-15/aktobe KZ-23/atyrau KZ-27/uralsk KZ-31/taraz KZ-33/taldykorgan KZ-35/karaganda KZ-39/kostanay KZ-43/kyzylorda ' +
    'KZ-47/aktau KZ-55/pavlodar KZ-59/petropavl KZ-61/turkistan KZ-62/zhezkazgan KZ-63/oskemen RU-AD/maykop RU-AL/gorno-altaysk RU-ALT/barnaul RU-AST/astrakhan ' +
    'RU-BA/ufa RU-BU/ulan-ude RU-CE/grozny RU-CHE/chelyabinsk RU-CU/cheboksary RU-DA/makhachkala RU-IN/nazran RU-KB/nalchik RU-KC/cherkessk RU-KDA/krasnodar ' +
    'RU-KEM/kemerovo RU-KGN/kurgan RU-KK/abakan RU-KL/elista RU-KO/syktyvkar RU-KR/petrozavodsk RU-KYA/krasnoyarsk RU-ME/yoshkar-ola RU-MO/saransk ' +
    'RU-NVS/novosibirsk RU-OMS/omsk RU-ORE/orenburg RU-PER/perm RU-PRI/vladivostok RU-SA/yakutsk RU-SAM/samara RU-SAR/saratov RU-SE/vladikavkaz RU-STA/stavropol ' +
    'RU-SVE/yekaterinburg RU-TA/kazan RU-TOM/tomsk RU-TY/kyzyl RU-TYU/tyumen RU-UD/izhevsk RU-VGG/volgograd'
  )
    .split(' ')
    .map((town) => [town.split('/')[0]!, town]),
);
