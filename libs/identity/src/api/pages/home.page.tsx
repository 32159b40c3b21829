import { Actions, Button, Page } from '@cordee/html';
import { t } from '../../i18n';
import type { PublicPart } from '../../ports/public-parts';
import type { Frame } from './page-kit';

interface HomePageProps extends Frame {
  readonly name: string;
  readonly url: string;
  readonly parts: readonly PublicPart[];
}

/** What an association shows to everybody: the way in for its members, then what a stranger may come to or join. */
export function HomePage({ locale, name, url, parts, ...frame }: HomePageProps) {
  return (
    <Page {...frame} locale={locale} title={name} description={t(locale, 'identity.page.home.description', { association: name })} openGraph={{ url }} indexed>
      <p className="lead">{t(locale, 'identity.page.home.lead')}</p>
      <Actions><Button href="/connexion">{t(locale, 'identity.page.home.signIn')}</Button></Actions>
      {parts.map((part) => <Part key={part.more.path} part={part} />)}
    </Page>
  );
}

function Part({ part: { title, text, lines = [], more } }: { readonly part: PublicPart }) {
  return (
    <section>
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
      {lines.length === 0 ? null : (
        <ul className="list">
          {lines.map((line) => <li key={line.path}><a href={line.path}>{line.text}</a>{line.details.map((detail) => <span key={detail} className="hint"><br />{detail}</span>)}</li>)}
        </ul>
      )}
      <p><a href={more.path}>{more.text}</a></p>
    </section>
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
