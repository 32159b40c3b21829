import { createElement, Fragment, type ReactNode } from 'react';

type KeysOf<V, Kind> = { [K in keyof V]-?: NonNullable<V[K]> extends Kind ? K : never }[keyof V] & string;

/**
 * What a template may ask of the values it will be given. A template is drawn once with marks in
 * place of values (`markedSlots`), or directly with values (`valueSlots`, for tests and previews).
 */
export interface Slots<V extends object> {
  /** A value as text; may stand inside of a translated sentence or of an address. */
  text(name: KeysOf<V, string>): string;
  /** Once for each item of a list. */
  repeat<K extends KeysOf<V, readonly object[]>>(name: K, draw: (item: Slots<Item<V[K]>>) => ReactNode): ReactNode;
  /** Only where the value is neither absent, empty nor false. */
  when(name: keyof V & string, draw: () => ReactNode): ReactNode;
}
export type Item<List> = List extends readonly (infer One extends object)[] ? One : never;

/** Marks are private-use characters, which React leaves alone in text and in attributes. */
export const MARK = { slot: '\uE000', name: '\uE001', repeat: '\uE002', when: '\uE003', end: '\uE004' } as const;
export const MARKS = /[\uE000-\uE004]/g;

/** `depth` is how many lists a slot stands in: an outer value can be used inside of an item. */
export function markedSlots<V extends object>(depth = 0): Slots<V> {
  return {
    text: (name) => `${MARK.slot}${depth}${name}${MARK.name}`,
    repeat: (name, draw) => around(`${MARK.repeat}${depth}${name}${MARK.name}`, draw(markedSlots(depth + 1))),
    when: (name, draw) => around(`${MARK.when}${depth}${name}${MARK.name}`, draw()),
  };
}

export function valueSlots<V extends object>(values: V): Slots<V> {
  return {
    text: (name) => String(values[name]),
    repeat: (name, draw) => {
      const items = values[name] as readonly Item<V[typeof name]>[];
      return createElement(Fragment, null, ...items.map((item) => draw(valueSlots(item))));
    },
    when: (name, draw) => (isPresent(values[name]) ? draw() : null),
  };
}

export function isPresent(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function around(opening: string, content: ReactNode): ReactNode {
  return createElement(Fragment, null, opening, content, MARK.end);
}
