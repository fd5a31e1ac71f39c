import {createGate} from './gate.ts'
import {type Bucket, pagesIn} from './pages.ts'

interface Env {
  readonly PAGES: Bucket
  readonly TOKEN: string
  readonly PROFILE?: string
}

// A Worker has a default export; nothing else in this repository has one.
export default {
  fetch(request: Request, {PAGES, TOKEN, PROFILE}: Env): Promise<Response> {
    return createGate({pages: pagesIn(PAGES), token: TOKEN, ...(PROFILE && {profile: PROFILE})}).fetch(request)
  },
}
