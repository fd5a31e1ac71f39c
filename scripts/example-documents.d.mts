/** An example that is one document: its folder, and its path in there. */
export interface ExampleDocument {
  readonly folder: string
  readonly path: string
  readonly root: string
  /** Folder that has its packages installed, if it needs any. */
  readonly packages?: string
}
export declare function exampleDocuments(): ExampleDocument[]
export declare const cdnDashboard: ExampleDocument & {readonly packages: string}
