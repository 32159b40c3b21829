/** Nobody goes on before two are here; who comes later passes. Two who both read before either writes race on a busy machine too. */
export function meeting(): () => Promise<void> {
  const here: (() => void)[] = [];
  return () =>
    new Promise<void>((go) => {
      if (here.push(go) >= 2) for (const one of here) one();
    });
}
