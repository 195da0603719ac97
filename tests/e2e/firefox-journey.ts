import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type PortalServer, servePortals } from '../../src/commands/portal-server.ts'
import { home } from '../house/project-files.ts'
import { type ExtendedFirefox, launchFirefox } from './firefox.ts'
import { makeFolder } from './journey.ts'

/** Firefox with the built extension before portals that stand on this machine; all of it goes when the test ends. */
export interface FirefoxJourney {
  readonly firefox: ExtendedFirefox
  readonly portal: PortalServer
  /** The folder of the built extension. */
  readonly extension: string
  /** Where what is exported goes. */
  readonly downloads: string
}

/** Starts a journey in Firefox, in a new profile. */
export async function startFirefoxJourney(pages: Readonly<Record<string, string>>): Promise<FirefoxJourney> {
  const portal = await servePortals(pages)
  onTestFinished(() => portal.close())
  const extension = path.join(home, '.output', 'firefox-mv3')
  const downloads = makeFolder()
  const firefox = await launchFirefox({ extension, portalPort: portal.port, profile: makeFolder(), downloads })
  onTestFinished(() => firefox.quit())
  return { firefox, portal, extension, downloads }
}
