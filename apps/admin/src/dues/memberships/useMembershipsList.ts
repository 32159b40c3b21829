import { MembershipsDocument, PlansDocument, usePages, useScreen } from '@cordee/web';
import { useOfficeList } from '../../lists/useOfficeList';
import { CHANGES } from '../money';
import { membershipsFilters } from '../search';
import { FIRST_COLUMNS } from './membershipColumns';

const read = (search: object) => membershipsFilters.parse(search);

/** The memberships that the address asks for, how this person looks at them, and the plans they may be of. */
export function useMembershipsList() {
  const list = useOfficeList('memberships', FIRST_COLUMNS, read);
  const { q, plan, lapsed, ...others } = list.filters;
  const plans = useScreen(PlansDocument, {}, { touchedBy: ['MembershipPlan'] });
  const wish = { ...others, planId: plan, search: q, lapsedThisMonth: lapsed === 'thisMonth' ? true : undefined, first: 50 };
  const memberships = usePages(MembershipsDocument, wish, (data) => data.association?.office?.memberships, { touchedBy: CHANGES });
  return { ...list, plans: plans.data?.association?.office?.plans ?? [], memberships };
}

export type MembershipsList = ReturnType<typeof useMembershipsList>;
