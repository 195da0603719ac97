import type { storage } from '@wxt-dev/storage'

/** A value and where it is to be kept, for whoever writes several at once. */
export type ToKeep = Parameters<typeof storage.setItems>[0][number]
