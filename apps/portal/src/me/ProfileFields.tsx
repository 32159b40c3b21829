import { Card, ConflictDialog, EditableField, Facts, useT, type Key, type ProfileFragment } from '@cordee/web';
import { useProfileEdit, valueOf, type ProfileField } from './useProfileEdit';

const FIELDS: readonly { readonly field: ProfileField; readonly label: Key; readonly autoComplete: string }[] = [
  { field: 'firstName', label: 'common.person.firstName', autoComplete: 'given-name' },
  { field: 'lastName', label: 'common.person.lastName', autoComplete: 'family-name' },
  { field: 'jobTitle', label: 'common.person.jobTitle', autoComplete: 'organization-title' },
  { field: 'employer', label: 'common.person.employer', autoComplete: 'organization' },
  { field: 'sector', label: 'common.person.sector', autoComplete: 'off' },
  { field: 'city', label: 'common.person.city', autoComplete: 'address-level2' },
  { field: 'country', label: 'common.person.country', autoComplete: 'country-name' },
];

export function ProfileFields({ profile, onChanged }: { profile: ProfileFragment; onChanged: () => void }) {
  const { t } = useT();
  const edit = useProfileEdit(profile, onChanged);
  const current = (edit.conflict?.error.current ?? {}) as Record<string, unknown>;
  const conflicting = FIELDS.find(({ field }) => field === edit.conflict?.field);
  return (
    <Card title={t('portal.me.profile')}>
      <Facts>
        {FIELDS.map(({ field, label, autoComplete }) => (
          <EditableField key={field} name={`me:${field}`} label={t(label)} value={valueOf(profile, field)} autoComplete={autoComplete} onSave={(value) => edit.save(field, value)} />
        ))}
      </Facts>
      <ConflictDialog
        opened={edit.conflict !== null}
        changedBy={edit.conflict?.error.changedBy ?? null}
        changedAt={edit.conflict?.error.changedAt ?? null}
        lines={conflicting && edit.conflict ? [{ label: t(conflicting.label), mine: edit.conflict.mine, theirs: String(current[conflicting.field] ?? '') }] : []}
        onKeepMine={() => edit.keepMine()}
        onTakeTheirs={edit.takeTheirs}
        onClose={edit.takeTheirs}
        saving={edit.saving}
      />
    </Card>
  );
}
