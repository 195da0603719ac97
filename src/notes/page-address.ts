const tracking =
  /^(?:utm_\w+|spm|gclid|fbclid|yclid|msclkid|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci|_hs\w+|share_?(?:from|token|source|medium)|isappinstalled|nsukey|wx_?from|wfr|from_?source)$/i
const sharedFrom = /^(?:singlemessage|groupmessage|timeline|weixin|wechat|qq|qzone|weibo|wx|wap)$/i

/**
 * A page's address as notes are kept under it: no fragment, no parameters that only say how the reader came there;
 * every other parameter stays, as portals name their articles by them. A text that is no address comes back as it is.
 */
export function pageAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  url.hash = ''
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair))
  // Not `searchParams.delete`: that would write the other parameters anew and change their encoding.
  url.search = kept.join('&')
  return url.href
}

function isTracking(pair: string): boolean {
  const [name = '', value = ''] = pair.split('=')
  return tracking.test(name) || (name.toLowerCase() === 'from' && sharedFrom.test(value))
}
