// Made from the builder's loader by scripts/generate.mjs; rows of earlier releases stay.

/** Release, part, and SHA-256 in base64 of the line that the release writes for the part. */
export const releasedParts: readonly (readonly [release: string, part: string, hash: string])[] = [
  ['0.1.0', 'head', 'cxb6Lv+98c/1yyRAgZntEwAX0Tduc0K5OASh14QAg7k='],
  ['0.1.0', 'core', 'JE+0DpUr4FAcRLp+PhpjkoPoMVuWcOfQQq9eY6djg7k='],
  ['0.1.0', 'elements', 'HETZs3c0o0Q/FlWN5V43P3SAjWXEQ8X/Gre/VaputwI='],
  ['0.1.0', 'fetching', 'q87Squ2YPWgPThq7pqp9L5YxHNXTuXHWDd3RX3V4fWU='],
  ['0.1.0', 'links', 'VIWUmC3ofbpchxwx+IlDVY5QxG0MDLPfG730Zt3JIEY='],
  ['0.1.0', 'markup', 'fl44r+PmXDADFC+ncdbk0WwR/IuPx4ODD+NAnfFnrnw='],
  ['0.1.0', 'requests', 'KndGi4aNu67X5Z1ESXzB39jYEQJhvcAgi9g8HiiHt7g='],
  ['0.1.0', 'responses', 'LjgRFS3je2w5dF2ldxRHfpqYPRsBlZrbjuqGcGin4e0='],
  ['0.1.0', 'sprites', 'bXz/f2qk8csUu63vRYIuAlCBisKYfrjpG5jC7Ib2FdI='],
  ['0.1.0', 'styles', '6nMsC926pVmc/puOCNP5XNQt1nG/KnLscfrq5ufSvZ8='],
  ['0.1.0', 'watching', 'Hx+HjtHltP9Ya0aCYyGzDjAbqKg56OWoNFdk8bnlOwI='],
  ['0.1.0', 'workers', '1qc7EISaqGUUkDRFOAs1u14MZJjwC+k0+Y9M5KxR4Qc='],
]
