/** `fetch`, with an address or a `Request`. */
export function fetching(L) {
  const native = self.fetch
  const named = (response, url) => {
    const {clone} = response
    Object.defineProperties(response, {
      url: {value: url},
      type: {value: 'basic'},
      clone: {value: () => named(clone.call(response), url)},
    })
    return response
  }
  self.fetch = function fetch(input, init) {
    const isRequest = input instanceof Request
    const given = isRequest ? input : {}
    const method = init?.method ?? given.method ?? 'GET'
    const found = /^(get|head)$/i.test(method) && L.asked_(isRequest ? given.url : input)
    if (!found || found.body_ === 0) return native.apply(self, arguments)
    const signal = init?.signal ?? given.signal
    return new Promise((resolve, reject) => {
      const stop = () => reject(signal.reason)
      if (signal?.aborted) stop()
      signal?.addEventListener('abort', stop)
      const range = new Headers(init?.headers ?? given.headers).get('range')
      L.open_(found).then((bytes) => {
        const [status, statusText, headers, body] = L.answer_(found, bytes, method, range)
        resolve(named(new Response(body, {status, statusText, headers}), found.href_.replace(/#.*/, '')))
      }, reject)
    })
  }
}
