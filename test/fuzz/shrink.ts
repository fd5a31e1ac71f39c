import type {Project} from './project.ts'

/**
 * A smaller project that still fails: files and links it does without are left out, then parts of the texts, the large ones first. At most so
 * many are tried.
 */
export async function shrinkProject(
  project: Project,
  fails: (project: Project) => Promise<boolean>,
  mostTries: number,
): Promise<Project> {
  let tries = 0
  let best = project
  const attempt = async (next: Project): Promise<boolean> => {
    if (tries++ >= mostTries || !(await fails(next))) return false
    best = next
    return true
  }
  const {folder: _folder, ...alone} = best
  await attempt({...alone, links: {}, files: {}})
  for (const name of Object.keys(best.files)) {
    const {[name]: _file, ...files} = best.files
    await attempt({...best, files})
  }
  const shrinkText = async (read: () => string, write: (text: string) => Project): Promise<void> => {
    for (
      let size = Math.ceil(read().length / 2);
      size >= 1 && tries < mostTries;
      size = size > 1 ? Math.floor(size / 2) : 0
    )
      for (let at = 0; at < read().length && tries < mostTries; )
        if (!(await attempt(write(read().slice(0, at) + read().slice(at + size))))) at += size
  }
  await shrinkText(
    () => best.text,
    (text) => ({...best, text}),
  )
  for (const name of Object.keys(best.files))
    await shrinkText(
      () => best.files[name] ?? '',
      (text) => ({...best, files: {...best.files, [name]: text}}),
    )
  return best
}
