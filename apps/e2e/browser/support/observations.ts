import type { BrowserContext, Request } from 'playwright-core';

export interface Observations {
  /** Requests to another origin than the page's own. */
  foreignRequests: string[];
  /** Scripts that failed, and whatever the content security policy refused. */
  faults: string[];
}

/** Follows every page of a browser profile from its first request on. */
export function watch(context: BrowserContext, seen: Observations): void {
  context.on('request', (request) => {
    if (isForeign(request)) seen.foreignRequests.push(`${pageOf(request)} asked for ${request.url()}`);
  });
  context.on('weberror', (error) => seen.faults.push(`${error.page()?.url()}: ${error.error().message}`));
  context.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) seen.faults.push(`${message.page()?.url()}: ${message.text()}`);
  });
}

/** Going to another page is a person's act; what a page loads by itself must come from where it came from. */
function isForeign(request: Request): boolean {
  const url = new URL(request.url());
  if (!/^(https?|wss?):$/.test(url.protocol)) return false; // data: and blob: leave nothing
  if (request.isNavigationRequest()) return !/(^|\.)localhost$/.test(url.hostname);
  return url.origin !== pageOf(request);
}

function pageOf(request: Request): string {
  try {
    return new URL(request.frame().url()).origin;
  } catch {
    return 'a page that is gone';
  }
}
