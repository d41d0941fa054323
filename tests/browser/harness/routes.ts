import { SITE_SURFACES, withoutSelectors } from '../behaviour/site-surfaces.ts';
import { bundle } from './bundle.ts';

export interface Asked {
  method: string;
  url: string;
  /** Body of a POST */
  body?: string | undefined;
}

export interface Reply {
  contentType: string;
  body: string;
  headers: Record<string, string>;
}

interface ServedSite {
  /** Path -> page script in `pages/` */
  paths: Record<string, string>;
  /** Content-Security-Policy, as strict as that of the real site. */
  csp?: string;
}

const hostile = ['stop', 'fake', 'remove', 'rerender', 'swap', 'untrusted', 'steal', 'newer'];

const SITES: Record<string, ServedSite> = {
  'x.com': {
    paths: { '/home': 'x', '/compose/post': 'x' },
    csp: "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; object-src 'none'",
  },
  'www.facebook.com': { paths: { '/': 'facebook' } },
  'www.linkedin.com': { paths: { '/feed/': 'linkedin', '/messaging/thread/1/': 'linkedin' } },
  'mastodon.social': {
    paths: { '/publish': 'mastodon', '/crowd': 'crowd' },
    csp: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-x'; img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  },
  'bsky.app': { paths: { '/': 'bluesky', '/messages/1': 'bluesky' } },
  'strict.notes.example': {
    paths: { '/': 'hostile' },
    csp: "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  'notes.example': {
    paths: {
      '/': 'notes',
      '/native': 'notes',
      '/tools': 'notes',
      '/pictures': 'pictures',
      '/feed': 'feed',
      '/blocks': 'feed',
      ...Object.fromEntries(hostile.map((trick) => [`/hostile/${trick}`, 'hostile'])),
    },
  },
};

for (const surface of SITE_SURFACES.flatMap((surface) => [surface, withoutSelectors(surface)])) {
  const { host, pathname } = new URL(surface.url);
  const site = SITES[host] ?? { paths: {} };
  SITES[host] = { ...site, paths: { [pathname]: surface.page, ...site.paths } };
}

/** What src/ makes of a page's composers, for a test to ask. */
const KIND = 'kind';

const STYLE = `
  body { margin: 8px; font: 16px sans-serif }
  textarea, input { display: block; width: 90% }
  .box, .composer, .ProseMirror { min-height: 48px; border: 1px solid #888; white-space: pre-wrap }
  .dialog { position: fixed; inset: 80px; padding: 16px; background: #fff; border: 1px solid #888 }
`;

/** Keeps the browser from asking for `/favicon.ico`. */
const ICON = '<link rel="icon" href="data:,">';

const shell = (host: string, script: string): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${host}</title>${ICON}<link rel="stylesheet" href="/page.css"></head>
<body><div id="root"></div><script src="/${script}.js"></script></body></html>`;

const html = { contentType: 'text/html; charset=utf-8' };

/** What the site answers, or nothing where it serves no such thing. */
export async function answer({ method, url }: Asked): Promise<Reply | undefined> {
  const { protocol, host, pathname } = new URL(url);
  const site = SITES[host];
  if (!site || protocol !== 'https:') return undefined;
  const headers: Record<string, string> = site.csp ? { 'content-security-policy': site.csp } : {};
  if (method === 'POST' && host === 'notes.example' && pathname === '/receive')
    return { ...html, headers, body: `<!doctype html><title>Received</title>${ICON}<p>Thank you` };
  if (method !== 'GET') return undefined;
  if (pathname === '/page.css') return { contentType: 'text/css', headers, body: STYLE };
  const script = site.paths[pathname];
  if (script) return { ...html, headers, body: shell(host, script) };
  const asked = [...Object.values(site.paths), KIND].find((name) => pathname === `/${name}.js`);
  if (!asked) return undefined;
  return { contentType: 'text/javascript; charset=utf-8', headers, body: await bundle(asked) };
}

export const isServed = (host: string): boolean => host in SITES;
