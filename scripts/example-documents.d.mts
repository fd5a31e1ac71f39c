export declare function exampleDocuments(): {
  readonly folder: string
  readonly path: string
  readonly root: string
}[]
