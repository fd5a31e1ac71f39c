import type {Profile} from '../profile.ts'
import {claudeArtifact20260619} from './claude-artifact@2026-06-19.ts'
import {claudeArtifact20260822} from './claude-artifact@2026-08-22.ts'
import {claudeChatArtifact20260519} from './claude-chat-artifact@2026-05-19.ts'
import {file} from './file.ts'
import {mcpApp20260126} from './mcp-app@2026-01-26.ts'
import {openArtifacts202608} from './open-artifacts@2026-08.ts'
import {vscodeWebview} from './vscode-webview.ts'

/** All profiles that come with the linter. Of several dates of one host, the one that its bare name stands for is first. */
export const profiles: readonly Profile[] = [
  claudeArtifact20260619,
  claudeArtifact20260822,
  mcpApp20260126,
  claudeChatArtifact20260519,
  openArtifacts202608,
  vscodeWebview,
  file,
]

/** The strictest that is known of Claude Code Artifacts. */
export const defaultProfile: Profile = claudeArtifact20260619
