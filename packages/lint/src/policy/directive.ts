/**
 * CSP directives that decide over a fetch, a navigation, a submission or code.
 * Source: https://www.w3.org/TR/CSP3/#csp-directives
 */
export type Directive =
  | 'default-src'
  | 'script-src'
  | 'script-src-elem'
  | 'script-src-attr'
  | 'style-src'
  | 'style-src-elem'
  | 'style-src-attr'
  | 'img-src'
  | 'font-src'
  | 'media-src'
  | 'connect-src'
  | 'frame-src'
  | 'child-src'
  | 'worker-src'
  | 'object-src'
  | 'manifest-src'
  | 'prefetch-src'
  | 'form-action'
  | 'base-uri'
  | 'frame-ancestors'
  | 'navigate-to'
  | 'sandbox'
  | 'webrtc'
