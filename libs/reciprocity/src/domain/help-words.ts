import type { PromptStep } from './gratitude';
import type { WordStep } from './gratitude-loop';

/** Kinds of help that have a sentence of their own; the others share one. */
const SAID = ['INTRODUCTION', 'TALK', 'ANSWER'] as const;
type Said = (typeof SAID)[number];
const saidKind = (kind: string): Said | 'OTHER' => SAID.find((one) => one === kind) ?? 'OTHER';

/** Key of the sentence of a help, as its giver or its receiver reads it; it names the other one. */
export const helpKey = (side: 'given' | 'received', kind: string): string => `reciprocity.gratitude.what.${side}.${saidKind(kind)}`;

/** How a word is told to its giver. */
export const tellingOf = (step: WordStep, outcome: string | null): 'thanks' | 'news' | 'landed' => {
  if (step === 'LANDED' || outcome === 'LANDED') return 'landed';
  return step === 'THANKS' ? 'thanks' : 'news';
};

/** What a receiver is asked. */
export const askingOf = (step: PromptStep): 'thanks' | 'thanksAgain' | 'news' => {
  if (step === 'THANKS') return 'thanks';
  return step === 'THANKS_AGAIN' ? 'thanksAgain' : 'news';
};
