import { HeldInvitationsDocument, may, useScreen, useSession, type HeldInvitationsQuery } from '@cordee/web';
import { paceOf } from '../mailings/pace';
import { HeldSending, type Sending } from './HeldSending';

const sendingsOf = (data: HeldInvitationsQuery | undefined): readonly Sending[] => data?.association?.office?.heldInvitations ?? [];

/** On every screen of whoever may invite: what leaves soon, and how to stop it. */
export function HeldInvitations() {
  const { viewer } = useSession();
  return may(viewer, 'people.invite') ? <Sendings /> : null;
}

function Sendings() {
  const { data, retry } = useScreen(HeldInvitationsDocument, {}, { touchedBy: ['InvitationBatch'], everyMs: (known) => paceOf(sendingsOf(known)[0]) });
  return (
    <div role="status">
      {sendingsOf(data).map((sending) => (
        <HeldSending key={sending.id} sending={sending} onSettled={retry} />
      ))}
    </div>
  );
}
