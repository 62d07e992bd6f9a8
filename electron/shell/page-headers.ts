const BUNDLE_POLICY = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
  "font-src 'self'", "connect-src 'self'",
  // The print preview is an iframe with srcdoc, which inherits this policy; a PDF preview is a blob.
  'frame-src blob:', "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

const PRINT_POLICY = [
  "default-src 'none'", "style-src 'unsafe-inline'", 'img-src data:', 'font-src data:',
  "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ')

function headers(contentType: string, policy: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }
}

export const bundleHeaders = (contentType: string) => headers(contentType, BUNDLE_POLICY)
export const printHeaders = () => headers('text/html; charset=utf-8', PRINT_POLICY)
export const refusalHeaders = () => headers('text/plain; charset=utf-8', "default-src 'none'")
