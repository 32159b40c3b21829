import type { Page } from 'playwright-core';

/** What the API answers to whoever is signed in on the page. */
export function ask<T>(page: Page, query: string, variables: object = {}): Promise<T> {
  return page.evaluate(
    async (body) => {
      const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, body });
      const { data, errors } = (await answer.json()) as { data: unknown; errors?: { message: string }[] };
      if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
      return data;
    },
    JSON.stringify({ query, variables }),
  ) as Promise<T>;
}

/** One mutation with one input, of the type that has its name unless another is said; throws what it refuses. */
export async function act<R>(page: Page, name: string, input: object, result: string, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`): Promise<R> {
  const data = await ask<Record<string, { result: R | null; userErrors: { code: string; message: string }[] }>>(
    page, `mutation ($input: ${type}!) { ${name}(input: $input) { result { ${result} } userErrors { ... on UserError { code message } } } }`, { input });
  const { result: done, userErrors } = data[name]!;
  if (done === null) throw new Error(`${name}: ${userErrors.map(({ code, message }) => `${code} ${message}`).join('\n')}`);
  return done;
}
