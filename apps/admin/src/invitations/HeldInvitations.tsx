import { HeldInvitationsDocument, may, useScreen, useSession, type HeldInvitationsQuery } from '@cordee/web';
import { HeldSending, type Sending } from './HeldSending';

const WAITING_MS = 20_000;
const DUE_MS = 2_000;

const sendingsOf = (data: HeldInvitationsQuery | undefined): readonly Sending[] => data?.association?.office?.heldInvitations ?? [];

/** Asks again only while something waits, and often once it is due: then it has left, or is about to. */
function pace(data: HeldInvitationsQuery | undefined): number | null {
  const [next] = sendingsOf(data);
  if (!next) return null;
  return Date.parse(next.releasesAt) - Date.now() < WAITING_MS ? DUE_MS : WAITING_MS;
}

/** On every screen of whoever may invite: what leaves soon, and how to stop it. */
export function HeldInvitations() {
  const { viewer } = useSession();
  return may(viewer, 'people.invite') ? <Sendings /> : null;
}

function Sendings() {
  const { data, retry } = useScreen(HeldInvitationsDocument, {}, { touchedBy: ['InvitationBatch'], everyMs: pace });
  return (
    <div role="status">
      {sendingsOf(data).map((sending) => (
        <HeldSending key={sending.id} sending={sending} onSettled={retry} />
      ))}
    </div>
  );
}
