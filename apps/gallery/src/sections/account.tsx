import { AccountPanel, AssociationSwitcher, ColourSchemeSwitch, Disclosure, Icon, LanguageSwitch, PersonMark, SessionContext, SignOutButton, useT } from '@cordee/web';
import type { Section } from '../section';
import { alone } from '../session';

function Account() {
  const { t } = useT();
  return (
    <Disclosure label={t('common.account', { name: 'Claire Fontanel' })} side="start" button={<PersonMark name="Claire Fontanel" size="2.1rem" />}>
      {() => (
        <AccountPanel>
          <a href="/admin/">
            <Icon name="settings" />
            {t('portal.nav.admin')}
          </a>
        </AccountPanel>
      )}
    </Disclosure>
  );
}

const Alone = () => (
  <SessionContext value={alone}>
    <AssociationSwitcher />
  </SessionContext>
);

export const account: Section = {
  title: 'Account',
  states: { 'Account, on press': Account, 'Language': LanguageSwitch, 'Scheme': ColourSchemeSwitch, 'Way out': SignOutButton, 'In one association': Alone, 'In several associations, on press': AssociationSwitcher },
};
