/** Hosts of scripts that count visits; a sealed page has nobody to tell. */
export const trackers: readonly string[] = [
  'plausible.io',
  'www.googletagmanager.com',
  'www.google-analytics.com',
  'static.cloudflareinsights.com',
  'cdn.usefathom.com',
  'scripts.simpleanalyticscdn.com',
  'cloud.umami.is',
  'connect.facebook.net',
  'static.hotjar.com',
  'pagead2.googlesyndication.com',
]
