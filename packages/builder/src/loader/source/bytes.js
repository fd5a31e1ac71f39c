/** The contents of carried files. */
export function bytes(L) {
  /** The bytes of a file; those of a compressed one are `L.bytes_` of `L.open_`. */
  L.bytes_ = ({body_: body}) => {
    const [, isBase64, data] = /^data:[^,]*?(;base64)?,(.*)/s.exec(body) ?? []
    return isBase64
      ? Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))
      : new TextEncoder().encode(data ? decodeURIComponent(data) : body?.[0])
  }
  L.text_ = (found) => (typeof found.body_ === 'string' ? new TextDecoder().decode(L.bytes_(found)) : found.body_[0])
  L.open_ = async (found) => {
    const bytes = L.bytes_(found)
    if (!/^data:[^,]*;deflate;/.test(found.body_)) return bytes
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  }
}
