import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, useBrowserWorld } from './harness';
import { Keyboard, spoken } from './support/keyboard';
import type { ReceivedMail } from './support/mailbox';
import { addressesOf, PRESIDENT } from './support/people';
import { OfficeDesk } from './support/week';

const MINUTE = 60_000;

describeInBrowser('without a mouse', () => {
  const world = useBrowserWorld();
  const main = (page: Page) => page.getByRole('main');

  async function reading(mail: ReceivedMail): Promise<Page> {
    const page = await world.openPage({ path: 'about:blank' });
    await page.setContent(mail.html);
    return page;
  }

  it('one says yes to an invitation, from the mail to the ticket', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'arrived');
    const event = await desk.event('Afterwork du clavier');
    const before = await world.running.mailbox.newest(address!);
    await desk.invite(address!, event.id);
    const page = await reading(await world.running.mailbox.next(address!, before?.id));
    const keyboard = new Keyboard(page);

    await keyboard.press(page.getByRole('link', { name: 'Je viens' }));
    await page.getByRole('heading', { level: 1, name: 'Afterwork du clavier' }).waitFor();
    expect(await spoken(main(page))).toMatchSnapshot('the page of an invitation');
    await keyboard.press(main(page).getByRole('button', { name: 'Je viens' }));
    await main(page).getByRole('heading', { name: 'Mon billet' }).waitFor();
    expect(await spoken(main(page))).toMatchSnapshot('the ticket');
    expect(keyboard.unseen).toEqual([]);
  }, 2 * MINUTE);

  it('one renews, from the mail to the receipt', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'notJoined');
    const before = await world.running.mailbox.newest(address!);
    await desk.callDue(address!, await desk.plan('Formule du clavier'));
    const page = await reading(await world.running.mailbox.next(address!, before?.id));
    const keyboard = new Keyboard(page);

    await keyboard.press(page.getByRole('link', { name: /^(Renouveler pour|Régler) 60,00/ }));
    await main(page).getByRole('button', { name: /^Payer 60,00/ }).waitFor();
    expect((await spoken(main(page))).replaceAll(/RF[\w ]+/g, '<reference>')).toMatchSnapshot('the page of a renewal');
    await keyboard.press(main(page).getByRole('button', { name: /^Payer 60,00/ }));
    await page.waitForURL(/\/bac-a-sable\//);
    await keyboard.press(main(page).getByRole('button', { name: /^Payer/ }));
    await page.getByRole('heading', { level: 1, name: 'Paiement reçu' }).waitFor();
    expect(keyboard.unseen).toEqual([]);
  }, 2 * MINUTE);

  it('the treasurer records a cheque', async () => {
    const desk = await OfficeDesk.open(world);
    const [address] = await addressesOf(world.running, 'notJoined');
    await desk.callDue(address!, await desk.plan());
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/cotisations' });
    const keyboard = new Keyboard(page);

    await keyboard.press(page.getByRole('button', { name: /^Enregistrer un paiement de / }).first());
    const dialog = page.getByRole('dialog');
    await keyboard.fill(dialog.getByLabel('Numéro du chèque'), '0001234');
    await keyboard.fill(dialog.getByLabel('Banque'), 'Crédit mutuel');
    await keyboard.press(dialog.getByRole('button', { name: 'Enregistrer', exact: true }));
    await page.getByText(/60,00\s€ de .* enregistrés\. Reçu \d{4}-\d{6}/).waitFor();
    expect(keyboard.unseen).toEqual([]);
  }, 2 * MINUTE);
});
