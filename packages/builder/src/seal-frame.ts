import {maxFrameDepth} from '@ampoule/lint/internals'
import type {Root} from 'hast'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {contextOf, startBuild} from './build-context.ts'
import {type Capabilities, CapabilityError} from './capabilities.ts'
import {CopyLimit, readingOnce} from './copy-limit.ts'
import {emit} from './emit.ts'
import {parseHtml} from './parse.ts'
import {framePipeline, type Recipe} from './pipeline.ts'
import {withDoctype} from './with-doctype.ts'

/** Makes the function that builds the documents of frames: the same passes, one ledger, and no frame in itself. */
export function frameSealer(
  page: VFile,
  recipe: Recipe & {readonly capabilities: Capabilities},
  {chain, limit}: {readonly chain: readonly string[]; readonly limit: CopyLimit} = {
    chain: [recipe.settings.path],
    limit: new CopyLimit('Frames are embedded', 500),
  },
): (html: string, path: string) => Promise<string> {
  const {settings} = recipe
  // The frames in frames may be the same ones many times.
  const capabilities = chain.length > 1 ? recipe.capabilities : readingFilesOnce(recipe.capabilities)
  const inner = {...recipe, capabilities}
  return async (html, path) => {
    const isOwn = path === chain.at(-1)
    if (!isOwn && chain.includes(path)) {
      throw new CapabilityError('invalid', `Frame \`${path}\` contains itself`)
    }
    if (chain.length > maxFrameDepth) {
      throw new CapabilityError('invalid', `Frames are nested more than ${maxFrameDepth} deep`)
    }
    limit.begin()
    const {tree} = parseHtml(html, path, settings.trust)
    const file = new VFile({path})
    // The page's own base, the frames of its code, and what its addresses name, are no concern of this document.
    const {base: _base, ...shared} = contextOf(page)
    const sealFrame = frameSealer(page, inner, {chain: [...chain, path], limit})
    startBuild(file, tree, {...shared, frames: new Map(), rasters: new Map(), sealFrame})
    const passes = unified().data('capabilities', capabilities).use(framePipeline(recipe))
    const built = (await passes.run(tree, file)) as Root
    const {text} = emit(withDoctype(built), {path, minify: settings.minify})
    limit.add(text)
    return text
  }
}

function readingFilesOnce(capabilities: Capabilities): Capabilities {
  return capabilities.read === undefined ? capabilities : {...capabilities, read: readingOnce(capabilities.read)}
}
