/** Waits until what the page shows has been loaded and painted. Runs in the page, alone. */
export async function settleInPage(): Promise<void> {
  const painted = (): Promise<void> =>
    new Promise((done) => {
      requestAnimationFrame(() => done())
      // A hidden page paints no frames.
      setTimeout(done, 200)
    })
  // A style change must have happened before the fonts that it needs are asked for.
  await painted()
  await painted()
  await Promise.race([
    Promise.all([
      document.fonts.ready,
      ...Array.from(document.images)
        .filter(({loading, complete}) => complete || loading !== 'lazy')
        .map((image) => image.decode().catch(() => undefined)),
    ]),
    new Promise((done) => setTimeout(done, 1000)),
  ])
  await painted()
}

/** Waits until the page is loaded, or has been shown for a while: one that tries to leave may never get there. Runs alone. */
export async function loadedInPage(): Promise<void> {
  const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))
  while (document.readyState === 'loading') await wait(20)
  for (let round = 0; document.readyState !== 'complete' && round < 100; round++) await wait(20)
}
