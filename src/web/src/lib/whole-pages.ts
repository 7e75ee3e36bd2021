/** Components that are a page of their own, or nearly so: where each is seen. The page of components shows all others. */
export const WHOLE: readonly (readonly [name: string, href: string])[] = [
  ['Brief', '/dossier/RU-AST/KZ-23/brief'],
  ['Dossier, Drawer', '/dossier/RU-AST/KZ-23'],
  ['passkey/Passkey', '/sign-in'],
  ['queue/Queue', '/candidates'],
  ['trade/Breakdown, trade/Chart, trade/Currency, trade/Notes', '/trade'],
  ['workbench/Assets', '/domains/transport'],
  ['workbench/CalendarLists', '/domains/exchange'],
  ['workbench/Papers, workbench/SeriesTable, workbench/Workbench', '/domains/programmes'],
];
