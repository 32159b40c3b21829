import { Button } from '@mantine/core';
import { useToast, useT } from '@cordee/web';

/** Copies a text; where the browser forbids it, says so: the text stands beside. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useT();
  const toast = useToast();
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    toast({ message: t(done ? 'portal.agenda.copied' : 'portal.agenda.notCopied') });
  };
  return (
    <Button variant="default" onClick={() => void copy()}>
      {label}
    </Button>
  );
}
