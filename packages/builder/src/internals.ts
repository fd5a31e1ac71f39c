/**
 * Shared by the packages of ampoule, apart from what `@ampoule/build` exports. **Unstable**: any release may change it.
 *
 * @module @ampoule/build/internals
 */

export type {
  CdnAsset,
  DroppedAsset,
  EntryAsset,
  FileAsset,
  FontFaceRequest,
  FontFamily,
  FontsAsset,
  IncurableAsset,
  ListAsset,
  ModuleAsset,
  PackageRequest,
  TailwindAsset,
} from './cdn/asset.ts'
export {resolveCdn} from './cdn/resolve-cdn.ts'
export {type Snapshot, snapshotEnding} from './data/snapshot.ts'
export {formatOf} from './format-of.ts'
export {nameMatcher} from './icon-names.ts'
export {type ImageType, type RasterType, type SniffedImage, sniffImage} from './image/sniff.ts'
export {stripMetadata} from './image/strip.ts'
export {parseSvg} from './image/svg/parse.ts'
export {serializeSvg} from './image/svg/serialize.ts'
export {elements, type SvgElement, type SvgNamespace, type SvgNode} from './image/svg/tree.ts'
export {type PreparedSvg, prepareSvg, type SvgOptions} from './image/svg.ts'
export {svgDataUri} from './image/svg-data-uri.ts'
export {editMapped, MappedWriter, sourcePositionAt} from './mapped-text.ts'
export {type PromisedContent, promisedContent} from './markdown/promised-content.ts'
export {mimeTypes} from './mime-types.ts'
export {type PackedText, packText, unpackText} from './packed-text.ts'
export {remoteHint} from './remote-hint.ts'
export {textOn} from './theme/text-on.ts'
