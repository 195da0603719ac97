import { storage } from '@wxt-dev/storage'

const kept = storage.defineItem<string>('local:device')
let asked: Promise<string> | null = null

/**
 * This browser profile's id, made once: notes of several devices are told apart by it. To be asked in the background
 * only, where there is one of it (and `crypto.randomUUID`, which pages without https lack).
 */
export function deviceId(): Promise<string> {
  asked ??= readOrMake().catch((error: unknown) => {
    asked = null
    throw error
  })
  return asked
}

async function readOrMake(): Promise<string> {
  const known = await kept.getValue()
  if (known !== null) return known
  const made = crypto.randomUUID()
  await kept.setValue(made)
  return made
}
