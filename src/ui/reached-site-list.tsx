interface ReachedSiteListProps {
  /** Match patterns, such as `*://www.example.com/*`. */
  readonly sites: readonly string[]
  readonly onLeave: (site: string) => void
}

/** `*://www.example.com/*` as a reader would say it. */
function siteWords(pattern: string): string {
  const host = /:\/\/([^/]+)\//u.exec(pattern)?.[1] ?? pattern
  return host === '*' ? '所有网站' : host.replace(/^\*\./u, '')
}

/** The sites beyond portals that the reader allowed; each permission can be given back. */
export function ReachedSiteList({ sites, onLeave }: ReachedSiteListProps) {
  return (
    <section class="sheet">
      <h2>另外启用的网站</h2>
      {sites.length === 0 ? (
        <p class="asides">
          公告镜自动读政府网站（gov.cn）。要在别的网站上也自动读，请在它的页面上点公告镜图标，打开“总是启用”。
        </p>
      ) : (
        <ul class="rows">
          {sites.map((site) => (
            <li key={site}>
              <span>{siteWords(site)}</span>
              <button type="button" aria-label={`不再在 ${siteWords(site)} 启用`} onClick={() => onLeave(site)}>
                停用并收回权限
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
