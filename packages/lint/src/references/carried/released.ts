// Made from the builder's loader by scripts/generate.mjs; rows of earlier releases stay.

/** Release, part, and SHA-256 in base64 of the line that the release writes for the part. */
export const releasedParts: readonly (readonly [release: string, part: string, hash: string])[] = [
  ['0.1.0', 'head', 'cxb6Lv+98c/1yyRAgZntEwAX0Tduc0K5OASh14QAg7k='],
  ['0.1.0', 'core', 'F6IxtlK+6vtXJo7Vzw7v1hwKmk4D7Wal56ps0SMTVKA='],
  ['0.1.0', 'elements', 'JpNCb/lAskWhDKOk1yuaqRsH1qMfYeq3fSw3RTLAmtI='],
  ['0.1.0', 'fetching', 'q87Squ2YPWgPThq7pqp9L5YxHNXTuXHWDd3RX3V4fWU='],
  ['0.1.0', 'links', 'bxy8Dkmc8OYm7BCOUZySElps6v4BCBurb8bKUifxZnk='],
  ['0.1.0', 'markup', 'fl44r+PmXDADFC+ncdbk0WwR/IuPx4ODD+NAnfFnrnw='],
  ['0.1.0', 'requests', 'xMLvUvd7P16Jg06p921Wq6M8XjafhWxxIc/I/Nu+m1I='],
  ['0.1.0', 'responses', 'pJa8ssx+/Swage17Rh1YbJoJZ3jTM+MIKGC+5/FjSW8='],
  ['0.1.0', 'sprites', 'anqQNeuapx8CkAJIlIuaomAVwS5UavARg3AbomUQ/6Y='],
  ['0.1.0', 'styles', '/kR/Zaxq71c1DX4m0fG9Q1G1YEnJunUSjEyzBiSmcgg='],
  ['0.1.0', 'watching', 'Hx+HjtHltP9Ya0aCYyGzDjAbqKg56OWoNFdk8bnlOwI='],
  ['0.1.0', 'workers', '1qc7EISaqGUUkDRFOAs1u14MZJjwC+k0+Y9M5KxR4Qc='],
]
