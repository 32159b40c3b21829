import { Button } from '@mantine/core';
import { Card, ConfirmProfileDocument, ErrorState, Fact, Facts, MyProfileDocument, Notice, SkeletonText, useAction, useScreen, useT, useToast, type ProfileFragment } from '@cordee/web';
import { MyPage } from './MyPages';
import { ProfileFields } from './ProfileFields';
import classes from './me.module.css';

export function ProfilePage() {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MyProfileDocument, {});
  const profile = data?.viewer?.person;
  return (
    <MyPage title={t('portal.nav.me')} note={t('portal.me.seen')}>
      {failure && !profile && <ErrorState failure={failure} onRetry={retry} what={t('portal.me.failed')} />}
      {!data && !failure && <SkeletonText lines={7} />}
      {data && !profile && <NoRecord />}
      {profile && (
        <>
          {asksStillRight(profile) && <StillRight onConfirmed={retry} />}
          <ProfileFields profile={profile} onChanged={retry} />
          <Records profile={profile} />
        </>
      )}
    </MyPage>
  );
}

const YEAR_MS = 365 * 86_400_000;

/** Never confirmed, not for a year, or asked by the digest since. */
function asksStillRight({ confirmedAt, stillRightAskedAt }: ProfileFragment): boolean {
  if (!confirmedAt || Date.now() - Date.parse(confirmedAt) > YEAR_MS) return true;
  return stillRightAskedAt !== null && stillRightAskedAt > confirmedAt;
}

/** Asked once in a while: one press says that nothing has changed. */
function StillRight({ onConfirmed }: { onConfirmed: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const { run, running } = useAction(ConfirmProfileDocument);
  const confirm = async () => {
    const outcome = await run({});
    toast({ message: t(outcome.done ? 'portal.me.thanks' : 'common.error.notSaved') });
    onConfirmed();
  };
  return (
    <section className={classes['exact']} aria-label={t('portal.me.stillRight')}>
      <p>{t('portal.me.stillRightText')}</p>
      <Button onClick={() => void confirm()} loading={running}>
        {t('portal.me.stillRight')}
      </Button>
    </section>
  );
}

/** What the association holds and only it corrects. */
function Records({ profile }: { profile: ProfileFragment }) {
  const { t } = useT();
  return (
    <>
      <Card title={t('portal.me.contact')} note={t('portal.me.contactNote')}>
        <Facts>
          <Fact label={t('common.person.email')}>{profile.emails.map(({ address }) => address).join(', ')}</Fact>
          <Fact label={t('common.person.phone')}>{profile.phones.join(', ')}</Fact>
        </Facts>
      </Card>
      <Card title={t('portal.me.studies')} note={t('portal.me.studiesNote')}>
        <ul className={classes['plain']}>
          {profile.affiliations.map(({ id, school, degree, graduationYear }) => (
            <li key={id} className={classes['row']}>
              <span>{school}</span>
              <span className={classes['quiet']}>{[degree, graduationYear].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function NoRecord() {
  const { t } = useT();
  return (
    <Notice icon="person" title={t('portal.home.claim')} actions={<Button component="a" href="/connexion/fiche">{t('portal.home.claimLink')}</Button>}>
      {t('portal.home.claimText')}
    </Notice>
  );
}
