/** `XMLHttpRequest`: what the table answers never reaches the one of the browser, which only holds events and settings. */
export function requests(L) {
  const {prototype} = XMLHttpRequest
  const change = 'readystatechange'
  const states = new WeakMap()
  const method = (name, own) =>
    L.over_(prototype, name, (call, request, ...given) => {
      const state = states.get(request)
      return state ? own(request, state, ...given) : call()
    })
  const getter = (name, own) =>
    L.hook_(prototype, name, undefined, (request, read) => {
      const state = states.get(request)
      return state ? own(state, request) : read()
    })
  const fire = (request, name, total = 0) =>
    request.dispatchEvent(
      name === change ? new Event(name) : new ProgressEvent(name, {lengthComputable: true, loaded: total, total}),
    )

  L.over_(prototype, 'open', (call, request, name, address, async = true) => {
    const found = /^(get|head)$/i.test(name) && L.asked_(address)
    states.delete(request)
    if (!found || found.body_ === 0) return call()
    states.set(request, {found_: found, method_: name, async_: async, ready_: 1})
    fire(request, change)
  })
  method('setRequestHeader', (_, state, name, value) => {
    if (/^range$/i.test(name)) state.range_ = value
  })
  method('overrideMimeType', (_, state, type) => {
    state.mime_ = type
  })
  method('abort', (request) => {
    states.delete(request)
    fire(request, 'abort')
    fire(request, 'loadend')
  })
  method('send', (request, state) => {
    const {found_: found} = state
    const finish = (bytes) => {
      // It may have been stopped, or opened again.
      if (states.get(request) !== state) return
      state.answer_ = L.answer_(found, bytes, state.method_, state.range_)
      const size = state.answer_[3]?.length
      for (state.ready_ = state.async_ ? 2 : 4; state.ready_ < 5; state.ready_++) {
        if (state.ready_ === 4) fire(request, 'progress', size)
        fire(request, change)
        if (states.get(request) !== state) return
      }
      state.ready_ = 4
      fire(request, 'load', size)
      fire(request, 'loadend', size)
    }
    if (!state.async_) return finish(L.bytes_(found))
    fire(request, 'loadstart')
    L.open_(found).then((bytes) => setTimeout(finish, 0, bytes))
  })
  const header = (state, name) => state.answer_?.[2][name.toLowerCase()] ?? null
  method('getResponseHeader', (_, state, name) => header(state, name) && `${header(state, name)}`)
  method('getAllResponseHeaders', (_, {answer_: answer}) =>
    Object.entries(answer?.[2] ?? {})
      .map(([name, value]) => `${name}: ${value}`)
      .join('\r\n'),
  )

  const text = ({answer_: answer, mime_: mime}) =>
    answer?.[3] ? new TextDecoder(/charset=["']?([^"';]+)/i.exec(mime)?.[1]).decode(answer[3]) : ''
  const type = ({mime_: mime, found_: found}) => mime ?? found.type_
  const tree = (state) =>
    text(state)
      ? new DOMParser().parseFromString(text(state), /html/.test(type(state)) ? 'text/html' : 'text/xml')
      : null
  const read = {
    arraybuffer: ({answer_: answer}) => new Uint8Array(answer[3]).buffer,
    blob: (state) => new Blob([state.answer_[3] ?? ''], {type: type(state)}),
    document: tree,
    json: (state) => {
      try {
        return JSON.parse(text(state))
      } catch {
        return null
      }
    },
  }
  const value = (state, request) => {
    const reader = read[request.responseType]
    if (!reader) return text(state)
    if (state.ready_ < 4) return null
    // The same object each time it is asked for.
    state.value_ ??= reader(state)
    return state.value_
  }
  getter('readyState', (state) => state.ready_)
  getter('status', (state) => state.answer_?.[0] ?? 0)
  getter('statusText', (state) => state.answer_?.[1] ?? '')
  getter('responseURL', (state) => (state.answer_ ? state.found_.href_.replace(/#.*/, '') : ''))
  getter('response', value)
  getter('responseText', text)
  if (!B) getter('responseXML', (state) => (/xml|html/.test(type(state)) ? tree(state) : null))
}
