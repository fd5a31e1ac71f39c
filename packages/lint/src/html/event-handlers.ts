import type {Element} from '../source/source.ts'

/**
 * True when an attribute is the handler of an event. Chromium 156 runs, or refuses to run, these and no other `on…`.
 * Source: https://html.spec.whatwg.org/multipage/webappapis.html#event-handlers-on-elements,-document-objects,-and-window-objects
 */
export function isEventHandler(name: string, {tagName}: Element): boolean {
  if (!name.startsWith('on')) return false
  const event = name.slice(2)
  if (everywhere.has(event)) return true
  if (tagName === 'body' || tagName === 'frameset') return onWindow.has(event)
  return (animations.has(tagName) && onAnimation.has(event)) || (tagName === 'svg' && event === 'unload')
}

const everywhere: ReadonlySet<string> = words(`
  abort animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput
  beforepaste beforetoggle blur cancel canplay canplaythrough change click close command
  contentvisibilityautostatechange contextlost contextmenu contextrestored copy cuechange cut dblclick drag
  dragend dragenter dragleave dragover dragstart drop durationchange emptied ended error focus focusin focusout
  formdata gotpointercapture input invalid keydown keypress keyup load loadeddata loadedmetadata loadstart
  location lostpointercapture mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel
  paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover
  pointerup progress promptaction promptdismiss ratechange reset resize scroll scrollend scrollsnapchange
  scrollsnapchanging securitypolicyviolation seeked seeking select selectionchange selectstart slotchange stalled
  submit suspend timeupdate toggle touchcancel touchend touchmove touchstart transitionend validationstatuschange
  volumechange waiting webkitanimationend webkitanimationiteration webkitanimationstart webkitfullscreenchange
  webkitfullscreenerror webkittransitionend wheel
`)

/** Of the window, said on `<body>`. */
const onWindow: ReadonlySet<string> = words(`
  afterprint beforeprint beforeunload hashchange languagechange message messageerror offline online pagehide
  pageshow popstate storage unload
  rejectionhandled unhandledrejection
`)

const onAnimation: ReadonlySet<string> = words('begin end repeat')
const animations: ReadonlySet<string> = words('animate animateMotion animateTransform set')

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
