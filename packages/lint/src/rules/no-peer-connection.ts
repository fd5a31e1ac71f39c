import {defineRule, type Example} from '../define-rule.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-peer-connection',
  severity: 'warning',
  summary: 'Disallow WebRTC.',
  why: 'It sends packets to servers and peers that no directive blocks, and shows them the address of the reader.',
  instead: 'Remove it, and put what the page shows into the page.',
  options: {},
  messages: {peer: '{via} connects to other machines, and no policy blocks it'},
  create({report}) {
    return {
      reference(reference) {
        if (reference.sink === 'peer') report({message: 'peer', data: {via: describeVia(reference)}, reference})
      },
    }
  },
})

export const examples: readonly Example[] = [
  {name: 'prose', html: '<p>A call opens an <code>RTCPeerConnection</code>.', findings: []},
  {
    name: 'connection',
    html: '<script>\nconst peer = new RTCPeerConnection({iceServers: [{urls: "stun:a.test"}]})\n</script>',
    findings: ['2:14-2:35 `RTCPeerConnection` connects to other machines, and no policy blocks it'],
  },
]
