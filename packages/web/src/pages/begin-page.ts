import { parse } from 'regexparam';
import { preload } from 'swr';
import { matchRoute } from 'wouter';
import { askEarly } from '../api/early.ts';
import { getJson } from '../api/request.ts';
import { ROUTES } from './routes.ts';

/** Fetches, while the app itself is still drawn, what the page at a path will need: who is signed in, its code, and what a board shows. */
export function beginPage(path: string): void {
  void preload('/api/me', getJson);
  for (const { path: pattern, page, asks } of ROUTES) {
    const [isHere, params] = matchRoute(parse, pattern, path);
    if (!isHere) continue;
    page.fetch();
    if (asks !== undefined) askEarly(asks(params));
    return;
  }
}
