// Puts the Markdown report of the action where people see it: into one comment of the pull request, which each run updates, when
// there is a token for it; else into the summary of the job. Never fails: the verdict is that of the linter.
import {appendFileSync, readFileSync} from 'node:fs'

const {
  GITHUB_TOKEN: token = '',
  GITHUB_API_URL: api = 'https://api.github.com',
  GITHUB_REPOSITORY: repository = '',
  GITHUB_EVENT_PATH: eventPath = '',
  GITHUB_STEP_SUMMARY: summary = '',
  GITHUB_WORKFLOW: workflow = '',
  GITHUB_JOB: job = '',
} = process.env
const [reportPath = '', folder = '.'] = process.argv.slice(2)
const report = readFileSync(reportPath, 'utf8')
// Several jobs may use the action: each has a comment of its own. Two hyphens would end the comment in HTML.
const key = JSON.stringify([workflow, job, folder]).replaceAll('-', '\\u002d').replaceAll('>', '\\u003e')
const mark = `<!-- ampoule ${key} -->`

const number = pullRequest()
if (token === '' || number === undefined || !(await comment(number))) appendFileSync(summary, report)

function pullRequest() {
  if (eventPath === '') return undefined
  const found = JSON.parse(readFileSync(eventPath, 'utf8')).pull_request?.number
  return Number.isInteger(found) ? found : undefined
}

/** Whether there is a comment with the report now. */
async function comment(issue) {
  const issues = `${api}/repos/${repository}/issues`
  try {
    const known = await findComment(`${issues}/${issue}/comments`)
    const body = {body: `${mark}\n${report}`}
    if (known === undefined) await call('POST', `${issues}/${issue}/comments`, body)
    else await call('PATCH', `${issues}/comments/${known.id}`, body)
    return true
  } catch (error) {
    // A pull request from a fork gets a token that may only read.
    console.log(`::warning title=ampoule::The report is in the summary of the job: ${error.message}`)
    return false
  }
}

async function findComment(url) {
  for (let page = 1; ; page++) {
    const comments = await call('GET', `${url}?per_page=100&page=${page}`)
    const found = comments.find(({body}) => body?.startsWith(mark))
    if (found !== undefined || comments.length < 100) return found
  }
}

async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
      ...(body && {'content-type': 'application/json'}),
    },
    ...(body && {body: JSON.stringify(body)}),
    signal: AbortSignal.timeout(30_000),
  })
  if (!response.ok) throw new Error(`${method} ${new URL(url).pathname} was answered with ${response.status}`)
  return response.json()
}
