/** Files that a run has looked at and written: a change of what it has looked at makes another run. Absolute paths. */
export class SeenFiles {
  readonly files: Set<string> = new Set()
  readonly folders: Set<string> = new Set()
  readonly outputs: Set<string> = new Set()

  /** Takes in what one page was made of, or what another run has seen. */
  add({files, folders, missing = [], searched = []}: Looked): void {
    for (const file of [...files, ...missing]) this.files.add(file)
    for (const folder of [...folders, ...searched]) this.folders.add(folder)
  }
}

interface Looked {
  readonly files: Iterable<string>
  readonly folders: Iterable<string>
  readonly missing?: Iterable<string>
  readonly searched?: Iterable<string>
}
