import type { SlotsOf } from '#model/claim.ts';

type Action = NonNullable<SlotsOf<'intent'>['action']>;

/** What a Kazakh verb or the noun of a deed does. */
const ACTIONS: readonly (readonly [RegExp, Action])[] = [
  [/^(сатып|импортта|әкел|алдырт|импорт)/u, 'import'],
  [/^(жеткіз|экспортта|жөнелт|сату|сатқ|сатпақ|сат(уға|уды|у)|жібер|экспорт)/u, 'export'],
  [/^(инвестиция|қаржы|қаражат)/u, 'invest'],
  [/^(аш(у|пақ|қы|ып|ад|ат))/u, 'open'],
  [/^(сал(у|мақ|ғы|ып)|тұрғыз|соқпақ|соғу|құрмақ|құру|құрылыс)/u, 'build'],
  [/^(өндір|шығар|құрасты?р|жаса(у|мақ|ғы)|өсір|өңде)/u, 'produce'],
  [/^(алмас|айырбас)/u, 'exchange'],
  [/^ал(у(ға|ды|дан)?|мақ|мақшы|ғысы)$/u, 'import'],
  [/^(ынтымақтас|бірлес|серіктес|меморандум|келісім|достас)/u, 'cooperate'],
];

export const actionOf = (word: string): Action | undefined =>
  ACTIONS.find(([pattern]) => pattern.test(word))?.[1];
