import type { MarkKind } from '../wording/mark-kinds.ts'

/** How pages are painted, on all sites alike. */
export interface PaintSettings {
  readonly shown: Readonly<Record<MarkKind, boolean>>
  readonly legendCollapsed: boolean
  /** Paint without changing the page, where the browser can. */
  readonly leavePage: boolean
}

/** As it is until the reader chooses. */
export const standardPaint: PaintSettings = {
  shown: {
    target: true,
    result: true,
    lead: true,
    responsible: true,
    assisting: true,
    unit: true,
    deadline: true,
    note: true,
  },
  legendCollapsed: false,
  leavePage: false,
}
