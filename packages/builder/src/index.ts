/**
 * Turns Markdown or HTML, and what lies beside it, into one HTML page that fetches nothing. `build` is where to begin. Runs
 * anywhere: the outside world comes in as a `Capabilities`.
 *
 * @module @ampoule/build
 */
export {type BuildResult, build, fold} from './build.ts'
export type {BuildContext, MissingPackage, RemotePolicy} from './build-context.ts'
export {type BuildOptions, type BuildSettings, buildOptions} from './build-options.ts'
export * from './capabilities.ts'
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
export {definePass, MissingCapabilityError, type Pass, type PassContext} from './define-pass.ts'
export {formatOf} from './format-of.ts'
export {type ImageType, type RasterType, type SniffedImage, sniffImage} from './image/sniff.ts'
export {stripMetadata} from './image/strip.ts'
export {type PreparedSvg, prepareSvg, type SvgOptions} from './image/svg.ts'
export {svgDataUri} from './image/svg-data-uri.ts'
export {Ledger, type LedgerEntry, type Status, statuses} from './ledger.ts'
export {editMapped, MappedWriter, sourcePositionAt} from './mapped-text.ts'
export {type PromisedContent, promisedContent} from './markdown/promised-content.ts'
export {mimeTypes} from './mime-types.ts'
export {type PackedText, packText, unpackText} from './packed-text.ts'
export type {Format} from './parse.ts'
export {addBehaviours} from './passes/add-behaviours.ts'
export {buildTables} from './passes/build-tables.ts'
export {bundleScripts} from './passes/bundle-scripts.ts'
export {carryFiles} from './passes/carry-files.ts'
export {collapseSources} from './passes/collapse-sources.ts'
export {compileTailwind} from './passes/compile-tailwind.ts'
export {dropHints} from './passes/drop-hints.ts'
export {dropUnusedCss} from './passes/drop-unused-css.ts'
export {embedData} from './passes/embed-data.ts'
export {embedFonts} from './passes/embed-fonts.ts'
export {embedImages} from './passes/embed-images.ts'
export {embedMedia} from './passes/embed-media.ts'
export {inlineSprites} from './passes/inline-sprites.ts'
export {inlineStyles} from './passes/inline-styles.ts'
export {inlineSvg} from './passes/inline-svg.ts'
export {markAddresses} from './passes/mark-addresses.ts'
export {markCallouts} from './passes/mark-callouts.ts'
export {minifyMarkup} from './passes/minify-markup.ts'
export {resolveBase} from './passes/resolve-base.ts'
export {scrollWide} from './passes/scroll-wide.ts'
export {sealFrames} from './passes/seal-frames.ts'
export {shareImages} from './passes/share-images.ts'
export {shell} from './passes/shell.ts'
export {remoteHint} from './remote-hint.ts'
export type {SourceDocument} from './source-document.ts'
