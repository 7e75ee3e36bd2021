import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Brief, BriefLine, BriefNote } from '#model/brief.ts';
import { leftOut, sentenceAt } from './print.ts';

const TAGS = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' } as const;
/** Lengths in twentieths of a point, sizes in half-points, as WordprocessingML has them (ECMA-376, 17.18). */
const A4 = { width: 11906, height: 16838 };
const MARGIN = 960;
const SIZE = { title: 34, subtitle: 21, heading: 22, text: 19, note: 15, foot: 14 };
const BULLETS = 'bullets';

/** A brief as DOCX on A4: notes are Word's own footnotes, so that whoever edits it keeps them in order. */
export async function briefAsDocx(brief: Brief, site?: string): Promise<Uint8Array> {
  const line = referring();
  const text = (children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ ...options, children: [...children] });
  const body = [
    text([new TextRun(brief.title)], { heading: HeadingLevel.TITLE }),
    text([new TextRun({ text: brief.subtitle, italics: true, size: SIZE.subtitle })], {
      spacing: { after: 120 },
    }),
    text(line(brief.lead), { spacing: { after: 80 } }),
    ...brief.sections.flatMap(({ title, lines, left }) => [
      text([new TextRun(title)], { heading: HeadingLevel.HEADING_1, keepNext: true }),
      ...lines.map((each) =>
        text(line(each), { numbering: { reference: BULLETS, level: 0 }, spacing: { after: 30 } }),
      ),
      ...(left > 0 ? [text([new TextRun({ text: leftOut(left, brief.language), italics: true })])] : []),
    ]),
  ];
  const document = new Document({
    title: `${brief.title}. ${brief.subtitle}`,
    creator: 'Pobratim',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: SIZE.text, language: { value: TAGS[brief.language] } },
          paragraph: { spacing: { line: 247 } },
        },
        title: { run: { size: SIZE.title, bold: true }, paragraph: { spacing: { after: 0 } } },
        heading1: {
          run: { size: SIZE.heading, bold: true, color: '1c2326' },
          paragraph: { spacing: { before: 130, after: 30 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 220, hanging: 220 } } },
            },
          ],
        },
      ],
    },
    footnotes: Object.fromEntries(brief.notes.map((note) => [note.n, { children: [noteOf(note, site)] }])),
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, footer: 400 },
          },
        },
        footers: { default: new Footer({ children: [footOf(brief)] }) },
        children: body,
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Turns lines into runs; a note's first mark is a reference, later ones are its number, since a second reference would be a second note. */
function referring(): (line: BriefLine) => readonly ParagraphChild[] {
  const told = new Set<number>();
  return (line) =>
    line.flatMap(({ text, notes = [] }) => [
      new TextRun(text),
      ...notes.flatMap((n, at): readonly ParagraphChild[] => {
        const mark = told.has(n)
          ? new TextRun({ text: String(n), superScript: true })
          : new FootnoteReferenceRun(n);
        told.add(n);
        return at === 0 ? [mark] : [new TextRun({ text: ', ', superScript: true }), mark];
      }),
    ]);
}

function noteOf(note: BriefNote, site: string | undefined): Paragraph {
  const source = new TextRun({ text: note.source, size: SIZE.note });
  return new Paragraph({
    spacing: { line: 220 },
    children: [
      new TextRun({ text: ' ', size: SIZE.note }),
      site ? new ExternalHyperlink({ link: sentenceAt(note, site), children: [source] }) : source,
      new TextRun({ text: `: «${note.quote}»`, size: SIZE.note, language: { value: TAGS[note.language] } }),
    ],
  });
}

const footOf = ({ foot }: Brief): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: `${foot}  `, italics: true, size: SIZE.foot }),
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: SIZE.foot }),
    ],
  });
