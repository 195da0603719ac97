import { portalParts, type Portal, type PortalParts } from './portal.ts'

/**
 * What portals tell of the pages of a host; each part by the portal that names the host most nearly. Null where nothing is
 * told: those that are switched off tell nothing. `host` is a location's hostname.
 */
export function portalRule(portals: readonly Portal[], host: string): PortalParts | null {
  const fitting = portals.filter((portal) => !portal.off && names(portal.host, host.toLowerCase())).sort(byNearness)
  if (fitting.length === 0) return null
  const part = (name: keyof PortalParts) => fitting.find((portal) => portal[name] !== null)?.[name] ?? null
  return Object.fromEntries(portalParts.map((name) => [name, part(name)])) as Record<keyof PortalParts, string | null>
}

function names(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern
}

/** A host itself before all patterns, the longer pattern before the shorter. */
function byNearness(one: Portal, other: Portal): number {
  const isPattern = (portal: Portal) => Number(portal.host.startsWith('*.'))
  return isPattern(one) - isPattern(other) || other.host.length - one.host.length
}
