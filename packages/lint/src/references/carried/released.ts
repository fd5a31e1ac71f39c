// Made from the builder's loader by scripts/generate.mjs; rows of earlier releases stay.

/** Release, part, and SHA-256 in base64 of the line that the release writes for the part. */
export const releasedParts: readonly (readonly [release: string, part: string, hash: string])[] = [
  ['0.1.0', 'core', 'JE+0DpUr4FAcRLp+PhpjkoPoMVuWcOfQQq9eY6djg7k='],
  ['0.1.0', 'elements', '6vw1jSpVKPPnLkwTGnxKa+YzmUe2seEc7m9BiMuDd74='],
  ['0.1.0', 'fetching', 'q87Squ2YPWgPThq7pqp9L5YxHNXTuXHWDd3RX3V4fWU='],
  ['0.1.0', 'links', 'lGw9QfMJa1CZhAr8ZxN/Fb8RzFphzmnQOPMDVy/zWOk='],
  ['0.1.0', 'markup', 'fl44r+PmXDADFC+ncdbk0WwR/IuPx4ODD+NAnfFnrnw='],
  ['0.1.0', 'requests', 'ftW/Sfzs0lBvJ38msw1vF/4YPzySBI+fz4gBDIIvwh4='],
  ['0.1.0', 'responses', 'LjgRFS3je2w5dF2ldxRHfpqYPRsBlZrbjuqGcGin4e0='],
  ['0.1.0', 'sprites', 'bXz/f2qk8csUu63vRYIuAlCBisKYfrjpG5jC7Ib2FdI='],
  ['0.1.0', 'styles', 'PNNK5TA+13aj4sN9P1Di1PcjGoWyBotcqAa7Q05u8hE='],
  ['0.1.0', 'watching', 'Djq6nWQZJBxJwNVbIMkfNVKzKQOtuBreDkecRpYHb/c='],
  ['0.1.0', 'workers', '1qc7EISaqGUUkDRFOAs1u14MZJjwC+k0+Y9M5KxR4Qc='],
]
