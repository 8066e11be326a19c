/** What a page of ours may load, and who may show it. */
export interface PagePolicy {
  /** A CSP source list. */
  readonly frameAncestors: string;
  /** Another origin that the widget on the page talks to, and that its form is sent to. */
  readonly source?: string | undefined;
}

/**
 * Headers of every HTML page. No `no-referrer`: with it a browser sends `Origin: null` along with a form of our own page.
 */
export function pageHeaders({frameAncestors, source = ''}: PagePolicy): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${source}`.trim(),
    `form-action 'self' ${source}`.trim(),
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors}`,
    "require-trusted-types-for 'script'",
    'trusted-types civic-widgets',
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cache-control': 'no-cache',
  };
}
