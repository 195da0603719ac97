/** In the world of our scripts in a page, which its own scripts do not see. */
type GateWorld = typeof globalThis & { [passed]?: boolean }

const passed = Symbol.for('notice-lens gate')

/** Tells the lens, which runs in the page next, that the page was let through; false where that was said already. */
export function letThrough(): boolean {
  const world = globalThis as GateWorld
  if (world[passed] === true) return false
  world[passed] = true
  return true
}

/** Whether the page was let through just before; true once. */
export function wasLetThrough(): boolean {
  const world = globalThis as GateWorld
  const was = world[passed] === true
  delete world[passed]
  return was
}
