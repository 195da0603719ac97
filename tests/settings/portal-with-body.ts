import type { Portal } from '../../src/notice/portal.ts'

/** A rule that tells where a host's body is, and nothing else. */
export function portalWithBody(host: string, body: string): Portal {
  return { host, body, title: null, source: null, furniture: null, off: false }
}
