// What the service worker keeps: every file of the real output, each with its content's hash.
import {digest} from './output.mjs';

/** The manifest for workbox-precaching as JSON. A file that is not byte for byte of this build fails the installation. */
export function precacheManifest(output) {
  const entries = [...output.files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([url, bytes]) => ({
    url,
    revision: url.startsWith('assets/') ? null : digest('sha256', bytes, 'hex').slice(0, 16),
    integrity: `sha384-${digest('sha384', bytes, 'base64')}`,
  }));
  return JSON.stringify(entries);
}
