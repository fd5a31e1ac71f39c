import type {Host, HostNotes} from '../profile.ts'

export const host: Host = {
  id: 'open-webui@2026-11',
  csp: '',
  maxBytes: Number.POSITIVE_INFINITY,
  inputs: ['.html', '.htm'],
  wraps: false,
  relativeLinks: false,
  downloads: false,
  storage: 'origin',
  offline: true,
}

export const notes: HostNotes = {
  summary:
    'Artifacts of Open WebUI, whose administrator sets the policy: give it with `--csp`; nothing may be fetched.',
  evidence: [
    'The policy is what the administrator has set as ARTIFACT_CONTENT_SECURITY_POLICY, if anything. A page that fetches nothing works under most of them, so any request is a fault.',
  ],
}
