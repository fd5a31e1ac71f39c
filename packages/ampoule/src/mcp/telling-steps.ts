import type {Capabilities} from '@ampoule/build'

/** The same capabilities, which tell what they are asked for: for who waits for a build. */
export function tellingSteps(
  capabilities: Required<Capabilities>,
  tell: (step: string) => void,
): Required<Capabilities> {
  return {
    ...capabilities,
    read(url, from) {
      tell(`reading \`${url.slice(0, 100)}\``)
      return capabilities.read(url, from)
    },
    bundle(request) {
      tell('bundling scripts')
      return capabilities.bundle(request)
    },
    image(bytes, request) {
      tell('making an image smaller')
      return capabilities.image(bytes, request)
    },
    font(bytes, request) {
      tell('making a font smaller')
      return capabilities.font(bytes, request)
    },
    diagram(request) {
      tell('drawing a diagram')
      return capabilities.diagram(request)
    },
    tailwind(request) {
      tell('compiling styles')
      return capabilities.tailwind(request)
    },
  }
}
