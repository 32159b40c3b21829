import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actorScope, createAssociation } from '@cordee/identity/testing';
import { Files, isDomainError, newId, type Scope } from '@cordee/platform';
import { useDatabase } from '@cordee/platform/testing';
import * as mupdf from 'mupdf';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DrawReceiptJob } from '../jobs/ledger.jobs';
import { euros, LedgerWorld } from '../testing';
import { LedgerFacts } from './ledger-facts';
import { ReadReceipt } from './read-receipt';
import { ReceiptDocuments } from './receipt-documents';
import { RefundPayment } from './refund-payment';

const world = new LedgerWorld(useDatabase());
beforeAll(() => world.open({}, { DATA_DIR: mkdtempSync(join(tmpdir(), 'receipts-')) }), 60_000);
beforeEach(() => world.begin());

const documents = () => world.bed.get(ReceiptDocuments);
const draw = (receiptId: string) => world.asWorker(() => documents().pdf(receiptId));
const files = () => world.database.inspect<{ id: string; owner_person_id: string; subject_id: string; name: string; purpose: string }>('select id, owner_person_id, subject_id, name, purpose from file where association_id = $1', [world.mines.id]);
const opened = (content: Buffer): mupdf.PDFDocument => mupdf.Document.openDocument(content, 'application/pdf') as mupdf.PDFDocument;
const textOf = (content: Buffer): string => opened(content).loadPage(0).toStructuredText('preserve-whitespace').asText().replace(/\s+/g, ' ');

describe('the document of a receipt', () => {
  it('has all that it must say', async () => {
    const { receiptId } = await world.record(world.cheque(10_000, [world.due()]));
    const text = textOf(await draw(receiptId));
    for (const mention of [
      world.mines.name, 'Reçu de paiement n° 2026-000001', 'Établi le 23 novembre 2026', 'Claire Lacroix', '4 rue de l’École', '69002 Lyon', 'Cotisation 2027 60,00 €',
      'Avance sur de prochaines cotisations 40,00 €', 'Total reçu 100,00 €', 'Payé par chèque, le 20 novembre 2026', 'Ce n’est pas un reçu fiscal',
    ]) expect(text).toContain(mention);
  });

  it('is read aloud in French by its tags, carries its fonts, and is small', async () => {
    const { receiptId } = await world.record(world.cheque(6000, [world.due()], { payerName: 'Łukasz Đặng Œuvré' }));
    const content = await draw(receiptId);
    const document = opened(content);
    const root = document.getTrailer().get('Root');
    expect(root.get('Lang').asString()).toBe('fr-FR');
    expect(root.get('MarkInfo').get('Marked').asBoolean()).toBe(true);
    expect(root.get('ViewerPreferences').get('DisplayDocTitle').asBoolean()).toBe(true);
    expect(document.getMetaData('info:Title')).toBe('Reçu de paiement n° 2026-000001');
    const tags: string[] = [];
    const walk = (node: mupdf.PDFObject): void => {
      if (node.isArray()) return void node.forEach((child) => walk(child));
      if (!node.isDictionary()) return;
      if (!node.get('S').isNull()) tags.push(node.get('S').asName());
      walk(node.get('K'));
    };
    walk(root.get('StructTreeRoot').get('K'));
    expect(tags).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P']));
    const fonts: string[] = [];
    document.findPage(0).get('Resources').get('Font').forEach((font) => {
      const descendant = font.get('DescendantFonts').get(0);
      fonts.push(descendant.get('FontDescriptor').get('FontFile2').isNull() ? 'not embedded' : descendant.get('BaseFont').asName().replace(/^[A-Z]+\+/, ''));
    });
    expect(fonts.sort()).toEqual(['Inter-Regular', 'Inter-SemiBold']);
    expect(textOf(content)).toContain('Łukasz Đặng Œuvré');
    expect(content.length).toBeLessThan(40_000);
  });

  it('is in English where the association is', async () => {
    const { receiptId } = await world.record(world.cheque(6000));
    await world.database.inspect(`update association set locale = 'en' where id = $1`, [world.mines.id]);
    world.bed.clock.advance({ seconds: 10 });
    const content = await draw(receiptId);
    world.bed.clock.advance({ seconds: -10 });
    expect([opened(content).getTrailer().get('Root').get('Lang').asString(), textOf(content)]).toEqual(['en-GB', expect.stringContaining('Receipt of payment no. 2026-000001')]);
  });

  it('is drawn by the worker once and kept; asked for before, it is drawn at once', async () => {
    const { receiptId } = await world.record(world.cheque(6000));
    const first = await draw(receiptId);
    await world.asWorker(() => world.bed.get(DrawReceiptJob).run({ subjectId: receiptId, activityId: '', verb: 'receipt.issued' }));
    expect(await files()).toMatchObject([{ owner_person_id: world.payer, subject_id: receiptId, name: 'recu-2026-000001.pdf', purpose: 'receipt' }]);
    expect((await draw(receiptId)).equals(first)).toBe(true);
  });

  it('drawn by several at once is one file', async () => {
    const { receiptId } = await world.record(world.cheque(6000));
    await Promise.all([draw(receiptId), draw(receiptId), draw(receiptId)]);
    expect(await files()).toHaveLength(1);
  });

  it('says that it is void once the money went back', async () => {
    const { receiptId, paymentId } = await world.record(world.cheque(6000));
    await draw(receiptId);
    await world.asTreasurer(() => world.bed.get(RefundPayment).request(paymentId, euros(6000), 'Erreur', world.key()));
    expect(textOf(await draw(receiptId))).toContain('Reçu annulé le 23 novembre 2026');
  });

  it('is written down as sent once', async () => {
    const { receiptId } = await world.record(world.cheque(6000));
    await world.asWorker(() => documents().sent(receiptId));
    world.bed.clock.advance({ minutes: 5 });
    await world.asWorker(() => documents().sent(receiptId));
    world.bed.clock.advance({ minutes: -5 });
    expect(await world.asWorker(() => world.bed.get(LedgerFacts).receipt(receiptId))).toMatchObject({ sentAt: world.bed.clock.now() });
  });
});

describe('who may have it', () => {
  let receiptId: string;
  let fileId: string;
  let treasurer: string;
  beforeEach(async () => {
    treasurer = await world.person('Hervé', 'de Kermadec');
    ({ receiptId } = await world.record(world.cheque(6000)));
    await draw(receiptId);
    fileId = (await files())[0]!.id;
  });

  const outcome = async (scope: Scope) => {
    const [receipt, file] = [await world.within(scope, () => world.bed.get(ReadReceipt).download(receiptId)), scope.actor ? await world.within(scope, () => world.bed.get(Files).download(fileId)) : null];
    if (file && !isDomainError(file)) file.stream.destroy();
    return [isDomainError(receipt) ? receipt.code : receipt.name, file && (isDomainError(file) ? file.code : file.file.name)];
  };
  const scopeOf = (personId: string, roles: Parameters<typeof actorScope>[1] = [], associationId = world.mines.id) => actorScope({ associationId, personId }, roles);

  it('its payer, the treasurer and the president', async () => {
    const both = ['recu-2026-000001.pdf', 'recu-2026-000001.pdf'];
    expect(await outcome(scopeOf(world.payer))).toEqual(both);
    expect(await outcome(scopeOf(treasurer, ['TREASURER']))).toEqual(both);
    expect(await outcome(scopeOf(treasurer, ['PRESIDENT']))).toEqual(both);
  });

  it('for another member, an organiser, another association and somebody signed out there is none', async () => {
    const uff = await createAssociation(world.database);
    for (const scope of [scopeOf(newId()), scopeOf(treasurer, ['ORGANISER', 'COORDINATOR']), scopeOf(world.payer, [], uff.id), scopeOf(treasurer, ['PRESIDENT'], uff.id)]) expect(await outcome(scope)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect((await outcome({ ...scopeOf(world.payer), actor: null }))[0]).toBe('NOT_FOUND');
  });
});
