import {crashFinding, isRecord} from '@ampoule/lint/internals'
import {
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {configNames} from '../config/find-config.ts'
import {Configs} from '../config/load-config.ts'
import {nameFrom} from '../lint/find-files.ts'
import {codeActions} from './code-actions.ts'
import {firstLine, toDiagnostic} from './diagnostics.ts'
import {isMarkdown, type LintedDocument, lintDocument} from './lint-document.ts'
import {pathOf} from './path-of.ts'

export interface ServeOptions {
  readonly cwd: string
  /** True when configurations of the workspace may run code, whatever the client says. */
  readonly trusted?: boolean
}

/** Wires a language server to a connection: diagnostics as one types, quick fixes, all safe fixes at once. */
export function serve(connection: Connection, {cwd: start, trusted: trustsAll = false}: ServeOptions): void {
  const documents = new TextDocuments(TextDocument)
  const linted = new Map<string, LintedDocument>()
  const waiting = new Map<string, NodeJS.Timeout>()
  let cwd = start
  /** True when the workspace may run code of its own, as the client says. */
  let isTrusted = trustsAll
  const told = new Set<string>()
  const openConfigs = (): Configs =>
    new Configs({
      cwd,
      trusted: isTrusted ? cwd : false,
      onUntrusted(file) {
        if (told.has(file)) return
        told.add(file)
        void connection.window.showInformationMessage(
          `ampoule: ${nameFrom(cwd, file)} runs code and this workspace is not trusted, so only JSON configuration is used`,
        )
      },
    })
  let configs = openConfigs()
  let watches = false

  const check = async (document: TextDocument): Promise<void> => {
    const {uri, version} = document
    const diagnostics = await diagnose(document)
    // Another one is under way when the text has changed in between.
    if (documents.get(uri)?.version === version) await connection.sendDiagnostics({uri, version, diagnostics})
  }
  const diagnose = async (document: TextDocument): Promise<Diagnostic[]> => {
    try {
      const result = await lintDocument(document, configs, cwd)
      linted.set(document.uri, result)
      return result.findings.map(toDiagnostic)
    } catch (error) {
      linted.delete(document.uri)
      if (error instanceof Error && error.name === 'ConfigError')
        return [{range: firstLine, severity: 1, source: 'ampoule', message: error.message}]
      return [toDiagnostic(crashFinding(error))]
    }
  }
  const schedule = (document: TextDocument): void => {
    clearTimeout(waiting.get(document.uri))
    const base = isMarkdown(document) ? delays.markdown : delays.html
    const delay = Math.min(delays.longest, base + document.getText().length * delays.character)
    waiting.set(
      document.uri,
      setTimeout(() => void check(document), delay),
    )
  }

  connection.onInitialize(({workspaceFolders, capabilities, initializationOptions}) => {
    const [folder] = workspaceFolders ?? []
    cwd = (folder && pathOf(folder.uri)) ?? start
    isTrusted ||= isRecord(initializationOptions) && initializationOptions.workspaceTrusted === true
    configs = openConfigs()
    watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true
    return {
      serverInfo: {name: 'ampoule'},
      capabilities: {
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental},
        codeActionProvider: {codeActionKinds: ['quickfix', 'source.fixAll.ampoule']},
      },
    }
  })
  connection.onInitialized(() => {
    if (!watches) return
    const watchers = [...configNames, 'package.json'].map((name) => ({globPattern: `**/${name}`}))
    void connection.client.register(DidChangeWatchedFilesNotification.type, {watchers})
  })
  connection.onDidChangeWatchedFiles(() => {
    configs = openConfigs()
    for (const document of documents.all()) schedule(document)
  })
  connection.onCodeAction(async ({textDocument: {uri}, range, context}) => {
    const document = documents.get(uri)
    if (document === undefined) return []
    if (linted.get(uri)?.version !== document.version) await diagnose(document)
    const result = linted.get(uri)
    if (result?.linter === undefined) return []
    const {findings, linter: find} = result
    return codeActions({document, findings, range, find, ...(context.only && {only: context.only})})
  })
  documents.onDidChangeContent(({document}) => schedule(document))
  documents.onDidClose(({document: {uri}}) => {
    clearTimeout(waiting.get(uri))
    waiting.delete(uri)
    linted.delete(uri)
    void connection.sendDiagnostics({uri, diagnostics: []})
  })
  documents.listen(connection)
  connection.listen()
}

/**
 * How long to wait for the next key, in milliseconds; Markdown is built each time. While a text is linted nothing else is
 * answered, so one of many megabytes waits for a pause in the typing.
 */
const delays = {html: 100, markdown: 400, character: 0.0002, longest: 3000}
