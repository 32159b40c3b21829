import { AppLink, BackLink, LinkButton, SkipLink, useT } from '@cordee/web';
import type { Section } from '../section';

function Back() {
  const { t } = useT();
  return <BackLink to="/membres">{t('admin.nav.members')}</BackLink>;
}

function Inside() {
  const { t } = useT();
  return <AppLink path="/reseau">{t('portal.home.step.network')}</AppLink>;
}

function Outside() {
  const { t } = useT();
  return <AppLink path="/adherer">{t('portal.home.duesLink')}</AppLink>;
}

function AsButton() {
  const { t } = useT();
  return <LinkButton to="/membres">{t('admin.members.import')}</LinkButton>;
}

export const links: Section = {
  title: 'Links',
  states: { 'Up to the list': Back, 'Inside the app': Inside, 'To a page of the server': Outside, 'That looks like a button': AsButton, 'Past the navigation, when it has the focus': SkipLink },
};
