interface SampleIntroProps {
  readonly icon: string
  /** A sentence about what went wrong last. */
  readonly problem: string | null
  readonly onPanel: () => void
}

const steps = [
  [
    '看标记',
    '打开政府网站上的通知，量化目标、完成情况、牵头单位和责任单位会自动标出。页面角上的图例说明每种标记，也可以按类关掉。',
  ],
  ['点标记，写笔记', '点一个标记，看它说的是什么。选中任何一段文字，也可以写笔记。笔记只存在这台电脑上。'],
  ['开侧栏，导台账', '侧栏按任务列出谁牵头、做多少、何时完成；点一行，页面就转到原文。一键导出台账。'],
] as const

/** Three steps for the first run, above the sample. */
export function SampleIntro({ icon, problem, onPanel }: SampleIntroProps) {
  return (
    <>
      <header class="page-header">
        <h1>
          <img src={icon} width="28" height="28" alt="" />
          公告镜
        </h1>
        <button type="button" class="primary" onClick={onPanel}>
          打开侧栏
        </button>
      </header>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <ol class="steps">
        {steps.map(([title, words], at) => (
          <li key={title}>
            <h2>
              <span class="step-number">{at + 1}</span>
              {title}
            </h2>
            <p>{words}</p>
          </li>
        ))}
      </ol>
      <p class="asides">下面是一份公开的通知，照着试一试。这个页面不联网也能看。</p>
    </>
  )
}
