import { AskPreviewDocument, useScreen, useSettled, type AskInput, type AskPreviewQuery, type Failure } from '@cordee/web';

export interface Previewed {
  readonly data: NonNullable<AskPreviewQuery['viewer']>['askPreview'] | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
  /** The preview is of what stands in the fields now. */
  readonly current: boolean;
}

const NOTHING: AskInput = { personId: '', askType: 'INFORMATION', why: '' };

/** What the other will read, as the server says it, a moment after one has stopped typing. */
export function usePreview(input: AskInput | null): Previewed {
  const settled = useSettled(input);
  const screen = useScreen(AskPreviewDocument, { input: settled ?? NOTHING }, { pause: settled === null });
  return { data: settled ? (screen.data?.viewer?.askPreview ?? null) : null, failure: screen.failure, retry: screen.retry, current: JSON.stringify(settled) === JSON.stringify(input) };
}
