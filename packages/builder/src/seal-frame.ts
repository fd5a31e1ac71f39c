import {maxFrameDepth} from '@ampoule/lint'
import type {Root} from 'hast'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {contextOf, startBuild} from './build-context.ts'
import {type Capabilities, CapabilityError} from './capabilities.ts'
import {emit} from './emit.ts'
import {parseHtml} from './parse.ts'
import {framePipeline, type Recipe} from './pipeline.ts'
import {withDoctype} from './with-doctype.ts'

/** Makes the function that builds the documents of frames: the same passes, one ledger, and no frame in itself. */
export function frameSealer(
  page: VFile,
  recipe: Recipe & {readonly capabilities: Capabilities},
  chain: readonly string[] = [recipe.settings.path],
): (html: string, path: string) => Promise<string> {
  const {capabilities, settings} = recipe
  return async (html, path) => {
    const isOwn = path === chain.at(-1)
    if (!isOwn && chain.includes(path)) {
      throw new CapabilityError('invalid', `Frame \`${path}\` contains itself`)
    }
    if (chain.length > maxFrameDepth) {
      throw new CapabilityError('invalid', `Frames are nested more than ${maxFrameDepth} deep`)
    }
    const {tree} = parseHtml(html, path, settings.trust)
    const file = new VFile({path})
    startBuild(file, tree, {...contextOf(page), sealFrame: frameSealer(page, recipe, [...chain, path])})
    const passes = unified().data('capabilities', capabilities).use(framePipeline(recipe))
    const built = (await passes.run(tree, file)) as Root
    return emit(withDoctype(built), {path, minify: settings.minify}).text
  }
}
