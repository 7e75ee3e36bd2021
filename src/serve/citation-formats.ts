import type { CslDate, CslItem } from '#model/citation.ts';
import type { Trilingual } from '#model/language.ts';

/** In which formats of reference managers a citation is given, with their media types and the endings of their files. */
export const CITATION_FORMATS = {
  bibtex: { type: 'application/x-bibtex; charset=utf-8', ending: 'bib', write: bibtexOf },
  csl: {
    type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    ending: 'json',
    write: (items: readonly CslItem[]) => `${JSON.stringify(items, undefined, 1)}\n`,
  },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', ending: 'ris', write: risOf },
} as const;

/** Names of languages as babel has them, by which LaTeX hyphenates. */
const BABEL: Trilingual = { ru: 'russian', kk: 'kazakh', en: 'british' };

/** Items as BibTeX in UTF-8, with the fields of biblatex (its manual, 2.2 and 3.13). */
function bibtexOf(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const fields: readonly (readonly [string, string | undefined])[] = [
        ['title', inTex(item.title)],
        ['organization', inTex(item['container-title'] ?? item.publisher)],
        ['date', isoOf(item.issued)],
        ['url', item.URL],
        ['urldate', isoOf(item.accessed)],
        ['langid', BABEL[item.language]],
        ['note', inTex(item.note)],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
      return [`@online{${item.id},`, ...lines, '}', ''].join('\n');
    })
    .join('\n');
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** A text as TeX prints it. */
const inTex = (text: string | undefined): string | undefined =>
  text?.replace(/[\\~^{}&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** A date in ISO 8601: `2023-12-13`, `2023-12`, `2023`, or two of them with a stroke between. */
const isoOf = (date: CslDate | undefined): string | undefined =>
  date?.['date-parts']
    .map(([year, ...rest]) => [year, ...rest.map((part) => String(part).padStart(2, '0'))].join('-'))
    .join('/');

/** Items as RIS (Research Information Systems, the specification of 2011): a tag, two spaces, a hyphen; dates as YYYY/MM/DD/. */
function risOf(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const lines: readonly (readonly [string, string | undefined])[] = [
        ['TY', 'ELEC'],
        ['ID', item.id],
        ['TI', item.title],
        ['T2', item['container-title']],
        ['PB', item.publisher],
        ['PY', item.issued && String(item.issued['date-parts'][0]?.[0])],
        ['DA', item.issued && risDate(item.issued)],
        ['Y2', risDate(item.accessed)],
        ['UR', item.URL],
        ['LA', item.language],
        ['N1', item.note],
      ];
      const told = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
      return [...told, 'ER  - ', ''].join('\r\n');
    })
    .join('\r\n');
}

const risDate = ({ 'date-parts': [first = []] }: CslDate): string => {
  const [year, ...rest] = first;
  const [month = '', day = ''] = rest.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month}/${day}/`;
};

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
