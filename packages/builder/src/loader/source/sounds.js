/** `new Audio(address)`. */
export function sounds() {
  if (B) return
  const Native = self.Audio
  self.Audio = function Audio(address) {
    const audio = new Native()
    if (address !== undefined) audio.src = address
    return audio
  }
  self.Audio.prototype = Native.prototype
}
