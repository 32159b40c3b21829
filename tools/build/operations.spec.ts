import { describe, expect, it } from '@jest/globals';
import { cacheExchange, createClient, fetchExchange, gql } from '@urql/core';
import { asSent } from './operations.mjs';

const document = gql`
  query Members($first: Int!, $search: String = "Émile, «dit» # x") {
    association { office { members(first: $first, search: $search) { nodes { id ...Card } } } }
  }
  fragment Card on MemberRecord { displayName }
`;

describe('the list of documents of a web app', () => {
  it('holds exactly the text that its client sends', async () => {
    let sent = '';
    const fetch = (async (_url: string, request: RequestInit) => {
      sent = (JSON.parse(String(request.body)) as { query: string }).query;
      return new Response('{"data":{}}', { headers: { 'content-type': 'application/json' } });
    }) as typeof globalThis.fetch;
    const client = createClient({ url: 'http://localhost/graphql', preferGetMethod: false, fetch, exchanges: [cacheExchange, fetchExchange] });
    await client.query(document, { first: 1 }).toPromise();
    expect(sent).toContain('__typename');
    expect(await asSent(document)).toBe(sent);
  });
});
