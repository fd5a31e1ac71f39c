/** A page that asks CDNs for something, and how one sees that it works. */
export interface CdnPage {
  readonly name: string
  readonly html: string
  /** An expression that is true in the browser once the page works. */
  readonly works: string
  /**
   * Whether its CDN can be played from the same packages, to compare looks: not where the CDN rewrites modules, or has what no
   * package holds.
   */
  readonly played?: boolean
  /** Whether nothing is to be said of it but notes. */
  readonly isSilent?: boolean
  /** Whether everybody can use it, in light and in dark. */
  readonly isForAll?: boolean
}

/** A page as people write it. */
export function page(head: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page</title>
<link rel="icon" href="data:,">
${head.trim()}
</head>
<body>
${body.trim()}
</body>
</html>
`
}

export const jsdelivr = (path: string): string => `<script src="https://cdn.jsdelivr.net/npm/${path}"></script>`
export const unpkg = (path: string): string => `<script src="https://unpkg.com/${path}"></script>`
export const cdnjs = (path: string): string => `<script src="https://cdnjs.cloudflare.com/ajax/libs/${path}"></script>`
export const sheet = (url: string): string => `<link rel="stylesheet" href="${url}">`
