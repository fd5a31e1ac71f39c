import type {Profile} from '../profile.ts'
import {bare202611} from './bare@2026-11.ts'
import {chatgptApp202611} from './chatgpt-app@2026-11.ts'
import {claudeArtifact20260619} from './claude-artifact@2026-06-19.ts'
import {claudeArtifact20260822} from './claude-artifact@2026-08-22.ts'
import {claudeArtifact202611} from './claude-artifact@2026-11.ts'
import {claudeChatArtifact20260519} from './claude-chat-artifact@2026-05-19.ts'
import {file} from './file.ts'
import {mcpApp20260126} from './mcp-app@2026-01-26.ts'
import {openArtifacts202608} from './open-artifacts@2026-08.ts'
import {openWebui202611} from './open-webui@2026-11.ts'
import {qwenArtifact202611} from './qwen-artifact@2026-11.ts'
import {vscodeWebview} from './vscode-webview.ts'

/** All profiles that come with the linter. Of several dates of one host, the one that its bare name stands for is first. */
export const profiles: readonly Profile[] = [
  claudeArtifact20260619,
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
]

/** The strictest that is known of Claude Code Artifacts. */
export const defaultProfile: Profile = claudeArtifact20260619
