import type {Host, HostNotes, Profile} from '../profile.ts'
import * as bare202611 from './bare@2026-11.ts'
import * as chatgptApp202611 from './chatgpt-app@2026-11.ts'
import * as claudeArtifact20260619 from './claude-artifact@2026-06-19.ts'
import * as claudeArtifact20260822 from './claude-artifact@2026-08-22.ts'
import * as claudeArtifact202611 from './claude-artifact@2026-11.ts'
import * as claudeChatArtifact20260519 from './claude-chat-artifact@2026-05-19.ts'
import * as file from './file.ts'
import * as mcpApp20260126 from './mcp-app@2026-01-26.ts'
import * as openArtifacts202608 from './open-artifacts@2026-08.ts'
import * as openWebui202611 from './open-webui@2026-11.ts'
import * as qwenArtifact202611 from './qwen-artifact@2026-11.ts'
import * as vscodeWebview from './vscode-webview.ts'

/** The strictest that is known of Claude Code Artifacts. */
export const defaultProfile: Profile = profileOf(claudeArtifact20260619)

/** All profiles that come with the linter: its hosts, in the same order, with their notes. */
export const profiles: readonly Profile[] = [
  defaultProfile,
  ...[
    claudeArtifact20260822,
    claudeArtifact202611,
    mcpApp20260126,
    claudeChatArtifact20260519,
    openArtifacts202608,
    chatgptApp202611,
    qwenArtifact202611,
    openWebui202611,
    bare202611,
    vscodeWebview,
    file,
  ].map(profileOf),
]

function profileOf({host: {id, ...rest}, notes: {summary, evidence}}: {host: Host; notes: HostNotes}): Profile {
  return {id, summary, ...rest, evidence}
}
