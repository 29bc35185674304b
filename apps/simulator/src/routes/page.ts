import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import type { BenchEnv } from '../bench.ts';
import { localOnly } from '../local-only.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page that shows the ledger live, from three files that a person wrote by hand. */
export function pageRoutes(): Hono<BenchEnv> {
  const routes = new Hono<BenchEnv>();
  serve(routes, '/', 'page.html', 'text/html; charset=utf-8');
  serve(routes, '/page.css', 'page.css', 'text/css; charset=utf-8');
  serve(routes, '/page.js', 'page.js', 'text/javascript; charset=utf-8');
  return routes;
}

function serve(routes: Hono<BenchEnv>, path: string, file: string, contentType: string): void {
  // Read when it is asked for: the copy that a till trains with has no page.
  const source = new URL(`../../page/${file}`, import.meta.url);
  routes.get(path, localOnly, (c) =>
    c.body(readFileSync(source, 'utf8'), 200, {
      'content-type': contentType,
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    }),
  );
}
