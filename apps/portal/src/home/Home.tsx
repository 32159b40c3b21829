import { Button } from '@mantine/core';
import { AppLink, Card, FailedPart, HomeHelpDocument, Icon, MyStandingDocument, NextEventDocument, PageHeading, PortalHomeDocument, SkeletonText, useScreen, useSession, useT, type IconName, type Key, type PortalHomeQuery } from '@cordee/web';
import { DuesState, saysDues } from './DuesState';
import { HelpLine, saysHelp } from './HelpLine';
import classes from './Home.module.css';
import { NextEvent } from './NextEvent';

type Me = NonNullable<PortalHomeQuery['viewer']>;

const STEPS: readonly { readonly path: string; readonly title: Key; readonly text: Key; readonly icon: IconName }[] = [
  { path: '/moi', title: 'portal.home.step.profile', text: 'portal.home.step.profileText', icon: 'pencil' },
  { path: '/reseau', title: 'portal.home.step.network', text: 'portal.home.step.networkText', icon: 'people' },
  { path: '/entraide', title: 'portal.home.step.help', text: 'portal.home.step.helpText', icon: 'help' },
];

/** What is useful to me now. Each part asks for itself: one that fails never hides the others; they come in together, so that nothing moves. */
export function Home() {
  const { t } = useT();
  const { viewer } = useSession();
  const home = useScreen(PortalHomeDocument, {});
  const event = useScreen(NextEventDocument, {});
  const dues = useScreen(MyStandingDocument, {});
  const help = useScreen(HomeHelpDocument, {}, { touchedBy: ['Introduction', 'HelpReceived', 'OpenAsk'] });
  const name = viewer.person?.firstName;
  const me = home.data?.viewer;
  const known = [home, event, dues, help].every(({ data, failure }) => data !== undefined || failure !== null);
  return (
    <>
      <PageHeading title={name ? t('portal.home.hello', { name }) : t('portal.nav.home')} />
      {!viewer.person && <ClaimRecord />}
      {!known && <SkeletonText lines={6} />}
      {known && (
        <div className={classes['parts']}>
          {home.failure && !me && <FailedPart failure={home.failure} what={t('portal.home.failed')} onRetry={home.retry} />}
          <NextEvent screen={event} />
          <HelpLine screen={help} />
          <DuesState screen={dues} />
          {me && <Waiting me={me} duesSaid={saysDues(dues.data?.viewer)} said={saysHelp(help.data?.viewer, t)} />}
          {me && <NextDigest me={me} />}
        </div>
      )}
    </>
  );
}

function Waiting({ me, duesSaid, said }: { me: Me; duesSaid: boolean; said: readonly string[] }) {
  const { t } = useT();
  const waiting = me.waiting.filter(({ kind, path }) => !(duesSaid && kind === 'membership.due') && !said.includes(path));
  return (
    <>
      {waiting.length > 0 && (
        <Card title={t('portal.home.waiting')}>
          <ul className={classes['list']}>
            {waiting.map(({ kind, text, path }) => (
              <li key={`${kind}${path}`}>
                <Step path={path} icon="bell" title={text} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t(waiting.length > 0 ? 'portal.home.also' : 'portal.home.first')}>
        <ul className={classes['list']}>
          {STEPS.map(({ path, title, text, icon }) => (
            <li key={path}>
              <Step path={path} icon={icon} title={t(title)} text={t(text)} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function Step({ path, icon, title, text }: { path: string; icon: IconName; title: string; text?: string }) {
  return (
    <AppLink path={path} className={classes['step'] ?? ''}>
      <span className={classes['icon']}>
        <Icon name={icon} />
      </span>
      <span className={classes['words']}>
        <span className={classes['title']}>{title}</span>
        {text && <span className={classes['text']}>{text}</span>}
      </span>
      <Icon name="right" />
    </AppLink>
  );
}

function NextDigest({ me }: { me: Me }) {
  const { t, format } = useT();
  const { nextAt, pausedUntil, unsubscribedAt, frequency } = me.notifications;
  const silent = unsubscribedAt !== null || frequency === 'NEVER';
  const text = silent ? t('portal.home.digestNever') : pausedUntil ? t('portal.home.digestPaused', { date: format.date(pausedUntil) }) : nextAt ? t('portal.home.digestNext', { date: format.dateTime(nextAt) }) : null;
  if (!text) return null;
  return (
    <p className={classes['digest']}>
      {text} <AppLink path="/moi/notifications">{t('portal.home.digestChange')}</AppLink>
    </p>
  );
}

/** Signed in, but no record of the association is theirs yet. */
function ClaimRecord() {
  const { t } = useT();
  return (
    <Card title={t('portal.home.claim')} note={t('portal.home.claimText')}>
      <Button component="a" href="/connexion/fiche">
        {t('portal.home.claimLink')}
      </Button>
    </Card>
  );
}
