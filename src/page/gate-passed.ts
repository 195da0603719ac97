/** In the world of our scripts in a page, which its own scripts do not see. */
type GateWorld = typeof globalThis & { [passed]?: boolean }

const passed = Symbol.for('notice-lens gate')

/** Tells the lens, which runs in the page next, that the gate let the page through. */
export function letThrough(): void {
  ;(globalThis as GateWorld)[passed] = true
}

/** Whether the gate let the page through just before; true once. */
export function wasLetThrough(): boolean {
  const world = globalThis as GateWorld
  const was = world[passed] === true
  delete world[passed]
  return was
}
