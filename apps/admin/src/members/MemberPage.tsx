import { useParams } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { BackLink, ErrorState, may, MemberDocument, PageHeading, PersonMark, SkeletonText, StatusBadge, useScreen, useSession, useT, type MemberSheetFragment } from '@cordee/web';
import { MembershipCard } from '../dues/member/MembershipCard';
import { Missing } from '../shell/Missing';
import { AccountBadge } from './AccountBadge';
import { InviteDialog } from './InviteDialog';
import { MemberIdentity } from './MemberIdentity';
import { MemberSources } from './MemberSources';
import { MemberStory } from './MemberStory';
import { MemberStudies } from './MemberStudies';
import classes from './MemberPage.module.css';

export function MemberPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <MemberScreen key={id} id={id} />;
}

function MemberScreen({ id }: { id: string }) {
  const { t } = useT();
  const { data, failure, retry } = useScreen(MemberDocument, { id });
  const member = data?.association?.office?.member;
  if (failure && !member) return <ErrorState whole failure={failure} onRetry={retry} what={t('admin.member.failed')} />;
  if (!data) return <SkeletonText lines={6} />;
  if (!member) return <Missing />;
  return <Sheet member={member} onChanged={retry} />;
}

function Sheet({ member, onChanged }: { member: MemberSheetFragment; onChanged: () => void }) {
  const { t } = useT();
  const { viewer } = useSession();
  const [inviting, setInviting] = useState(false);
  const [main] = member.affiliations;
  const where = [main?.school, main?.graduationYear, member.city].filter(Boolean).join(' · ');
  const invitable = member.accountState !== 'ACTIVE' && member.emails.length > 0 && !member.deceased && may(viewer, 'people.invite');
  return (
    <>
      <PageHeading
        title={member.displayName}
        mark={<PersonMark name={member.displayName} size="3.5rem" />}
        back={<BackLink to="/membres">{t('admin.nav.members')}</BackLink>}
        note={
          <span className={classes['note']}>
            {where && <span>{where}</span>}
            {member.deceased ? <StatusBadge meaning="pending" icon="person">{t('admin.member.deceased')}</StatusBadge> : <AccountBadge state={member.accountState} />}
          </span>
        }
        actions={
          invitable && (
            <Button onClick={() => setInviting(true)}>{t(member.accountState === 'INVITED' ? 'admin.member.inviteAgain' : 'admin.member.invite')}</Button>
          )
        }
      />
      <div className={classes['columns']}>
        <div>
          {may(viewer, 'dues.read') && <MembershipCard person={{ id: member.id, name: member.displayName }} />}
          <MemberIdentity member={member} onChanged={onChanged} />
          <MemberStudies member={member} />
        </div>
        <div>
          <MemberStory member={member} />
          <MemberSources member={member} />
        </div>
      </div>
      <InviteDialog opened={inviting} audience={{ kind: 'chosen', ids: [member.id] }} onClose={() => setInviting(false)} onInvited={onChanged} />
    </>
  );
}
