import { useT, type MyAskingFragment } from '@cordee/web';

/** How many requests of mine are open, and how many may be: said before one writes, with the reason when it is enough for now. */
export function Limits({ asking: { open, openMost, allowed } }: { asking: MyAskingFragment }) {
  const { t, format } = useT();
  const words = open === 0 ? t('portal.asking.noneOpen', { most: format.number(openMost) }) : t('portal.asking.open', { count: open, most: format.number(openMost) });
  return (
    <>
      {words} {!allowed.allowed && allowed.reason}
    </>
  );
}
