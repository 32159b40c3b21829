import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { formatDate, formatMoney, t, type Locale } from '@cordee/platform';
import type { ReceiptView } from './ledger-facts';

const { resolve } = createRequire(import.meta.url);
/** Whole fonts with every Latin letter: those of the pages are cut to what browsers ask for, and cannot be embedded. */
const REGULAR = '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf';
const BOLD = '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf';

const INK = '#14171c';
const SECONDARY = '#565d66';
const LINE = '#d9dde3';
const MARGIN = 56;
const WIDTH = 595.28 - 2 * MARGIN;
const AMOUNT_WIDTH = 110;
const TAGS: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Inter's substitutions and kerning cost ten times the rest of the sheet, for a difference that nobody sees at this size. */
const PLAIN = { kern: false, liga: false, calt: false, ccmp: false, mark: false, mkmk: false, locl: false, clig: false, rlig: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

type Doc = InstanceType<typeof PDFDocument>;
type Structure = ReturnType<Doc['struct']>;

export interface ReceiptFacts {
  association: string;
  locale: Locale;
  receipt: ReceiptView;
}

/** The document of a receipt: tagged for screen readers, its fonts embedded, the same bytes for the same receipt but for its identifier. */
export function receiptPdf(facts: ReceiptFacts): Promise<Buffer> {
  const { locale, receipt, association } = facts;
  const title = t(locale, 'ledger.receipt.title', { number: receipt.number });
  const doc = new PDFDocument({
    size: 'A4', margin: MARGIN, lang: TAGS[locale], tagged: true, displayTitle: true, pdfVersion: '1.7',
    info: { Title: title, Author: association, CreationDate: receipt.issuedAt, ModDate: receipt.issuedAt },
  });
  doc.registerFont('regular', resolve(REGULAR)).registerFont('bold', resolve(BOLD));
  const page = new ReceiptSheet(doc, locale);
  page.draw(facts, title);
  return bytesOf(doc);
}

/** One sheet, from top to bottom. */
class ReceiptSheet {
  private readonly root: Structure;

  constructor(
    private readonly doc: Doc,
    private readonly locale: Locale,
  ) {
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  draw({ association, receipt }: ReceiptFacts, title: string): void {
    const say = (key: string, values: Record<string, string> = {}) => t(this.locale, `ledger.receipt.${key}`, values);
    this.text('P', association, 'bold', 12);
    this.space(28);
    this.text('H1', title, 'bold', 22);
    if (receipt.voidedAt) this.text('P', say(receipt.voidReason === 'REVERSED' ? 'reversed' : 'voided', { date: formatDate(this.locale, receipt.voidedAt) }), 'bold', 12);
    this.text('P', say('issued', { date: formatDate(this.locale, receipt.issuedAt) }), 'regular', 10, SECONDARY);
    this.space(20);
    this.text('H2', say('payer'), 'bold', 11);
    for (const line of addressOf(receipt)) this.text('P', line, 'regular', 11);
    this.space(20);
    this.text('H2', say('for'), 'bold', 11);
    for (const line of receipt.lines) this.sum(line.label, formatMoney(this.locale, line.amount), 'regular');
    this.sum(say('total'), formatMoney(this.locale, receipt.amount), 'bold');
    this.space(20);
    this.text('P', say('means', { means: say(`meansOf.${receipt.means}`), date: formatDate(this.locale, receipt.receivedOn.toString()) }), 'regular', 11);
    this.space(28);
    this.text('P', say('noTaxReceipt'), 'regular', 9, SECONDARY);
    this.root.end();
    this.doc.end();
  }

  private text(tag: 'H1' | 'H2' | 'P', text: string, font: string, size: number, colour = INK): void {
    this.root.add(this.doc.struct(tag, {}, () => void this.doc.font(font).fontSize(size).fillColor(colour).text(text, MARGIN, this.doc.y, { width: WIDTH, lineGap: size * 0.35, features: PLAIN })));
  }

  /** What on the left, how much on the right, a fine line under both. */
  private sum(label: string, amount: string, font: string): void {
    const { doc } = this;
    const top = doc.y + 6;
    const labelWidth = WIDTH - AMOUNT_WIDTH - 12;
    doc.font(font).fontSize(11);
    const bottom = top + doc.heightOfString(label, { width: labelWidth, features: PLAIN }) + 6;
    this.root.add(doc.struct('P', {}, () => {
      doc.font(font).fontSize(11).fillColor(INK).text(label, MARGIN, top, { width: labelWidth, features: PLAIN });
      doc.text(amount, MARGIN + WIDTH - AMOUNT_WIDTH, top, { width: AMOUNT_WIDTH, align: 'right', features: PLAIN });
    }));
    doc.markContent('Artifact', { type: 'Layout' });
    doc.moveTo(MARGIN, bottom).lineTo(MARGIN + WIDTH, bottom).lineWidth(0.5).strokeColor(LINE).stroke();
    doc.endMarkedContent();
    doc.y = bottom;
  }

  private space(points: number): void {
    this.doc.y += points;
  }
}

/** As on an envelope. */
function addressOf({ payer }: ReceiptView): string[] {
  const town = [payer.postcode, payer.city].filter(Boolean).join(' ');
  return [payer.name, ...(payer.address ?? '').split('\n'), town, payer.country ?? ''].map((line) => line.trim()).filter(Boolean);
}

function bytesOf(doc: Doc): Promise<Buffer> {
  return new Promise((resolveBytes, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => void chunks.push(chunk));
    doc.on('end', () => resolveBytes(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
