/** Answers as a server would: status, headers and body, of a part of the file where a part is asked for. */
export function responses(L) {
  /** Response to `fetch` and its like: policies let nothing through to `data:` either. */
  L.asked_ = (address) => {
    const [href, type, coding, text] = /^data:([^,]*?)(;base64)?,(.*?)(?:#.*)?$/is.exec(address) ?? []
    if (!href) return L.find_(address)
    return {href_: href, type_: type || 'text/plain', body_: coding ? href : [decodeURIComponent(text)]}
  }
  L.answer_ = ({type_: type, missing_: missing}, bytes, method, range) => {
    if (missing) return [404, 'Not Found', {}, null]
    const headers = {'content-type': type, 'content-length': bytes.length, 'accept-ranges': 'bytes'}
    const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
    let answer = [200, 'OK', headers, bytes]
    if (from + to) {
      const start = from ? +from : Math.max(0, bytes.length - to)
      const end = from && to ? Math.min(+to, bytes.length - 1) : bytes.length - 1
      headers['content-range'] = `bytes ${start <= end ? `${start}-${end}` : '*'}/${bytes.length}`
      answer = [206, 'Partial Content', headers, bytes.slice(start, end + 1)]
      headers['content-length'] = answer[3].length
      if (start > end) answer = [416, 'Range Not Satisfiable', headers, null]
    }
    if (/^head$/i.test(method)) answer[3] = null
    return answer
  }
}
