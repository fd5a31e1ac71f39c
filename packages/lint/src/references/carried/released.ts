// Made from the builder's loader by scripts/generate.mjs; rows of earlier releases stay.

/** Release, part, and SHA-256 in base64 of the line that the release writes for the part. */
export const releasedParts: readonly (readonly [release: string, part: string, hash: string])[] = [
  ['0.1.0', 'head', 'cxb6Lv+98c/1yyRAgZntEwAX0Tduc0K5OASh14QAg7k='],
  ['0.1.0', 'core', 'GLciPfvuLDJ67k1ljRD5AFBFLGUWTCOhuGOgUc9dJ6k='],
  ['0.1.0', 'elements', 'f0gQgN5kqN4nnU91BI6zkEJTA8pCEc+MDHSM5TuUXyg='],
  ['0.1.0', 'fetching', 'R2tT9kt+Y0IZ4j+tRXe3fu4V21NFmTBF+OjWNWv7t04='],
  ['0.1.0', 'links', 'ekxFr8IrOkLXfMF1mu4jM7l+upgC21V9fHerqTgtyH0='],
  ['0.1.0', 'markup', 'lq7t2zZlJsRTXczIlQ/s/w0hgIZu2a5Jr/1jIQV5CcA='],
  ['0.1.0', 'requests', 'iG8Vc7g6GtxUdbFy2uOe2CP30rHEzSGCxPPMdjNWGFg='],
  ['0.1.0', 'responses', 'P/qvhoKH8yJLe/OaWzgTU2as0Dte3mCikqOKGo0ZWOM='],
  ['0.1.0', 'sprites', 'lsjrOFxxxTl28aM+9O64qAuBaKbqkXCtuLAB6U8+AkY='],
  ['0.1.0', 'styles', '6vt7YHx6misRsed/JxC6iusPkkDURJf5xBy1FgW730g='],
  ['0.1.0', 'watching', 'yIr3E8KcSgNArt2lA7TjQ/6fwc+CbrIYr+j93HdI5Lg='],
  ['0.1.0', 'workers', 'Zj/VFU4UhXnL6rnv9EK2kEs05V/aoJJ58fqsK8RFloI='],
]
