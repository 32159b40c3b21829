import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { encodeCursor, type CursorValue } from './cursor';

export const PAGE_DEFAULT = 20;
export const PAGE_MAX = 100;

/** Arguments of a list. The bounds of `first` are checked with the cost, before any resolver runs. */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: `How many to give, 1 to ${PAGE_MAX}.` })
  first: number = PAGE_DEFAULT;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  after?: string | null;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

/** One page of a list. `totalCount` is counted only when it is asked for. */
export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  readonly totalCount: number | Promise<number>;
}

export interface PageOf<T, Row> {
  /** Up to `first + 1` rows: the extra one tells that there is a next page. */
  rows: readonly Row[];
  first: number;
  cursor: (row: Row) => readonly CursorValue[];
  node: (row: Row) => T;
  count: () => number | Promise<number>;
}

/** Cuts a page out of `first + 1` rows. */
export function pageOf<T, Row>(page: PageOf<T, Row>): Connection<T> {
  const edges = page.rows.slice(0, page.first).map((row) => ({ cursor: encodeCursor(page.cursor(row)), node: page.node(row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: page.rows.length > page.first, endCursor: edges.at(-1)?.cursor ?? null },
    get totalCount() {
      return page.count();
    },
  };
}

/**
 * The connection type of a list: `connectionOf(() => PersonCard)` names itself PersonCardConnection.
 * @param name of the node, where the class is called otherwise
 */
export function connectionOf<T>(node: () => Type<T>, name: string = node().name): Type<Connection<T>> {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => String)
    cursor: string;

    @Field(node)
    node: T;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [EdgeType])
    edges: EdgeType[];

    @Field(() => [node()])
    nodes: T[];

    @Field(() => PageInfo)
    pageInfo: PageInfo;

    @Field(() => Int, { description: 'Counted only when asked for.' })
    totalCount: number;
  }
  return ConnectionType as unknown as Type<Connection<T>>;
}
