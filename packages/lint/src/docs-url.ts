/** Address of the repository, as in `package.json`. */
export const repository = 'https://github.com/ampoule/ampoule'

/** Address of the published documentation: the folder `docs` of the repository. */
export const docsBase: string = `${repository}/blob/main/docs/`

/** Address of the page that explains findings of this id. */
export function docsOf(id: string): string {
  return `${docsBase}rules/${id}.md`
}
