import type {ElementNote, Seen} from '../seen.ts'

/** Animations that go on. Runs in the page, alone. */
export function findMotion(describe: (element: Element) => ElementNote): Seen['motion'] {
  const found = new Map<string, Seen['motion'][number]>()
  for (const animation of document.getAnimations()) {
    const {effect, playState} = animation
    if (playState !== 'running' || !(effect instanceof KeyframeEffect)) continue
    const {endTime, duration} = effect.getComputedTiming()
    const remaining = Number(endTime) - Number(animation.currentTime ?? 0)
    // A colour that fades moves nothing, and a moment is soon over.
    const moves = effect
      .getKeyframes()
      .some((frame) =>
        Object.keys(frame).some(
          (key) =>
            /transform|rotate|scale|translate|offset(?:Path|Distance)|top|left|right|bottom|margin|width|height|background(?:Position)/i.test(
              key,
            ) && key !== 'offset',
        ),
      )
    if (!moves || Number(duration) < 10 || remaining < 5000) continue
    const name = animation instanceof CSSAnimation ? animation.animationName : animation.id || 'by script'
    if (!found.has(name)) found.set(name, {name, ...(effect.target !== null && {element: describe(effect.target)})})
  }
  return [...found.values()]
}
