import { Button } from '@mantine/core';
import { GrantRoleDocument, RevokeRoleDocument, useAction, useT, useToast } from '@cordee/web';
import type { Grant } from './RolesPage';

/** Takes a role back at once; for ten seconds it can be given again as it was. */
export function RevokeRole({ grant, onChanged }: { grant: Grant; onChanged: () => void }) {
  const { t } = useT();
  const toast = useToast();
  const { run, running } = useAction(RevokeRoleDocument);
  const again = useAction(GrantRoleDocument);
  const { person, personName: name, until } = grant;
  const role = t(`common.role.${grant.role}`);
  const undo = async (personId: string) => {
    const outcome = await again.run({ input: { personId, role: grant.role, ...(until && { until }) } });
    toast({ message: outcome.done ? t('admin.roles.granted', { name, role }) : (outcome.errors[0]?.message ?? t('common.error.notSaved')) });
    onChanged();
  };
  const revoke = async () => {
    const outcome = await run({ input: { grantId: grant.id } });
    if (outcome.done) toast({ message: t('admin.roles.revoked', { name, role }), ...(person && { undo: () => void undo(person.id) }) });
    else toast({ message: outcome.errors[0]?.message ?? t('common.error.notSaved') });
    onChanged();
  };
  return (
    <Button variant="subtle" size="compact-sm" loading={running} onClick={() => void revoke()} aria-label={t('admin.roles.revokeFrom', { name, role })}>
      {t('admin.roles.revoke')}
    </Button>
  );
}
