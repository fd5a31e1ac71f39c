/*
 * Public knowledge of how Claude counts. Only the vocabulary of Claude 2 was published; of later models there is
 * a count endpoint, and what people report. Ratios are to o200k unless it says otherwise.
 *
 * - Ratios of the public Claude 2 vocabulary by kind of content and writing system (claude2Ratios in calibration.ts).
 *   Source: measured with @anthropic-ai/tokenizer 0.0.4 by scripts/calibrate-tokens.mjs, 2026-11-21.
 * - Claude 3 to Opus 4.6 count 1.18 times o200k on one text, Opus 4.7 and later 1.53 times (count endpoint). Source:
 *   github.com/sammcj/ingest pull request 65, 2026-08-11.
 * - A multiplier of 1.15 on o200k is consistently too low for Claude up to Opus 4.6; 1.25 is safe. Source:
 *   github.com/caozhiyuan/copilot-api pull requests 134 and 141, 2026-03-30.
 * - Claude counts 1.57 to 2.08 times the tiktoken estimate. Source: github.com/anthropics/claude-code issue 22506.
 * - Opus 4.7 and later give about 30 % more tokens for the same text than earlier models. Source: platform.claude.com/docs,
 *   token counting, read on 2026-11-21.
 * - Opus 4.7 over 4.6: English 1.45, German 1.46, French 1.36, Spanish 1.24, JSON with text 1.31, code 1.13 to 1.33, numbers
 *   and ids 1.06, other writing systems 1.00. Source: sol.ava.dev/writings/2026-04-17-opus-4-7-tokenizer.html (count
 *   endpoint), 2026-04-17.
 */

/** Highest ratio reported for text, markup and code: the ends of claude-code 22506 for the two generations. */
export const highestReported: {readonly 'claude-3': number; readonly 'claude-4.7': number} = {
  'claude-3': 1.57,
  'claude-4.7': 2.08,
}

/** How much more Opus 4.7 counts than 4.6, by kind of content. CSS lies between code and markup; nobody reported it. */
export const growth: Readonly<Record<'prose' | 'markup' | 'css' | 'js' | 'json' | 'payload' | 'latin', number>> = {
  prose: 1.45,
  markup: 1.3,
  css: 1.25,
  js: 1.2,
  json: 1.31,
  payload: 1.06,
  /** Words with letters beyond ASCII. */
  latin: 1.36,
}

/** Beyond what people reported, a band is this much wider than the spread of the Claude 2 vocabulary. */
export const margin = 0.15
