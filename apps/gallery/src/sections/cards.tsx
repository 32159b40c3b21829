import { Button } from '@mantine/core';
import { BackLink, Card, PageHeading, PersonMark, StatusBadge, useT } from '@cordee/web';
import type { Section } from '../section';

function Plain() {
  const { t } = useT();
  return <Card title={t('admin.member.story')}>{t('admin.member.noStory')}</Card>;
}

function WithActs() {
  const { t } = useT();
  return (
    <Card title={t('admin.member.sources')} note={t('admin.member.sourcesNote')} actions={<Button variant="default">{t('admin.member.seeImport')}</Button>}>
      {t('admin.member.source', { file: 'anciens-2026.xlsx', row: 212 })}
    </Card>
  );
}

function Heading() {
  const { t } = useT();
  return <PageHeading title={t('admin.nav.members')} note={t('admin.members.count', { count: 1210 })} actions={<Button>{t('admin.members.add')}</Button>} />;
}

function HeadingOfPerson() {
  const { t } = useT();
  return (
    <PageHeading
      back={<BackLink to="/membres">{t('admin.nav.members')}</BackLink>}
      mark={<PersonMark name="Claire Fontanel" size="3.5rem" />}
      title="Claire Fontanel"
      note={<StatusBadge meaning="paid">{t('admin.dues.state.PAID')}</StatusBadge>}
      actions={
        <>
          <Button variant="default">{t('admin.member.inviteAgain')}</Button>
          <Button>{t('common.save')}</Button>
        </>
      }
    />
  );
}

export const cards: Section = {
  title: 'Headings and cards',
  wide: true,
  states: { 'Heading of a list': Heading, 'Heading of a person': HeadingOfPerson, 'Card': Plain, 'Card with a note and an act': WithActs },
};
