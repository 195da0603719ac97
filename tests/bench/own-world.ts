import type { CDPSession } from 'puppeteer-core'

/** Runs script in a page as content scripts run, beside the page's own: nodes cost more to reach there. */
export async function ownWorld(session: CDPSession): Promise<(expression: string) => Promise<void>> {
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  })
  return async (expression) => {
    const { exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId, awaitPromise: true })
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  }
}
