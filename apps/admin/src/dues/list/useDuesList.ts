import { useCallback } from 'react';
import { DuesDocument, DuesSummaryDocument, PlansDocument, tidy, usePages, useScreen, useSelection, useT, useToast } from '@cordee/web';
import { useOfficeList } from '../../lists/useOfficeList';
import { CHANGES } from '../money';
import { duesFilters } from '../search';
import { FIRST_COLUMNS } from './dueColumns';
import { useLatest } from './useLatest';
import { whichOf } from './which';

const read = (search: object) => duesFilters.parse(search);

/** The dues that the address asks for, the campaign of their year, the plans they may be of, and which are chosen. */
export function useDuesList() {
  const { t } = useT();
  const toast = useToast();
  const list = useOfficeList('dues', FIRST_COLUMNS, read);
  const { filters } = list;
  const { q, plan, ...others } = filters;
  const plans = useScreen(PlansDocument, {}, { touchedBy: ['MembershipPlan'] });
  const campaign = useScreen(DuesSummaryDocument, { year: filters.year }, { touchedBy: CHANGES });
  const pages = usePages(DuesDocument, { ...others, planId: plan, search: q, first: 50 }, (data) => data.association?.office?.dues, { touchedBy: CHANGES });
  const { rows, changed } = useLatest(pages.rows);
  const onDropped = useCallback(() => toast({ message: t('admin.dues.selectionDropped') }), [toast, t]);
  const selection = useSelection({ loaded: rows.map(({ id }) => id), filters: JSON.stringify(tidy(filters)), onDropped });
  const count = selection.everything ? (pages.total ?? 0) : selection.ids.size;
  const { retry: again } = pages;
  const { retry: recount } = campaign;
  const refresh = useCallback(() => {
    again();
    recount();
  }, [again, recount]);
  return { ...list, plans, campaign, dues: { ...pages, rows }, selection, count, which: whichOf(selection, filters), refresh, onChanged: changed };
}

export type DuesList = ReturnType<typeof useDuesList>;
