import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'file',
  csp: '',
  maxBytes: Number.POSITIVE_INFINITY,
  inputs: ['.html', '.htm'],
  wraps: false,
  relativeLinks: true,
  downloads: true,
  storage: 'origin',
  offline: true,
}

export const notes: HostNotes = {
  summary: 'A file opened by hand or sent by mail: no policy, the offline guarantee alone.',
  evidence: [
    'A file: URL comes without headers, so no policy applies but one that the page itself carries.',
    'Offline is the demand of this profile: the page shall make no request at all.',
  ],
}
