import { CancelInvitationsDocument, ReleaseInvitationsDocument, useAction, useT, type HeldInvitationsQuery } from '@cordee/web';
import { HeldBanner } from '../mailings/HeldBanner';

export type Sending = NonNullable<NonNullable<HeldInvitationsQuery['association']>['office']>['heldInvitations'][number];

/** Lists and records that tell how far somebody is on the way to an account. */
const SHOWN_IN = ['MemberRow', 'MemberRecord', 'QueueTile'];

export function HeldSending({ sending: { id, recipients, releasesAt, heldBy }, onSettled }: { sending: Sending; onSettled: () => void }) {
  const { t, format } = useT();
  const cancelling = useAction(CancelInvitationsDocument, { changes: SHOWN_IN });
  const releasing = useAction(ReleaseInvitationsDocument, { changes: SHOWN_IN });
  const variables = { input: { batchId: id } };
  return (
    <HeldBanner
      label={t('admin.invite.held')}
      words={t('admin.invite.leaves', { count: recipients, time: format.time(releasesAt) })}
      releasesAt={releasesAt}
      heldBy={heldBy}
      cancel={{ run: () => cancelling.run(variables), running: cancelling.running, done: t('admin.mailing.cancelled') }}
      release={{ run: () => releasing.run(variables), running: releasing.running, done: t('admin.invite.released', { count: recipients }) }}
      onSettled={onSettled}
    />
  );
}
