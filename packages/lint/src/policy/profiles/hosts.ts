import type {Host} from '../profile.ts'
import {host as bare202611} from './bare@2026-11.ts'
import {host as chatgptApp202611} from './chatgpt-app@2026-11.ts'
import {host as claudeArtifact20260619} from './claude-artifact@2026-06-19.ts'
import {host as claudeArtifact20260822} from './claude-artifact@2026-08-22.ts'
import {host as claudeArtifact202611} from './claude-artifact@2026-11.ts'
import {host as claudeChatArtifact20260519} from './claude-chat-artifact@2026-05-19.ts'
import {host as file} from './file.ts'
import {host as mcpApp20260126} from './mcp-app@2026-01-26.ts'
import {host as openArtifacts202608} from './open-artifacts@2026-08.ts'
import {host as openWebui202611} from './open-webui@2026-11.ts'
import {host as qwenArtifact202611} from './qwen-artifact@2026-11.ts'
import {host as vscodeWebview} from './vscode-webview.ts'

/** All hosts that come with the linter. Of several dates of one host, the one that its bare name stands for is first. */
export const hosts: readonly Host[] = [
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
export const defaultHost: Host = claudeArtifact20260619
