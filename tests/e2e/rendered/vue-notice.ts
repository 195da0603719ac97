import { createApp, h, nextTick, ref } from 'vue'
import type { RenderedPage } from '../script-page.ts'

interface NoticeWindow {
  readonly lines: readonly string[]
  rendered: RenderedPage
}
const page = window as unknown as NoticeWindow
const figure = ref(5)
const second = ref(true)

page.rendered = {
  figure: (now) => {
    figure.value = now
    void nextTick()
  },
  second: (shown) => {
    second.value = shown
  },
}

const notice = () => [
  h('p', [`全区新建示范车间不少于${figure.value}个，`, h('b', '年底前完成。')]),
  h('p', [second.value ? '新增高新技术企业60家以上，' : null, h('i', '由区科经局牵头。')]),
  ...page.lines.map((line) => h('p', line)),
]

createApp({ render: notice }).mount('#app')
