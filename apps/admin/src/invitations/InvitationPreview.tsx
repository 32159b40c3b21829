import { SendInvitationSampleDocument, useAction, useT, type InvitationPreviewQuery } from '@cordee/web';
import { MailingPreview } from '../mailings/MailingPreview';
import { MailSample } from '../mailings/MailSample';
import type { Whom } from './whom';

type Preview = NonNullable<NonNullable<NonNullable<InvitationPreviewQuery['association']>['office']>['invitationPreview']>;

const REASONS = ['alreadyActive', 'withoutEmail', 'alreadyHeld', 'suppressed', 'deceased'] as const;

/** To how many, to whom not and why, and what they will read. */
export function InvitationPreview({ preview, whom }: { preview: Preview; whom: Whom }) {
  const { t } = useT();
  const { run, running } = useAction(SendInvitationSampleDocument);
  const leftOut = REASONS.filter((reason) => preview[reason] > 0).map((reason) => t(`admin.invite.${reason}`, { count: preview[reason] }));
  return (
    <MailingPreview count={preview.invited === 0 ? t('admin.invite.nobody') : t('admin.invite.text', { count: preview.invited })} leftOut={leftOut}>
      {preview.sample && <MailSample sample={preview.sample} onSend={() => run({ input: whom })} sending={running} />}
    </MailingPreview>
  );
}
