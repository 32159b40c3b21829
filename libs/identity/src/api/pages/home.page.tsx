import { Actions, Button, Page } from '@cordee/html';
import { t } from '../../i18n';
import type { Frame } from './page-kit';

export function HomePage({ locale, name, url, ...frame }: Frame & { readonly name: string; readonly url: string }) {
  return (
    <Page {...frame} locale={locale} title={name} description={t(locale, 'identity.page.home.description', { association: name })} openGraph={{ url }} indexed>
      <p className="lead">{t(locale, 'identity.page.home.lead')}</p>
      <Actions><Button href="/connexion">{t(locale, 'identity.page.home.signIn')}</Button></Actions>
    </Page>
  );
}

interface ListedAssociation {
  readonly id: string;
  readonly name: string;
  readonly url: string;
}

interface BarePageProps extends Frame {
  readonly url: string;
  readonly associations: readonly ListedAssociation[];
  readonly signupOpen: boolean;
}

/** The host without an association: which there are, and how to begin one. */
export function BarePage({ locale, brand, url, associations, signupOpen }: BarePageProps) {
  const say = (key: string) => t(locale, `identity.page.bare.${key}`);
  return (
    <Page locale={locale} brand={brand} title={say('title')} description={say('description')} openGraph={{ url }} indexed>
      <p className="lead">{say('lead')}</p>
      {signupOpen ? <Actions><Button href="/creer">{say('create')}</Button></Actions> : <p className="hint">{say('closed')}</p>}
      <h2>{say('list')}</h2>
      {associations.length === 0 ? <p>{say('none')}</p> : (
        <ul className="list">
          {associations.map((association) => <li key={association.id}><a href={association.url}>{association.name}</a></li>)}
        </ul>
      )}
    </Page>
  );
}
