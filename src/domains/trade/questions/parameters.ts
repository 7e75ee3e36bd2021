/** What the questions of this domain take. */
export const PARAMETERS = {
  reporter: 'who reports: a code such as RU-AST, or a name',
  partner: 'with whom: a code or a name; everybody unless told',
  seller: 'who could sell: a code such as RU-AST, or a name',
  buyer: 'who could buy: a code or a name',
  period: 'EDTF; the latest whole year unless told',
  base: 'the period it is compared with; the same a year earlier unless told',
  flow: '`export`, `import` or `turnover`; `turnover` unless told',
  hs: 'a product: a code of the Harmonized System of 2 to 10 digits',
  level: 'digits of the product codes: 2, 4 or 6',
  by: 'what is told apart: `product`, `partner` or `flow`',
  grain: '`month` or `year`',
  of: '`economies` or `products`',
  currency: 'ISO 4217: amounts in this currency; USD unless told',
  cif: 'by how many per cent freight and insurance raise imports; 6 unless told',
} as const;

export type Parameter = keyof typeof PARAMETERS;

/** The parameters of these names with what they are. */
export const parameters = (...names: readonly Parameter[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, PARAMETERS[name]]));
