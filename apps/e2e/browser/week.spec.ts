import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { until } from '@cordee/platform/testing';
import { describeInBrowser, useBrowserWorld, WIDTHS } from './harness';
import { act } from './support/ask';
import { Clicks } from './support/clicks';
import { addressesOf, MEMBER, PRESIDENT } from './support/people';
import { OfficeDesk, pathIn } from './support/week';

const MINUTE = 60_000;
const QUICK = 15_000;
// What is only there to be copied (the reference of a transfer) is nothing to fill.
const FIELDS = 'main input:not([type=hidden], [readonly]), main textarea:not([readonly]), main select';

describeInBrowser('the week of an association', () => {
  const world = useBrowserWorld();
  const main = (page: Page) => page.getByRole('main');

  it('says yes to an invitation from the mail: 2 taps, 0 field', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'arrived');
    const event = await desk.event('Afterwork de la semaine');
    const before = await world.running.mailbox.newest(address!);
    await desk.invite(address!, event.id);
    const invitation = await world.running.mailbox.next(address!, before?.id);
    const [page, clicks, began] = [await world.reading(invitation), new Clicks(), Date.now()];

    await clicks.on(page.getByRole('link', { name: 'Je viens' }));
    await page.getByRole('heading', { level: 1, name: 'Afterwork de la semaine' }).waitFor();
    expect(await page.locator(FIELDS).count()).toBe(0);
    await clicks.on(main(page).getByRole('button', { name: 'Je viens' }));
    await main(page).getByRole('heading', { name: 'Mon billet' }).waitFor();
    expect([clicks.count, Date.now() - began < QUICK]).toEqual([2, true]);
    await world.screenshot(page, 'week/reponse');

    const confirmed = await world.running.mailbox.next(address!, invitation.id);
    expect(confirmed.subject).toMatch(/^Vous venez\s: Afterwork de la semaine/);
    expect(confirmed.raw).toMatch(/content-type: text\/calendar;[^]*method=REQUEST/i);
    await main(page).getByRole('button', { name: 'Je ne peux plus venir' }).click();
    await main(page).getByText(/vous ne venez pas/).waitFor();
    const released = await world.running.mailbox.next(address!, confirmed.id);
    expect(released.raw).toMatch(/content-type: text\/calendar;[^]*method=CANCEL/i);
  }, 2 * MINUTE);

  it('comes as a guest without an account: 2 fields and 1 tap', async () => {
    const desk = await OfficeDesk.open(world);
    const { slug } = await desk.event('Conférence ouverte');
    const address = `nora.${randomUUID().slice(0, 6)}@exemple.example`;
    const [page, clicks, began] = [await world.openPage({ path: `/evenements/${slug}`, width: WIDTHS.phone }), new Clicks(), Date.now()];

    const fields = page.locator(FIELDS);
    expect(await fields.count()).toBe(2);
    await page.getByLabel('Nom', { exact: true }).fill('Nora Veil');
    await page.getByLabel('Adresse e-mail').fill(address);
    await clicks.on(main(page).getByRole('button', { name: 'Je viens' }));
    await main(page).getByText(/votre place est réservée/).waitFor();
    expect([clicks.count, Date.now() - began < QUICK]).toEqual([1, true]);
    await world.screenshot(page, 'week/visiteur');

    const mail = await world.running.mailbox.next(address);
    const mine = await world.openPage({ path: pathIn(mail, '/reponse') });
    await main(mine).getByRole('button', { name: 'Je ne peux plus venir' }).click();
    await main(mine).getByRole('button', { name: 'Je viens finalement' }).waitFor();
  }, MINUTE);

  it('answers in the agenda by one tap, waits for a seat of a full event, and is offered the one that falls free', async () => {
    const desk = await OfficeDesk.open(world);
    const [, other] = await addressesOf(world.running, 'arrived');
    const title = 'Dîner à une place';
    const { id } = await desk.event(title, { capacity: 1 });
    const others = await world.openPage({ as: other!, path: '/accueil' });
    const answer = (wish: string) => act(others, 'rsvpToEvent', { eventId: id, answer: wish, idempotencyKey: randomUUID() }, 'answer { kind }');
    await answer('GOING');

    const page = await world.openPage({ as: MEMBER, path: '/agenda', width: WIDTHS.phone });
    const group = page.getByRole('group', { name: `Réponse à ${title}` });
    const clicks = new Clicks();
    await clicks.on(group.getByRole('button', { name: 'Attendre une place' }));
    await main(page).getByText('1re sur la liste d’attente').waitFor();
    expect(clicks.count).toBe(1);
    await world.screenshot(page, 'week/agenda', { fullPage: false });

    await answer('NOT_GOING');
    await page.reload();
    await main(page).getByText('Une place pour vous').waitFor();
    await group.getByRole('button', { name: 'Je viens' }).click();
    await main(page).getByText('Inscription confirmée').first().waitFor();
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('region', { name: 'Mon billet' }).getByText('Claire Fontanel').waitFor();
    await page.goto('/accueil');
    await page.getByRole('region', { name: 'Prochain événement' }).waitFor();
  }, 2 * MINUTE);

  it('renews from the mail: 3 clicks, 0 field, the receipt on the page and by mail', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'notJoined');
    const before = await world.running.mailbox.newest(address!);
    await desk.callDue(address!, await desk.plan());
    const call = await world.running.mailbox.next(address!, before?.id);
    const [page, clicks, began] = [await world.reading(call), new Clicks(), Date.now()];

    await clicks.on(page.getByRole('link', { name: /^(Renouveler pour|Régler) 60,00/ }));
    const pay = main(page).getByRole('button', { name: /^Payer 60,00/ });
    await pay.waitFor();
    expect(await page.locator(FIELDS).count()).toBe(0);
    await world.screenshot(page, 'week/renouveler');
    await clicks.on(pay);
    await page.waitForURL(/\/bac-a-sable\//);
    await clicks.on(main(page).getByRole('button', { name: /^Payer/ }));
    await page.getByRole('heading', { level: 1, name: 'Paiement reçu' }).waitFor();
    const number = /\d{4}-\d{6}/.exec(await main(page).innerText())![0];
    expect([clicks.count, Date.now() - began < MINUTE]).toEqual([3, true]);
    await world.screenshot(page, 'week/paiement-recu');

    const receipt = await world.running.mailbox.next(address!, call.id);
    expect(receipt.subject).toContain(number);
    expect(receipt.raw).toMatch(/content-type: application\/pdf/i);
    const mine = await world.openPage({ as: address!, path: '/moi/cotisations' });
    await mine.getByRole('region', { name: 'Historique' }).getByText('Réglée', { exact: true }).waitFor();
    const download = mine.waitForEvent('download');
    await mine.getByRole('link', { name: new RegExp(`reçu ${number}`) }).click();
    expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
  }, 2 * MINUTE);

  it('pays a due from the portal, where a refusal charges nothing and leads back', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'notJoined');
    const page = await world.openPage({ as: address!, path: '/accueil' });
    await desk.callDue(address!, await desk.plan());
    await page.goto('/moi/cotisations');
    await main(page).getByRole('button', { name: /^Payer 60,00/ }).click();
    await page.waitForURL(/\/bac-a-sable\//);
    await main(page).getByRole('button', { name: 'Refuser le paiement' }).click();
    await main(page).getByText(/Rien n.a été débité/).first().waitFor();
    await page.goto('/accueil');
    await page.getByRole('region', { name: 'Cotisation', exact: true }).getByRole('button', { name: /^Payer 60,00/ }).click();
    await page.waitForURL(/\/bac-a-sable\//);
    await main(page).getByRole('button', { name: /^Payer/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Paiement reçu' }).waitFor();
    await page.goto('/moi/cotisations');
    await page.getByRole('region', { name: 'Reçus' }).getByRole('link').waitFor();
  }, 2 * MINUTE);

  it('records a cheque: 3 fields and 2 clicks from the list of dues', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'notJoined');
    await desk.callDue(address!, await desk.plan());
    const before = await world.running.mailbox.newest(address!);
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/cotisations' });
    const clicks = new Clicks();
    await clicks.on(page.getByRole('button', { name: /^Enregistrer un paiement de / }).first());
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Numéro du chèque').fill('0001234');
    await dialog.getByLabel('Banque').fill('Crédit mutuel');
    await clicks.on(dialog.getByRole('button', { name: 'Enregistrer', exact: true }));
    await page.getByText(/60,00\s€ de .* enregistrés\. Reçu \d{4}-\d{6}/).waitFor();
    expect(clicks.count).toBe(2);
    await until(async () => /reçu/i.test((await world.running.mailbox.newest(address!))?.subject ?? '') && (await world.running.mailbox.newest(address!))?.id !== before?.id, MINUTE);
  }, 2 * MINUTE);
});
