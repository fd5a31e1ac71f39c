/** `caches`: what is put in by its address. */
export function caching() {
  const {prototype} = self.Cache ?? {}
  if (!prototype) return
  prototype.addAll = async function (all) {
    const answers = await Promise.all(all.map((one) => fetch(one)))
    if (!answers.every(({ok}) => ok)) throw new TypeError('Failed to fetch')
    await Promise.all(all.map((one, index) => this.put(one, answers[index])))
  }
  prototype.add = function (one) {
    return this.addAll([one])
  }
}
