/** `new FontFace(name, 'url(…)')`. */
export function fonts(L) {
  if (!self.FontFace) return
  self.FontFace = class FontFace extends self.FontFace {
    constructor(family, source, descriptors) {
      super(family, typeof source === 'string' ? L.css_(source) : source, descriptors)
    }
  }
}
