// Made from the builder's loader by scripts/generate.mjs; rows of earlier releases stay.

/** Release, part, and SHA-256 in base64 of the line that the release writes for the part. */
export const releasedParts: readonly (readonly [release: string, part: string, hash: string])[] = [
  ['0.1.0', 'head', 'cxb6Lv+98c/1yyRAgZntEwAX0Tduc0K5OASh14QAg7k='],
  ['0.1.0', 'core', 'GLciPfvuLDJ67k1ljRD5AFBFLGUWTCOhuGOgUc9dJ6k='],
  ['0.1.0', 'elements', 'gbRLeDWbHwRkZtkgocz09wQPl2N1fQSG6dcn6QA+d+E='],
  ['0.1.0', 'fetching', 'R2tT9kt+Y0IZ4j+tRXe3fu4V21NFmTBF+OjWNWv7t04='],
  ['0.1.0', 'links', 'cQqGZyrBACXraWTXPf2cqOu+ddIVlCKTn9kiwBeKmNg='],
  ['0.1.0', 'markup', 'byjKTFl8YryrAtryXHBDdLeLiXBhjPQfC+kc5zBb51s='],
  ['0.1.0', 'requests', 'ZNIfcjzcnH+W5LUCd968f/lEiIlAxcfcEKCxJSsaQZU='],
  ['0.1.0', 'responses', 'P/qvhoKH8yJLe/OaWzgTU2as0Dte3mCikqOKGo0ZWOM='],
  ['0.1.0', 'sprites', 'lsjrOFxxxTl28aM+9O64qAuBaKbqkXCtuLAB6U8+AkY='],
  ['0.1.0', 'styles', 'W4/kx2CriGikoXdvUpeS9oIENdK9kqkxs9GQgPJKoqU='],
  ['0.1.0', 'watching', 'Djq6nWQZJBxJwNVbIMkfNVKzKQOtuBreDkecRpYHb/c='],
  ['0.1.0', 'workers', 'Zj/VFU4UhXnL6rnv9EK2kEs05V/aoJJ58fqsK8RFloI='],
]
