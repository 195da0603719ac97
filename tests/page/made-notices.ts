const deeds = ['壮大', '整治', '修缮', '改造', '新建', '培训']
const things = ['企业', '河道', '校舍', '厕所']
const bodies = ['市教育局', '市财政局', '市水利局', '各区人民政府']
const figures = ['5', '12', '90', '95', '100']

/** A notice that says the same over and over: items with the same few bodies, figures and deadlines, and a table of like figures. */
export function makeNotice(random: () => number): string {
  const pick = (some: readonly string[]) => some[Math.floor(random() * some.length)]!
  const topics = deeds.flatMap((deed) => things.map((thing) => deed + thing))
  const items = topics.map(
    (topic, index) =>
      `${index + 1}.${topic}。完成${pick(figures)}个，合格率达到${pick(figures)}%，按照职责分工抓好落实。` +
      `\n责任单位：${pick(bodies)}、${pick(bodies)}；完成时限：2031年${pick(['6', '9', '12'])}月底前。`,
  )
  const rows = topics.map((topic) =>
    [topic, '个', ...Array.from({ length: 4 }, () => pick(figures)), pick(bodies)].join('\t'),
  )
  return [
    '关于做好2031年重点工作的通知',
    '各区人民政府，市政府各部门：',
    '一、重点任务',
    ...items,
    '二、任务分解',
    '指标\t单位\t2030年完成\t2031年目标\t其中上半年\t其中下半年\t责任单位',
    ...rows,
    '请认真组织实施。',
  ].join('\n')
}
