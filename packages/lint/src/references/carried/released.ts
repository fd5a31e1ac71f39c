// Made from the builder's loader by scripts/generate.mjs; rows of earlier releases stay.

/** Release, part, and SHA-256 in base64 of the line that the release writes for the part. */
export const releasedParts: readonly (readonly [release: string, part: string, hash: string])[] = [
  ['0.1.0', 'head', 'cxb6Lv+98c/1yyRAgZntEwAX0Tduc0K5OASh14QAg7k='],
  ['0.1.0', 'addresses', 's41s8hLhs9CZf3KF3vuHzxY9H6IUvuHLJoQ1LGeKqqo='],
  ['0.1.0', 'core', 'BnnwLeZofoGB7ZPLedbznGjGe22tb9o2H44+3x9JBtU='],
  ['0.1.0', 'drawn', 'cO5S9NcFwmtcIuHenHXCrBUCAr0Kzf4Vcrw7jbnjjnE='],
  ['0.1.0', 'elements', '48d7vlx4XihpOcrJDlsf+CJlMeTkd07LtT+cEbhLvgA='],
  ['0.1.0', 'fetching', 'Lm8VqYJ9uIwVuCpHU430bTRBu8XGtWIju98I/Mhdn7I='],
  ['0.1.0', 'links', '8bxr8FSj4yO0FYKMCOqD+RLUEq5qBEhRn/wrUINRKLA='],
  ['0.1.0', 'markup', '8YLQoXZV6YUrCU8XwKMSOnRTU9xEFjTrX+XfDPWSzXQ='],
  ['0.1.0', 'requests', 'Meo/tO78dnmL+fhJEK63ERqbbJi2h2C12NAu1nFhaRE='],
  ['0.1.0', 'responses', '+X85ZipI5ZjU0DDFiUiDCa+iCqPKfbLamx6P4/VohD0='],
  ['0.1.0', 'selectors', 'KUNVqkl6HoTiId03NkwYyFyFe+4Xwhsh2goCdHEMzOY='],
  ['0.1.0', 'shown', 'Cj4uM4ZwIAfav9pIMlekbT1j6nTCtsK5koH973LzLe0='],
  ['0.1.0', 'sprites', 'P7ci2ycTdz1083pVRP0PAvU3xrNzXtiPmtYWK59IwXg='],
  ['0.1.0', 'styles', '7ch2W9XWx4QJFh2LCLyK49Q1pYMJsKZfOwUH0DOIWUw='],
  ['0.1.0', 'watching', 'L1k3jUxL+AQtxGYkjOoK2fa6g2hardR0Fp2jn1c35Yo='],
  ['0.1.0', 'workers', 'ntfIV9Tkq+YuLsqZt+aGc/TfUbLhiyy79ixSiIXlX24='],
]
