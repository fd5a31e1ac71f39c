import {defineRule, type Example} from '../define-rule.ts'
import {describeVia} from '../rule-support/resource-rule.ts'

export const rule = defineRule({
  id: 'no-peer-connection',
  severity: 'warning',
  summary: 'Disallow WebRTC.',
  why: 'It sends packets to servers and peers past every directive that browsers know, and tells them the address of the reader.',
  instead: 'Leave it out; what the page shows must be in the page.',
  options: {},
  messages: {peer: 'Unexpected {via}, which no policy stops, expected no connection'},
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
    findings: ['2:14-2:35 Unexpected `RTCPeerConnection`, which no policy stops, expected no connection'],
  },
]
