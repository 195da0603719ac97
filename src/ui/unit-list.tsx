import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Analysis } from '../analysis/analysis.ts'
import { EmptyState } from './empty-state.tsx'
import { roleWords } from '../wording/finding-words.ts'
import { Line } from './line.tsx'
import { type UnitGroup, unitGroups } from './unit-groups.ts'
import { type Lit, useLitRow } from './use-lit-row.ts'
import { useRowKeys } from './use-row-keys.ts'

interface UnitListProps {
  readonly analysis: Analysis
  readonly lit: Lit | null
  readonly onShow: (mark: string) => void
}

interface GroupProps {
  readonly group: UnitGroup
  readonly open: boolean
  readonly lit: Lit | null
  readonly onToggle: () => void
  readonly onShow: (mark: string) => void
}

function Group({ group, open, lit, onToggle, onShow }: GroupProps) {
  const { name, fullName, collective, counts, mentions } = group
  return (
    <li class="unit">
      <button type="button" class="line unit-head" data-row aria-expanded={open} onClick={onToggle}>
        <span class="unit-name">
          {name}
          {collective && <small>统称</small>}
          {fullName !== null && <small>{fullName}</small>}
        </span>
        <span class="unit-roles">
          {counts.map(([role, count]) => (
            <span key={role} class={`role role-${role}`}>
              {roleWords[role]} {count}
            </span>
          ))}
        </span>
      </button>
      {open && (
        <ul class="mentions">
          {mentions.map(({ id, role, place }) => (
            <li key={id}>
              <Line mark={id} lit={lit?.id === id} onShow={onShow}>
                <span class={`role role-${role}`}>{roleWords[role]}</span>
                <span class="names">{place ?? '正文'}</span>
              </Line>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** The organisations of a notice; each opens to the places where it is named, and as what. */
export function UnitList({ analysis, lit, onShow }: UnitListProps) {
  const list = useRef<HTMLUListElement>(null)
  const groups = useMemo(() => unitGroups(analysis), [analysis])
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  useRowKeys(list)
  useLitRow(list, lit)
  useEffect(() => {
    const holder = groups.find(({ mentions }) => mentions.some(({ id }) => id === lit?.id))
    if (holder !== undefined) setOpen((known) => new Set(known).add(holder.name))
  }, [groups, lit])
  if (groups.length === 0) {
    return <EmptyState title="没有读到单位" sentence="这份通知里没有写明牵头、责任或配合单位。" />
  }
  function toggle({ name, mentions }: UnitGroup) {
    const now = new Set(open)
    const [first] = mentions
    if (now.delete(name)) return setOpen(now)
    setOpen(now.add(name))
    if (first !== undefined) onShow(first.id)
  }
  return (
    <ul class="units" ref={list}>
      {groups.map((group) => (
        <Group
          key={group.fullName ?? group.name}
          group={group}
          open={open.has(group.name)}
          lit={lit}
          onToggle={() => toggle(group)}
          onShow={onShow}
        />
      ))}
    </ul>
  )
}
