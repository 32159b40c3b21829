import { useCallback, useRef } from 'react';
import { DuesDocument, DuesSummaryDocument, PlansDocument, usePages, useScreen, useSelection, type DueLineFragment } from '@cordee/web';
import { useOfficeList } from '../../lists/useOfficeList';
import { CHANGES } from '../money';
import { duesFilters } from '../search';
import { FIRST_COLUMNS } from './dueColumns';
import { useLatest } from './useLatest';

const read = (search: object) => duesFilters.parse(search);

/** The dues that the address asks for, the campaign of their year, the plans they may be of, and which are chosen. */
export function useDuesList() {
  const list = useOfficeList('dues', FIRST_COLUMNS, read);
  const { filters } = list;
  const { q, plan, ...others } = filters;
  const plans = useScreen(PlansDocument, {}, { touchedBy: ['MembershipPlan'] });
  const campaign = useScreen(DuesSummaryDocument, { year: filters.year }, { touchedBy: CHANGES });
  const pages = usePages(DuesDocument, { ...others, planId: plan, search: q, first: 50 }, (data) => data.association?.office?.dues, { touchedBy: CHANGES });
  const { rows, changed } = useLatest(pages.rows);
  const selection = useSelection({ loaded: rows.map(({ id }) => id) });
  // What filters hide stays chosen: its rows are remembered.
  const seen = useRef(new Map<string, DueLineFragment>());
  for (const row of rows) seen.current.set(row.id, row);
  const chosen = [...selection.ids].flatMap((id) => seen.current.get(id) ?? []);
  const { retry: again } = pages;
  const { retry: recount } = campaign;
  const refresh = useCallback(() => {
    again();
    recount();
  }, [again, recount]);
  return { ...list, plans, campaign, dues: { ...pages, rows }, selection, chosen, refresh, onChanged: changed };
}

export type DuesList = ReturnType<typeof useDuesList>;
