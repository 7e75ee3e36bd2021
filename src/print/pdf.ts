import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Brief, BriefNote } from '#model/brief.ts';
import { type Block, blocksOf, NOTE_SIZE, noteText, written } from './blocks.ts';
import { sentenceAt } from './print.ts';

const FONTS = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'),
);
const fontAt = (style: string): string => join(FONTS, style, `SourceSerif4_${style}.ttf`);

/** A4 in points (ISO 216), its margins, and the room for the foot of each page. */
const PAGE = { width: 595.28, height: 841.89, margin: 48, foot: 30 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - PAGE.margin - PAGE.foot;
/** The space between the text of a page and its notes. */
const ABOVE_NOTES = 10;
/** How much is added between lines, beside the size of the letters. */
const GAP = 0.12;
/** The length of the rule above notes. */
const RULE = 110;
const INK = '#1c2326';
const QUIET = '#56636a';

type Doc = InstanceType<typeof PDFDocument>;

/** How much smaller the letters may become for two pages to be enough. */
const SCALES = [1, 0.96, 0.92, 0.88];

/**
 * A brief as PDF on A4: notes at the foot of the page that refers to them first, letters embedded, tagged for screen readers. Two pages, unless
 * it takes more in the smallest letters that are still read with ease.
 */
export async function briefAsPdf(brief: Brief, site?: string): Promise<Uint8Array> {
  for (const scale of SCALES) {
    const doc = opened(brief);
    const bytes = collected(doc);
    lay(doc, brief, { scale, site });
    const { count } = doc.bufferedPageRange();
    feet(doc, brief);
    doc.end();
    if (count <= 2 || scale === SCALES.at(-1)) return bytes;
    await bytes;
  }
  throw new Error('expected a scale to print in; found none');
}

function opened(brief: Brief): Doc {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: PAGE.margin, bottom: 0, left: PAGE.margin, right: PAGE.margin },
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
    lang: brief.language,
    displayTitle: true,
    info: { Title: `${brief.title}. ${brief.subtitle}`, Creator: 'Pobratim' },
  });
  doc.registerFont('text', fontAt('400Regular'));
  doc.registerFont('italic', fontAt('400Regular_Italic'));
  doc.registerFont('bold', fontAt('600SemiBold'));
  return doc;
}

/** How it is set, and where its notes lead. */
interface Setting {
  readonly scale: number;
  readonly site: string | undefined;
}

/** Sets block after block, and at the foot of each page the notes that it is the first to refer to. */
function lay(doc: Doc, brief: Brief, { scale, site }: Setting): void {
  const noteOf = new Map(brief.notes.map((note) => [note.n, note]));
  const notesOf = (numbers: readonly number[]): readonly BriefNote[] => numbers.map((n) => noteOf.get(n)!);
  const told = new Set<number>();
  const fresh = ({ notes = [] }: Partial<Block> = {}): readonly number[] => notes.filter((n) => !told.has(n));
  const root = doc.struct('Document');
  doc.addStructure(root);
  let here: number[] = [];
  let y = PAGE.margin;
  const isRoomFor = (block: Block, next: Block | undefined): boolean => {
    const height = [block, ...(next ? [next] : [])].reduce(
      (sum, each) => sum + each.above + heightOf(doc, each),
      0,
    );
    const below = notesHeight(doc, notesOf([...new Set([...here, ...fresh(block), ...fresh(next)])]), scale);
    return y + height + below <= BOTTOM || y === PAGE.margin;
  };
  doc.addPage();
  const blocks = blocksOf(brief, scale);
  for (const [at, block] of blocks.entries()) {
    if (!isRoomFor(block, block.isHeading ? blocks[at + 1] : undefined)) {
      setNotes(doc, root, notesOf(here), { scale, site });
      here = [];
      doc.addPage();
      y = PAGE.margin;
    }
    here.push(...fresh(block));
    for (const n of block.notes) told.add(n);
    if (y > PAGE.margin) y += block.above;
    root.add(doc.struct(block.tag, {}, () => setBlock(doc, block, y)));
    y += heightOf(doc, block);
  }
  setNotes(doc, root, notesOf(here), { scale, site });
  root.end();
}

function setBlock(doc: Doc, { font, size, indent, text, isItem }: Block, y: number): void {
  doc.font(font).fontSize(size).fillColor(INK);
  if (isItem) doc.text('•', PAGE.margin, y, { lineBreak: false });
  doc.text(text, PAGE.margin + indent, y, { width: WIDTH - indent, lineGap: size * GAP });
}

const heightOf = (doc: Doc, { font, size, indent, text }: Block): number =>
  doc
    .font(font)
    .fontSize(size)
    .heightOfString(text, { width: WIDTH - indent, lineGap: size * GAP });

const noteHeight = (doc: Doc, note: BriefNote, scale: number): number =>
  doc
    .font('text')
    .fontSize(NOTE_SIZE * scale)
    .heightOfString(noteText(note), { width: WIDTH }) + 1.5;

const notesHeight = (doc: Doc, list: readonly BriefNote[], scale: number): number =>
  list.length === 0 ? 0 : list.reduce((sum, note) => sum + noteHeight(doc, note, scale), ABOVE_NOTES);

/** Notes at the foot of the page at hand, below a short rule. */
function setNotes(
  doc: Doc,
  root: PDFKit.PDFStructureElement,
  list: readonly BriefNote[],
  { scale, site }: Setting,
): void {
  if (list.length === 0) return;
  let y = BOTTOM - notesHeight(doc, list, scale) + ABOVE_NOTES;
  doc.markContent('Artifact');
  doc
    .moveTo(PAGE.margin, y - 4)
    .lineTo(PAGE.margin + RULE, y - 4)
    .lineWidth(0.5)
    .stroke(QUIET);
  doc.endMarkedContent();
  for (const note of list) {
    const link = site ? { link: sentenceAt(note, site) } : {};
    root.add(
      doc.struct('Note', {}, () => {
        doc
          .font('text')
          .fontSize(NOTE_SIZE * scale)
          .fillColor(INK);
        doc.text(noteText(note), PAGE.margin, y, { width: WIDTH, ...link });
      }),
    );
    y += noteHeight(doc, note, scale);
  }
}

/** Where it comes from and the number of the page, at the foot of each. */
function feet(doc: Doc, { foot }: Brief): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('italic').fontSize(7).fillColor(QUIET);
    doc.text(written(foot), PAGE.margin, BOTTOM + 8, { width: WIDTH - 40, height: PAGE.foot });
    doc.text(`${page + 1} / ${count}`, PAGE.width - PAGE.margin - 36, BOTTOM + 8, {
      width: 36,
      align: 'right',
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
}

function collected(doc: Doc): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
