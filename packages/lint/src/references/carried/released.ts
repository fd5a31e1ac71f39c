// Made from the builder's loader by scripts/generate.mjs; rows of earlier releases stay.

/** Release, part, and SHA-256 in base64 of the line that the release writes for the part. */
export const releasedParts: readonly (readonly [release: string, part: string, hash: string])[] = [
  ['0.1.0', 'head', 'cxb6Lv+98c/1yyRAgZntEwAX0Tduc0K5OASh14QAg7k='],
  ['0.1.0', 'addresses', 'NGcl6KUMKM+C7dS5MJgJyD0CoAWcwI0ScLT4HWlhssM='],
  ['0.1.0', 'core', 'LB3UstwB6AfzqBodAScL3jAGen6v+oUFsvgYIN0tvAs='],
  ['0.1.0', 'drawn', 'pPjC9/SwgYX1LPmQMrSZdzpCYYEcUDKBUPE7cJBzq0A='],
  ['0.1.0', 'elements', 'c7cx8ILFtN0Za4XeB9DU/89NP4mpSBy4jWyXxbQ7kPs='],
  ['0.1.0', 'fetching', 'UH+aJTGT59jdjm1MPCmorRJXIXhgIuT0uKGT4oL/iA4='],
  ['0.1.0', 'links', 'YhJya+M+n2VGCxeoIOHkKKURf+8zQUxC8flknssZWYI='],
  ['0.1.0', 'markup', 'p7zhPhbLRW/Mz3w11yOHJh4qQxRInC2GUlOnGCM2pQI='],
  ['0.1.0', 'requests', 'Zh8NPuo/XfXOTDTuX3QNw3BBAw6fsYdXIdOAAHN98og='],
  ['0.1.0', 'responses', '2bVm3pxNaOuCeTeMRD+KqXVphXoXJ7LyJYpBveLN81s='],
  ['0.1.0', 'selectors', 'KUNVqkl6HoTiId03NkwYyFyFe+4Xwhsh2goCdHEMzOY='],
  ['0.1.0', 'shown', 'jLOGTeeZnUBJRYoglxzUxk36KdxjO0HBNQIT4AtF94Q='],
  ['0.1.0', 'sprites', 'pGwb5u1S/ydlNN0jB0fMXeU2qFo9s2XbRQQbmmhaT/Q='],
  ['0.1.0', 'styles', '63zVRs61kEiXWXkIf1d9pIyeKmMk/4UUzq9FwYScqsw='],
  ['0.1.0', 'watching', 'L1k3jUxL+AQtxGYkjOoK2fa6g2hardR0Fp2jn1c35Yo='],
  ['0.1.0', 'workers', '9x/FpQjz0zpHEOiTXWL25rj8/dgQgH9MlK2FNVlr+78='],
]
