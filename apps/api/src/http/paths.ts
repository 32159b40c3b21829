/** Files and health checks: they belong to no association and must not cost a look-up. */
const SCOPELESS = /^\/(?:health\/(?:live|ready)|fonts\/|portail\/|admin\/assets\/|favicon\.ico)/;

export const isScopeless = (url: string): boolean => SCOPELESS.test(url);

/** Paths whose caller is a program and reads JSON, whatever it says it accepts. */
export const isApiPath = (url: string): boolean => /^\/(?:graphql|files|exports|webhooks|health)(?:[/?]|$)/.test(url);

export const pathOf = (url: string): string => url.split('?', 1)[0]!;
