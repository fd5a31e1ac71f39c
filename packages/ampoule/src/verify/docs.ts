/** Where a rule of a run is explained. */
export function docsOfRun(id: string): string {
  return `https://www.npmjs.com/package/ampoule#${id}`
}
