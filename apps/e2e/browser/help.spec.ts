import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axe, describeInBrowser, useBrowserWorld, WIDTHS } from './harness';
import { act } from './support/ask';
import { Clicks } from './support/clicks';
import { addressesOf, addressOf, MEMBER, ORGANISER, PRESIDENT } from './support/people';

const MINUTE = 60_000;
const WHY = 'Vous avez mis en service un réseau de chaleur complet, et c’est ce que mes batteries devront alimenter.';
const OWN_WORDS = 'Claire pose de bonnes questions, écoute les réponses, et donne toujours des nouvelles ensuite.';
const THANKS = 'Merci Solène : votre planning à rebours m’a évité de promettre une date que je n’aurais pas tenue.';
const PHONE = '06 98 76 54 32';

describeInBrowser('someone asks for help', () => {
  const world = useBrowserWorld();
  beforeAll(() => world.running.clock.toWorkingHours());
  const main = (page: Page) => page.getByRole('main');
  const mailbox = () => world.running.mailbox;
  /** Whom the seeker asks to pass the request on. */
  let connector: { name: string; address: string };
  const newestOf = async (address: string) => (await mailbox().newest(address))?.id ?? '';

  it('asks for an introduction: 4 fields and 6 clicks, in less than two minutes', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/reseau' });
    const [clicks, began] = [new Clicks(), Date.now()];

    await page.getByLabel('Chercher une personne').fill('marchetti');
    await clicks.on(main(page).getByRole('link', { name: /Solène Marchetti/ }));
    await clicks.on(main(page).getByRole('link', { name: 'Demander', exact: true }));
    const form = main(page).locator('form');
    await form.getByRole('button', { name: 'Envoyer la demande' }).waitFor();
    // What I seek, by whom, why this person, what I give in return; who I am stands there already.
    expect(await form.locator('fieldset:visible, textarea:visible, input:not([type=radio]):visible').count()).toBe(4);
    await form.getByText('Ingénieure procédés en chimie : je passe au recyclage des batteries.').first().waitFor();
    await main(page).getByText(/ouverte.* sur 3 possibles/).waitFor();
    await clicks.on(form.getByRole('radio', { name: 'Un regard sur un secteur' }));
    const first = form.getByRole('group', { name: 'Par qui passer' }).locator('label', { hasText: 'Solène : ' }).first();
    connector = { name: await first.locator('span > span').first().innerText(), address: await addressOf(world.running, (await first.getByRole('radio').getAttribute('value'))!) };
    const before = await newestOf(connector.address);
    await clicks.on(first.getByRole('radio'));
    await form.getByLabel('Pourquoi Solène ?').fill(WHY);
    await clicks.on(form.getByRole('button', { name: 'Aide aux outils numériques et à l’IA : Tableaux de bord et automatisation' }));
    const preview = page.getByRole('region', { name: 'Aperçu' });
    await preview.getByText(/Claire Fontanel aimerait demander à Solène Marchetti/).waitFor();
    await preview.getByText(WHY).first().waitFor();
    await world.screenshot(page, 'help/demander');
    await clicks.on(form.getByRole('button', { name: 'Envoyer la demande' }));
    await page.getByRole('heading', { level: 1, name: 'Mes demandes' }).waitFor();
    await main(page).getByText(`${connector.name} a votre demande`).waitFor();
    expect([clicks.count, Date.now() - began < 2 * MINUTE]).toEqual([6, true]);
    await world.screenshot(page, 'help/mes-demandes');
    expect((await mailbox().about(connector.address, /^Claire Fontanel aimerait rencontrer Solène Marchetti/, before)).text).toContain(WHY);
  }, 3 * MINUTE);

  it('passes it on from the mail, in words of one’s own: 2 taps and 1 field', async () => {
    const before = await newestOf(ORGANISER);
    const page = await world.reading(await mailbox().about(connector.address, /aimerait rencontrer Solène Marchetti/));
    const clicks = new Clicks();
    await clicks.on(page.getByRole('link', { name: 'Répondre en une minute' }));
    await page.getByRole('heading', { level: 1, name: 'Claire aimerait rencontrer Solène' }).waitFor();
    await main(page).getByText(WHY).waitFor();
    await world.screenshot(page, 'help/intermediaire');
    await page.getByLabel('Vos mots pour Solène').fill(OWN_WORDS);
    await clicks.on(main(page).getByRole('button', { name: 'Transmettre avec ces mots' }));
    await main(page).getByText('C’est transmis à Solène. Merci.').waitFor();
    expect([clicks.count, await axe(page)]).toEqual([2, []]);
    const mail = await mailbox().about(ORGANISER, new RegExp(`^${connector.name} vous présente Claire Fontanel`), before);
    expect([mail.text.includes(OWN_WORDS), mail.raw.includes(MEMBER)]).toEqual([true, false]);
  }, 2 * MINUTE);

  it('says yes from the mail: 3 taps and 2 fields, and only then each knows how to reach the other', async () => {
    const [seekerHad, contactHad] = [await newestOf(MEMBER), await newestOf(ORGANISER)];
    const page = await world.reading(await mailbox().about(ORGANISER, /vous présente Claire Fontanel/));
    const clicks = new Clicks();
    await clicks.on(page.getByRole('link', { name: 'Répondre en une minute' }));
    await main(page).getByText(OWN_WORDS).waitFor();
    await world.screenshot(page, 'help/personne');
    await clicks.on(main(page).getByText('Par téléphone'));
    await page.getByLabel('Adresse, numéro ou lien').fill(PHONE);
    await page.getByLabel(/^Quand cela vous convient/).fill('Le jeudi, après 18 h');
    await clicks.on(main(page).getByRole('button', { name: 'Accepter', exact: true }));
    await main(page).getByText('Claire vous écrira en premier.').waitFor();
    expect([clicks.count, await axe(page)]).toEqual([3, []]);
    await world.screenshot(page, 'help/acceptee');

    expect((await mailbox().about(MEMBER, /^Solène Marchetti est d’accord/, seekerHad)).text).toContain(PHONE);
    expect((await mailbox().about(ORGANISER, /^Claire Fontanel va vous écrire/, contactHad)).text).toContain(MEMBER);
    const mine = await world.openPage({ as: MEMBER, path: '/entraide/demandes' });
    await main(mine).getByRole('link', { name: PHONE }).waitFor();
    await main(mine).getByText('Le jeudi, après 18 h').waitFor();
    await world.screenshot(mine, 'help/en-relation');
    await main(mine).getByRole('button', { name: 'J’ai écrit à Solène' }).click();
    await mine.getByText('C’est noté. Bon échange.').waitFor();
  }, 2 * MINUTE);

  it('makes the first gesture of a newcomer: 3 taps from the record that one has just found', async () => {
    const { address, year } = await newcomer();
    const page = await world.openPage({ path: '/connexion' });
    const began = Date.now();
    await world.signIn(page, address);
    await page.getByLabel('Année de votre promotion').fill(String(year));
    await main(page).getByRole('button', { name: 'Ouvrir ma fiche' }).click();
    await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor();
    const clicks = new Clicks();
    await clicks.on(page.getByRole('navigation').getByRole('link', { name: 'Entraide' }).first());
    const first = page.getByRole('region', { name: 'Un premier geste' });
    await first.waitFor();
    await world.screenshot(page, 'help/premier-geste');
    await clicks.on(first.getByRole('group', { name: 'Ce que je peux proposer' }).getByRole('button').first());
    await clicks.on(first.getByRole('button', { name: 'Proposer', exact: true }));
    await page.getByText('Merci. Votre offre est visible des membres.').waitFor();
    await first.waitFor({ state: 'detached' });
    expect([clicks.count, Date.now() - began < 5 * MINUTE]).toEqual([3, true]);
    await page.goto('/moi/entraide');
    await page.getByRole('button', { name: /^Retirer\s: / }).waitFor();
  }, 2 * MINUTE);

  it('settles what was reported: 4 clicks, from a template', async () => {
    const page = await world.openPage({ as: PRESIDENT, path: '/admin/entraide' });
    const clicks = new Clicks();
    await clicks.on(page.getByRole('button', { name: 'Décider de la demande de Hervé Le Quintrec' }));
    const dialog = page.getByRole('dialog');
    await clicks.on(dialog.getByRole('radio', { name: /^Rendre pour réécrire/ }));
    await clicks.on(dialog.getByRole('group', { name: 'Messages tout prêts, à adapter' }).getByRole('button').first());
    expect(await dialog.getByLabel('Message à la personne qui demande').inputValue()).not.toBe('');
    await world.screenshot(page, 'help/moderer', { fullPage: false });
    await clicks.on(dialog.getByRole('button', { name: 'Rendre pour réécrire' }));
    await dialog.waitFor({ state: 'detached' });
    await main(page).getByText(/Aucun signalement en attente/).waitFor();
    expect(clicks.count).toBe(4);
    await page.goto('/admin/entraide?reports=settled');
    await main(page).getByText(/Rendue pour être réécrite/).waitFor();
    await world.screenshot(page, 'help/moderes');
  }, 2 * MINUTE);

  // From here on time goes by.
  it('thanks from the mail of the second day: 2 taps and 1 field', async () => {
    const page = await world.openPage({ as: MEMBER, path: '/moi/notifications' });
    await act(page, 'updateNotifications', { frequency: 'WEEKLY', weekday: 4, hour: 7, zone: 'Europe/Paris', interruptionsPerWeek: 10 }, 'frequency');
    await page.goto('/entraide/demandes');
    await main(page).getByText('Nous nous sommes vus').first().click();
    await page.getByRole('textbox', { name: 'Date de l’échange' }).fill(world.running.clock.now().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' }));
    await main(page).getByRole('button', { name: 'Nous nous sommes vus' }).last().click();
    await page.getByText('C’est noté. Reste à dire merci.').waitFor();

    const before = await newestOf(MEMBER);
    world.running.clock.forward({ days: 2 });
    const mail = await world.reading(await mailbox().about(MEMBER, /^Un mot à Solène/, before));
    const clicks = new Clicks();
    await clicks.on(mail.getByRole('link', { name: /^Écrire à Solène/ }));
    await mail.getByRole('textbox').fill(THANKS);
    await world.screenshot(mail, 'help/merci');
    await clicks.on(main(mail).getByRole('button', { name: /^Envoyer à Solène/ }));
    await mail.getByRole('heading', { level: 1, name: 'C’est transmis' }).waitFor();
    expect([clicks.count, await axe(mail)]).toEqual([2, []]);
  }, 3 * MINUTE);

  it('says after two weeks what it led to: 1 tap on one of three answers, and whoever helped is told within the hour', async () => {
    const [before, helperHad] = [await newestOf(MEMBER), await newestOf(ORGANISER)];
    world.running.clock.forward({ days: 12 });
    const asking = await mailbox().holding(MEMBER, 'Donner des nouvelles à Solène');
    expect([asking.id > before, /^Qu’est-ce que cela a donné/.test(asking.subject)]).toEqual([true, true]);
    const page = await world.reading(asking);
    await page.getByRole('link', { name: /^Donner des nouvelles à Solène/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Qu’est-ce que cela a donné/ }).waitFor();
    const [clicks, asked] = [new Clicks(), world.running.clock.now()];
    const answers = page.getByRole('group', { name: 'Ce que cela a donné' }).getByRole('button');
    expect(await answers.allInnerTexts()).toEqual(['J’y vois plus clair', 'Un nouveau contact', 'Rien pour l’instant']);
    expect([await axe(page), await page.locator('[required]').count()]).toEqual([[], 0]);
    await world.screenshot(page, 'help/nouvelles');
    await page.getByLabel(/^Une phrase/).fill('Un exploitant du réseau me reçoit en janvier.');
    await clicks.on(answers.nth(1));
    await page.getByRole('heading', { level: 1, name: 'C’est transmis' }).waitFor();
    expect([clicks.count, await axe(page)]).toEqual([1, []]);
    await world.screenshot(page, 'help/nouvelles-transmises');

    const told = await mailbox().about(ORGANISER, /^Claire( Fontanel)? vous donne des nouvelles/, helperHad);
    expect(told.text).toContain('Un exploitant du réseau me reçoit en janvier.');
    expect(world.running.clock.now().getTime() - asked.getTime()).toBeLessThan(60 * MINUTE);
    const theirs = await world.openPage({ as: ORGANISER, path: '/entraide/devenu' });
    await main(theirs).getByText(/Un exploitant du réseau me reçoit en janvier/).waitFor();
    await main(theirs).getByText(THANKS).waitFor();
    await world.screenshot(theirs, 'help/devenu');
  }, 3 * MINUTE);

  it('says that one has found: first to each who helped, in words of their own, then to everybody', async () => {
    const [page, had] = [await world.openPage({ as: MEMBER, path: '/entraide/merci', width: WIDTHS.phone }), await newestOf(ORGANISER)];
    await page.getByRole('link', { name: 'J’ai trouvé' }).click();
    await page.getByRole('textbox', { name: 'Date de la bonne nouvelle' }).fill(world.running.clock.now().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' }));
    await main(page).getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('region', { name: 'Celles et ceux qui ont aidé' }).waitFor();
    const messages = page.getByRole('textbox', { name: /^Votre message à / });
    for (const message of await messages.all()) await message.fill('C’est signé, et sans cette conversation je n’aurais jamais frappé à cette porte. Merci.');
    expect(await axe(page)).toEqual([]);
    await world.screenshot(page, 'help/trouve-aides');
    await main(page).getByRole('button', { name: `Envoyer ${await messages.count()} messages` }).click();
    await page.getByRole('region', { name: 'Un mot pour toute l’association' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await world.screenshot(page, 'help/trouve-annonce');
    await page.getByLabel('Votre annonce').fill('Je rejoins une usine de recyclage dans le Forez.');
    await main(page).getByRole('button', { name: 'Publier l’annonce' }).click();
    await page.getByText('Annonce publiée.').waitFor();
    expect((await mailbox().about(ORGANISER, /^Claire( Fontanel)? a trouvé, et vous le dit en premier/, had)).text).toContain('C’est signé');
  }, 2 * MINUTE);

  /** Somebody who has a record and a class, and has never come. */
  async function newcomer(): Promise<{ address: string; year: number }> {
    const [address] = await addressesOf(world.running, 'newcomers');
    const [row] = await world.running.database.inspect<{ year: number }>(
      'select d.graduation_year as year from person_email e join affiliation d on d.association_id = e.association_id and d.person_id = e.person_id where e.address = $1 and d.graduation_year is not null', [address]);
    return { address: address!, year: row!.year };
  }
});
