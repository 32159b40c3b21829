import { describe, expect, it } from '@jest/globals';
import { type AddressForm, type Locale, runInScope, systemScope } from '@cordee/platform';
import { tuIn, vousIn } from '../../../../tools/checks/address-form.mjs';
import { foundingMail } from './founding.mail';
import { invitationMail } from './invitation.mail';
import { openedMail } from './opened.mail';
import { signInMail } from './sign-in.mail';

const brand = { name: 'Mines & amis', colour: '#7a1f4b' };
const write = (locale: Locale, addressForm: AddressForm) => runInScope(systemScope('a', { addressForm }), () => {
  const context = { locale, brand };
  const voice = addressForm === 'TU' ? `${locale} with tu` : locale;
  return [
    ['sign-in', voice, signInMail.render(context, { code: '042042', link: 'https://mines.example.org/connexion/lien/abc.def' })],
    ['founding', voice, foundingMail.render(context, { code: '042042', link: 'https://example.org/creer/code' })],
    ['opened', voice, openedMail.render(context, { link: 'https://mines.example.org/connexion' })],
    ['invitation', voice, invitationMail.render(context, { name: 'Zoé <b>', link: 'https://mines.example.org/connexion/invitation/abc.def', stop: 'https://mines.example.org/desabonnement/ghi.jkl' })],
  ] as const;
});
const mails = [...write('fr', 'VOUS'), ...write('fr', 'TU'), ...write('en', 'VOUS')];

/** Without its looks, which are the frame's. */
const structure = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/g, '').replace(/ (?:style|class|bgcolor|cellPadding|cellSpacing|cellpadding|cellspacing)="[^"]*"/g, '');

describe.each(mails)('the %s mail in %s', (name, voice, mail) => {
  it('keeps its words, in both parts', () => {
    expect(mail.subject).toMatchSnapshot();
    expect(mail.text).toMatchSnapshot();
    expect(structure(mail.html)).toMatchSnapshot();
  });

  it('addresses its reader in one way', () => {
    if (voice === 'en') return;
    const all = `${mail.subject}\n${mail.text}\n${mail.html}`;
    // Before there is an association, nobody has chosen tu.
    const tu = voice === 'fr with tu' && name !== 'founding';
    expect([Boolean(vousIn(all)), Boolean(tuIn(all))]).toEqual([!tu, tu]);
  });

  it('has one button, stays light and loads nothing from elsewhere', () => {
    expect(mail.html.match(/class="m-button"/g)).toHaveLength(1);
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
    expect(mail.html).not.toMatch(/<img|<script|src=/);
  });

  it('says the code in the subject and in both parts, where there is one', () => {
    if (name === 'opened') return;
    if (name === 'invitation') return expect(mail.html).toContain('Zoé &lt;b&gt;');
    expect(mail.subject).toContain('042042');
    expect(mail.text).toContain('042042');
    expect(mail.html).toContain('042042');
  });
});
