import {createHash} from 'node:crypto';

/**
 * Serves every test page under the strict policy that careful host pages have: no inline styles, no `data:`, nothing
 * from elsewhere. The runner writes a few inline scripts of its own into the page; they are allowed by their hashes,
 * so that nothing else gets through with them.
 *
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
export const contentSecurityPolicy = async (context, next) => {
  await next();
  if (!context.response.is('html') || typeof context.body !== 'string') return;
  const inline = [...context.body.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)];
  const hashes = inline.map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  context.set(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      ["script-src 'self'", ...new Set(hashes)].join(' '),
      `connect-src 'self' ws://${context.host}`,
      "img-src 'self'",
      "style-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  );
};
