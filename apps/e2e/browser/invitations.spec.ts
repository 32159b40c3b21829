import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '@cordee/platform/testing';
import { axe, describeInBrowser, SETTINGS, useBrowserWorld } from './harness';
import { Clicks } from './support/clicks';
import { PRESIDENT } from './support/people';

const MINUTE = 60_000;

interface Guest {
  name: string;
  address: string;
}

describeInBrowser('inviting several people', () => {
  const world = useBrowserWorld();
  const waiting = (page: Page) => page.getByRole('region', { name: /^(Invitations en attente|Invitations that wait)$/ });
  const mailsTo = async (guests: readonly Guest[]) => (await Promise.all(guests.map(({ address }) => world.running.mailbox.to(address)))).flat();

  /** People whom nobody has invited, as the first page of the list shows them. */
  async function guests(from: number): Promise<Guest[]> {
    const rows = await world.running.database.inspect<Guest>(
      `select name, address from (
        select concat_ws(' ', p.first_name, p.last_name) as name, p.last_key, p.first_key, p.id,
          (select e.address from person_email e where e.association_id = p.association_id and e.person_id = p.id order by e.place, e.address limit 1) as address
        from person p join association a on a.id = p.association_id and a.subdomain = 'mines'
        where p.invited_at is null and p.deceased_noted_at is null and not exists (select from account_person l where l.association_id = p.association_id and l.person_id = p.id)
        order by p.last_key, p.first_key, p.id limit 40) p where address is not null order by last_key, first_key, id`);
    const shared = (one: Guest) => rows.filter(({ name, address }) => name === one.name || address === one.address).length > 1;
    return rows.filter((one) => !shared(one)).slice(from, from + 3);
  }

  /** Chooses them in the list; answers the dialog, once it shows the mail. */
  async function choose(page: Page, chosen: readonly Guest[], clicks = new Clicks()) {
    await page.goto('/admin/membres?account=NOT_INVITED');
    for (const { name } of chosen) await clicks.on(page.getByRole('checkbox', { name: `Sélectionner ${name}`, exact: true }));
    await clicks.on(page.getByRole('button', { name: 'Inviter 3 personnes' }));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('3 personnes vont recevoir un e-mail').waitFor();
    return dialog;
  }

  it('shows the mail, sends it to oneself, and can be taken back until it leaves', async () => {
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/' });
    const chosen = await guests(0);
    const before = await world.running.mailbox.newest(PRESIDENT);

    const dialog = await choose(page, chosen);
    const mail = dialog.frameLocator('iframe');
    await mail.getByText(/^Bonjour /).waitFor();
    expect(await mail.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['#', '#']);
    expect(await mail.locator('.m-sheet').evaluate((sheet) => getComputedStyle(sheet).borderRadius)).toBe('12px');
    await world.screenshot(page, 'states/inviter', { fullPage: false });

    await dialog.getByRole('button', { name: 'M’envoyer un essai' }).click();
    await page.getByText(`Un essai part vers ${PRESIDENT}.`).waitFor();
    const sample = await world.running.mailbox.next(PRESIDENT, before?.id);
    expect(sample.subject).toBe('Essai\u00A0: Mines Alumni vous ouvre son annuaire');
    expect(sample.text).toContain(await mail.getByText(/^Bonjour /).innerText());

    await dialog.getByRole('button', { name: 'Inviter 3 personnes' }).click();
    await waiting(page).getByText(/^3 invitations partent à \d+\sh(\s\d\d)?/).waitFor();
    await page.goto('/admin/');
    await waiting(page).waitFor();
    await world.screenshot(page, 'states/invitations-en-attente');
    await waiting(page).getByRole('button', { name: 'Annuler l’envoi' }).click();
    await page.getByText('L’envoi est annulé. Personne ne recevra rien.').waitFor();
    await waiting(page).waitFor({ state: 'detached' });
    expect((await guests(0)).map(({ name }) => name)).toEqual(chosen.map(({ name }) => name));
    expect(await mailsTo(chosen)).toEqual([]);
    await page.goto('/admin/journal');
    await page.getByRole('main').getByText('Envoi des invitations annulé').first().waitFor();
  }, 2 * MINUTE);

  it('leaves at once when told to: 6 clicks from the list to the mailbox', async () => {
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/' });
    const [chosen, clicks] = [await guests(3), new Clicks()];
    const dialog = await choose(page, chosen, clicks);
    await clicks.on(dialog.getByRole('button', { name: 'Inviter 3 personnes' }));
    await clicks.on(waiting(page).getByRole('button', { name: 'Envoyer maintenant' }));
    await page.getByText('3 invitations partent.').waitFor();
    await waiting(page).waitFor({ state: 'detached' });
    await until(async () => (await mailsTo(chosen)).length === 3, MINUTE);
    const [invitation] = await world.running.mailbox.to(chosen[0]!.address);
    expect([invitation!.subject, clicks.count]).toEqual(['Mines Alumni vous ouvre son annuaire', 6]);
  }, 2 * MINUTE);

  it.each(SETTINGS)('is readable in every setting ($name)', async (setting) => {
    const page = await world.openPage({ ...setting, as: PRESIDENT, path: '/admin/membres?account=NOT_INVITED' });
    await page.getByRole('button', { name: /^(Inviter tout le monde|Invite everyone|Invite everybody)$/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.frameLocator('iframe').locator('h1').waitFor();
    await world.screenshot(page, `states/inviter-${setting.name}`, { fullPage: false });
    // The mail is a document of its own, with a main part of its own: it is looked at as its reader does, by itself.
    const mail = await world.openPage({ ...setting, path: 'about:blank' });
    await mail.setContent((await dialog.locator('iframe').getAttribute('srcdoc'))!);
    await dialog.locator('iframe').evaluate((frame) => (frame.style.display = 'none'));
    expect([await axe(page), await axe(mail)]).toEqual([[], []]);
    await dialog.getByRole('button').last().click();
    await waiting(page).waitFor();
    await page.goto('/admin/');
    await waiting(page).waitFor();
    expect(await axe(page)).toEqual([]);
    await world.screenshot(page, `states/invitations-en-attente-${setting.name}`, { fullPage: false });
    await waiting(page).getByRole('button').first().click();
    await waiting(page).waitFor({ state: 'detached' });
  }, 3 * MINUTE);
});
