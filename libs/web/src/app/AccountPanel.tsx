import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../client/useAction';
import { navigation } from '../client/signIn';
import { forgetDrafts } from '../forms/useDraft';
import { SetLocaleDocument, SignOutDocument } from '../gql/graphql';
import { changeLocale } from '../i18n/i18n';
import { useT } from '../i18n/useT';
import { Choice } from '../layout/Choice';
import { ColourSchemeSwitch } from '../layout/ColourSchemeSwitch';
import { Icon } from '../layout/Icon';
import classes from './AccountPanel.module.css';
import { useSession } from './session';

/** Who I am, the language, light or dark, the way out. `children`: links of the app. */
export function AccountPanel({ children }: { children?: ReactNode }) {
  const { viewer } = useSession();
  return (
    <div className={classes['panel']}>
      <div>
        <div className={classes['name']}>{viewer.person?.displayName}</div>
        <div className={classes['address']}>{viewer.emails[0]}</div>
      </div>
      {children && <div className={classes['links']}>{children}</div>}
      <LanguageSwitch />
      <ColourSchemeSwitch />
      <div className={classes['links']}>
        <SignOutButton />
      </div>
    </div>
  );
}

export function LanguageSwitch() {
  const { t, locale } = useT();
  const { i18n } = useTranslation();
  const { run } = useAction(SetLocaleDocument);
  const choose = (next: 'fr' | 'en') => {
    void changeLocale(i18n, next);
    void run({ input: { locale: next } });
  };
  return (
    <Choice
      legend={t('common.language')}
      value={locale}
      options={[
        { value: 'fr', label: 'Français' },
        { value: 'en', label: 'English' },
      ]}
      onChange={choose}
    />
  );
}

export function SignOutButton() {
  const { t } = useT();
  const { run, running } = useAction(SignOutDocument);
  const leave = async () => {
    forgetDrafts();
    await run({});
    navigation.assign('/');
  };
  return (
    <button type="button" className={classes['link']} disabled={running} onClick={() => void leave()}>
      <Icon name="out" />
      {t('common.signOut')}
    </button>
  );
}
