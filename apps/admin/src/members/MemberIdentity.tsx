import { Card, ConflictDialog, EditableField, Fact, Facts, may, useSession, useT, type Key, type MemberSheetFragment } from '@cordee/web';
import { inPairs } from './phone';
import classes from './MemberPage.module.css';
import { useMemberEdit, type MemberField } from './useMemberEdit';

const LABELS: Record<MemberField, Key> = {
  firstName: 'common.person.firstName',
  lastName: 'common.person.lastName',
  address: 'common.person.address',
  postcode: 'common.person.postcode',
  city: 'common.person.city',
  country: 'common.person.country',
  sector: 'common.person.sector',
};
const IDENTITY: readonly MemberField[] = ['firstName', 'lastName'];
const CONTACT: readonly MemberField[] = ['address', 'postcode', 'city', 'country', 'sector'];

export function MemberIdentity({ member, onChanged }: { member: MemberSheetFragment; onChanged: () => void }) {
  const { t, format } = useT();
  const { viewer } = useSession();
  const edit = useMemberEdit(member, onChanged);
  const field = (name: MemberField) =>
    may(viewer, 'people.write') ? (
      <EditableField key={name} name={`person:${member.id}:${name}`} label={t(LABELS[name])} value={member[name] ?? ''} onSave={(value) => edit.save(name, value)} />
    ) : (
      <Fact key={name} label={t(LABELS[name])}>
        {member[name]}
      </Fact>
    );
  return (
    <>
      <Card title={t('admin.member.identity')}>
        <Facts>
          {IDENTITY.map(field)}
          {(member.civility === 'MR' || member.civility === 'MS') && <Fact label={t('common.person.civility')}>{t(`common.civility.${member.civility}`)}</Fact>}
          {member.birthDate && <Fact label={t('common.person.birthDate')}>{format.date(member.birthDate)}</Fact>}
          {member.deceasedOn && <Fact label={t('common.person.deceasedOn')}>{format.date(member.deceasedOn)}</Fact>}
          {member.roles.length > 0 && <Fact label={t('common.person.roles')}>{member.roles.map((role) => t(`common.role.${role}`)).join(', ')}</Fact>}
        </Facts>
      </Card>
      <Card title={t('admin.member.contact')}>
        <Facts>
          <Fact label={t('common.person.email')}>{member.emails.length > 0 && <Ways ways={member.emails.map(({ address }) => ({ href: `mailto:${address}`, shown: address }))} />}</Fact>
          <Fact label={t('common.person.phone')}>{member.phones.length > 0 && <Ways ways={member.phones.map((phone) => ({ href: `tel:${phone}`, shown: inPairs(phone) }))} />}</Fact>
          {CONTACT.map(field)}
        </Facts>
      </Card>
      <ConflictDialog
        opened={edit.conflict !== null}
        changedBy={edit.conflict?.error.changedBy ?? null}
        changedAt={edit.conflict?.error.changedAt ?? null}
        lines={edit.conflict ? [{ label: t(LABELS[edit.conflict.field]), mine: edit.conflict.mine, theirs: edit.conflict.theirs }] : []}
        onKeepMine={() => void edit.keepMine()}
        onTakeTheirs={edit.takeTheirs}
        onClose={edit.takeTheirs}
        saving={edit.saving}
      />
    </>
  );
}

/** Addresses and numbers, each pressed to write or to call. */
function Ways({ ways }: { ways: readonly { readonly href: string; readonly shown: string }[] }) {
  return (
    <span className={classes['ways']}>
      {ways.map(({ href, shown }) => (
        <a key={href} href={href}>
          {shown}
        </a>
      ))}
    </span>
  );
}
