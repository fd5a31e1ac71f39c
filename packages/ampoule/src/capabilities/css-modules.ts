import type {PluginBuild} from 'esbuild'
import type {BundleContext} from './bundle-context.ts'

/** Makes `import sheet from './a.css' with {type: 'css'}` give a constructed stylesheet, as browsers do. */
export function embedCssModules(plugin: PluginBuild, context: BundleContext): void {
  plugin.onLoad({filter: /\.css$/, namespace: 'file'}, async ({path, with: {type}}) => {
    if (type !== 'css') return undefined
    const {outputFiles} = await context.build({entryPoints: [path]}, context)
    const css = JSON.stringify(outputFiles[0]?.text.trimEnd() ?? '')
    return {
      contents: `const sheet = new CSSStyleSheet()\nsheet.replaceSync(${css})\nexport default sheet`,
      loader: 'js',
    }
  })
}
