/** Small pages in the shapes of many portals; every sentence was written for these tests. */
export interface NoticePageCase {
  readonly name: string
  readonly url: string
  readonly html: string
  readonly title: string
  readonly issuer: string
  readonly documentNumber: string | null
  readonly publishedOn: string | null
  readonly writtenOn: string | null
  /** Words that the text begins and ends with. */
  readonly first: string
  readonly last: string
}

const place = '青禾市'
const issuer = `${place}人民政府办公室`
const title = `${issuer}关于印发《${place}2024年冷链物流提升工作方案》的通知`
const plan = `${place}2024年冷链物流提升工作方案`

const sentences = [
  '为补齐产地冷藏短板，降低果蔬损耗，结合我市实际，制定本方案。',
  '一、工作目标',
  '到2024年底，全市新增冷库容量不少于3.2万吨，建成骨干冷链基地两个，果蔬损耗率下降4个百分点以上。',
  '二、重点任务',
  '（一）建设产地冷藏设施。在主产乡镇改造预冷库18座，培育联农带农主体26家。（牵头单位：市农业农村局；责任单位：市供销社、各乡镇人民政府）',
  '（二）畅通配送通道。更新新能源冷藏车60辆，开通直供线路9条。（牵头单位：市交通运输局；责任单位：市商务局、市邮政管理局）',
  '三、保障措施',
  '市政府督查室按季度通报进度，对连续两次排名靠后的，约谈主要负责人。',
]
const opening = `《${plan}》已经市政府第31次常务会议讨论通过，现印发给你们，请认真组织实施。`
const addressees = '各乡镇人民政府、街道办事处，市政府各部门、各直属机构：'

/** The letter and its attachment as lines. */
const letter = [addressees, opening, issuer, '2024年3月14日', plan, ...sentences]
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>　　<span>${line}</span></p>`).join('\n')
const broken = (lines: readonly string[]) => lines.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}<br>`).join('\n')
const menu =
  '<div class="menu"><a href="/">首页</a><a href="/zjqh/">走进青禾</a><a href="/zwgk/">政务公开</a><a href="/bsfw/">办事服务</a><a href="/hdjl/">互动交流</a></div>'
const foot =
  '<div class="bottom"><p>主办单位：青禾市人民政府办公室　承办单位：青禾市数据局</p><p>冀ICP备00000001号　网站标识码：1300000001　联系电话：0300-1234567</p></div>'
const related =
  '<div class="list2"><h3>相关信息</h3><ul><li><a href="#">我市冷链物流建设取得新进展</a></li><li><a href="#">关于做好冬季保供工作的通知</a></li></ul></div>'

const usual = {
  title,
  issuer,
  documentNumber: '青政办发〔2024〕12号',
  publishedOn: '2024-03-18',
  writtenOn: '2024-03-14',
}

export const noticePages: readonly NoticePageCase[] = [
  {
    name: 'metas, information table and TRS editor',
    url: 'https://www.qinghe.gov.cn/zwgk/202403/t20240318_100001.html',
    html: `<title>${title}-青禾市人民政府</title>
      <meta name="SiteName" content="青禾市人民政府"><meta name="SiteIDCode" content="1300000001">
      <meta name="ColumnName" content="政府文件"><meta name="ArticleTitle" content="${title}">
      <meta name="PubDate" content="2024-03-18 09:30"><meta name="ContentSource" content="市政府办公室">
      <body>${menu}<div class="main"><table class="info"><tr><td>索 引 号：</td><td>000014349/2024-00012</td><td>发布机构：</td><td>市政府办公室</td></tr>
      <tr><td>文　　号：</td><td>青政办发〔2024〕12号</td><td>成文日期：</td><td>2024-03-14</td></tr></table>
      <h1>${title}</h1><div class="tips">发布时间：2024-03-18　来源：市政府办公室　字体：[大 中 小]　浏览次数：38</div>
      <div class="TRS_Editor"><p align="center">青政办发〔2024〕12号</p>${paragraphs(letter)}</div>
      <div class="fenxiang">分享到：微信 微博</div>${related}</div>${foot}</body>`,
    ...usual,
    first: '青政办发〔2024〕12号',
    last: sentences.at(-1)!,
  },
  {
    name: 'nested layout tables without metas',
    url: 'http://www.qinghe.gov.cn/info/1031/5512.htm',
    html: `<title>${title}</title><body><center><table width=1000><tr><td>青禾市人民政府网</td></tr><tr><td>首 页 | 信息公开 | 办事大厅 | 公众参与</td></tr></table>
      <table width=1000><tr><td><table><tr><td class=bt align=center>${issuer}关于印发<br>《${place}2024年冷链物流提升工作方案》的通知</td></tr>
      <tr><td align=center>青政办发〔2024〕12号　时间:2024-03-18 10:20　点击数:91　<a href="javascript:z(1)">大</a></td></tr>
      <tr><td><table width=100%><tr><td id=nr1>${broken(letter)}</td></tr></table></td></tr></table></td></tr></table>
      <table><tr><td align=center>主办:青禾市人民政府办公室 冀ICP备00000001号 【打印】【关闭】</td></tr></table></center></body>`,
    ...usual,
    first: addressees,
    last: sentences.at(-1)!,
  },
  {
    name: 'custom element and a definition list of facts',
    url: 'https://www.qinghe.gov.cn/content/post_88121.html',
    html: `<title>${title} - 青禾市人民政府门户网站</title><meta name="PubDate" content="2024-03-18 18:05:00"/>
      <body><nav>首页 政务公开</nav><dl class="zl"><dt>发文机关</dt><dd>${issuer}</dd><dt>发文字号</dt><dd>青政办发〔2024〕12号</dd><dt>成文日期</dt><dd>2024年03月14日</dd></dl>
      <div class="a1"><ucapcontent><p><strong>${issuer}关于印发<br/>《${place}2024年冷链物流提升工作方案》的通知</strong></p>${paragraphs(letter)}</ucapcontent></div>${foot}</body>`,
    ...usual,
    first: `${issuer}关于印发`,
    last: sentences.at(-1)!,
  },
  {
    name: 'text that lies directly in the page after bad nesting',
    url: 'https://www.qinghe.gov.cn/gfxwj/20240318/9912.html',
    html: `<title>${title}_青禾市人民政府</title><body>${menu}<div class="wz">您现在的位置：首页 &gt; 政务公开 &gt; 规范性文件</div>
      <h1 class="t">${title}</h1><div class="x">2024-03-18　来源：市政府办公室　点击：66</div>
      <p>青政办发〔2024〕12号</p>${letter.map((line) => `<p>${line}</p>`).join('')}
      <p>【打印本页】【关闭窗口】</p>${foot}</body>`,
    ...usual,
    first: title,
    last: sentences.at(-1)!,
  },
  {
    name: 'the place in the site as h1, the site as another',
    url: 'http://www.qinghe.gov.cn/zwgk/content_7123123.html',
    html: `<title>青禾市人民政府</title><body><div id="barrierfree_container"><h1 class="print-title">青禾市人民政府</h1>
      <h1>您当前所在的位置：首页 &gt; 政务公开 &gt; 通知公告</h1><div class="wrap"><div class="show_t">${title}</div>
      <div class="show_t">${title}</div><div class="show_x"><i>时间：2024-03-18</i><i>作者：</i><i>来源：市政府办</i><i>点击：[203]</i></div>
      <div class="show_c"><p>青政办发〔2024〕12号</p>${paragraphs(letter)}</div></div>${foot}</div></body>`,
    ...usual,
    first: '青政办发〔2024〕12号',
    last: sentences.at(-1)!,
  },
  {
    name: 'one copy of the text for screens and one for phones',
    url: 'https://www.qinghe.gov.cn/c/2024-03-18/97683.shtml',
    html: `<title>${title}</title><meta name="firstpublishedtime" content="2024-03-18-21:50:00"><body>${menu}
      <div class="pc"><h2>${title}</h2><div class="txt"><p>青政办发〔2024〕12号</p>${paragraphs(letter)}</div></div>
      <div class="mobile"><div class="txt2"><p>青政办发〔2024〕12号</p>${paragraphs(letter)}</div></div>${foot}</body>`,
    ...usual,
    first: '青政办发〔2024〕12号',
    last: sentences.at(-1)!,
  },
  {
    name: 'letter and attachment in boxes of their own, pasted from Word',
    url: 'https://www.qinghe.gov.cn/art/2024/3/18/art_11_22.html',
    html: `<title>${title}</title><body>${menu}<div class="art"><p class="tt">${title}</p><p class="tip"><span>发布日期：2024-03-18</span><span>浏览次数：17</span></p>
      <div class="box"><div class="WordSection1"><p class=MsoNormal align=center><span>青政办发〔</span><span lang=EN-US>2024</span><span>〕</span><span lang=EN-US>12</span><span>号</span></p>
      ${letter
        .slice(0, 2)
        .map((line) => `<p class=MsoNormal>${line}</p>`)
        .join('')}
      <p class=MsoNormal align=right>青禾市人民政府办公室</p><p class=MsoNormal align=right><span lang=EN-US>2024</span>年<span lang=EN-US>3</span>月<span lang=EN-US>14</span>日</p></div>
      <div class="WordSection2">${letter
        .slice(4)
        .map((line) => `<p class=MsoNormal>${line}</p>`)
        .join('')}</div></div></div>${foot}</body>`,
    ...usual,
    first: '青政办发〔2024〕12号',
    last: sentences.at(-1)!,
  },
  {
    name: 'a table of tasks, signed jointly, the title shortened in the window',
    url: 'https://nyj.qinghe.gov.cn/tzgg/202405/t20240506_3312.html',
    html: `<title>关于下达2024年高标准农田建设任务的...</title><meta name="PubDate" content="2024-05-06 08:00"><body>
      <div class="header">${menu}</div><div class="con"><h3>关于下达2024年高标准农田建设任务的通知</h3><div class="view">
      <p>青农发【2024】21号</p><p>各乡镇农业农村办公室，各有关单位:</p><p>经研究，现将2024年高标准农田建设任务下达给你们，请按期完成，并于每月25日前报送进度。</p>
      <table border=1><tr><th>乡镇</th><th>任务（亩）</th><th>责任单位</th></tr><tr><td rowspan=2>柳河镇</td><td>3200</td><td>柳河镇人民政府</td></tr><tr><td>1500</td><td>市水利局</td></tr></table>
      <p align=right>青禾市农业农村局　青禾市财政局</p><p align=right>二〇二四年四月三十日</p></div></div>${foot}</body>`,
    title: '关于下达2024年高标准农田建设任务的通知',
    issuer: '青禾市农业农村局',
    documentNumber: '青农发【2024】21号',
    publishedOn: '2024-05-06',
    writtenOn: '2024-04-30',
    first: '青农发【2024】21号',
    last: '二〇二四年四月三十日',
  },
  {
    name: 'a report to the congress',
    url: 'https://www.wangchuan.gov.cn/zfgzbg/202402/t20240205_7.html',
    html: `<title>2024年望川县政府工作报告_望川县人民政府</title><meta name="SiteName" content="望川县人民政府"><body>${menu}
      <div class="box"><h2>2024年望川县政府工作报告</h2><div class="msg">发布时间：2024年02月05日 08时20分　阅读：512次</div><div id="zoom">
      <p>——2024年1月22日在望川县第十八届人民代表大会第四次会议上</p><p>县长　方知行</p><p>各位代表：</p>
      <p>现在，我代表县人民政府向大会报告工作，请予审议。</p><p>一、2023年工作回顾</p><p>全年地区生产总值增长5.8%，新增规上企业11家，城镇新增就业2600人。</p>
      <p>二、2024年工作安排</p><p>（一）扩大有效投资。安排重点项目72个，年度投资不低于48亿元。</p><p>（二）改善民生福祉。新增学位900个，改造老旧小区14个。</p></div></div>${foot}</body>`,
    title: '2024年望川县政府工作报告',
    issuer: '望川县人民政府',
    documentNumber: null,
    publishedOn: '2024-02-05',
    writtenOn: '2024-01-22',
    first: '——2024年1月22日在望川县',
    last: '改造老旧小区14个。',
  },
  {
    name: 'a reply to a request with a copied, unfilled template',
    url: 'https://www.wangchuan.gov.cn/zwgk/zfwj/202406/t20240611_31.shtml',
    html: `<title>望川县人民政府关于同意柳湾水库除险加固方案的批复</title><meta name="SiteName" content="网站名称"><meta name="ArticleTitle" content="文章标题"><meta name="PubDate" content="{发布时间}">
      <body><div class="top"><a>首页</a><a>公开</a></div><div class="xl"><div class="tit">望川县人民政府关于同意柳湾水库<br>除险加固方案的批复</div><div class="inf">[ 2024-06-11 ]</div>
      <div class="neirong"><p>望政函〔2024〕33号</p><p>县水利局：</p><p>你局《关于报请审批柳湾水库除险加固方案的请示》（望水〔2024〕18号）收悉。经研究，批复如下：</p>
      <p>一、原则同意柳湾水库除险加固方案，概算投资控制在1860万元以内。</p><p>二、由你局牵头组织实施，2025年汛期前完成主体工程。</p><p>此复。</p>
      <p style="text-align:right">望川县人民政府</p><p style="text-align:right">2024年6月7日</p></div></div>${foot}</body>`,
    title: '望川县人民政府关于同意柳湾水库除险加固方案的批复',
    issuer: '望川县人民政府',
    documentNumber: '望政函〔2024〕33号',
    publishedOn: '2024-06-11',
    writtenOn: '2024-06-07',
    first: '望政函〔2024〕33号',
    last: '2024年6月7日',
  },
  {
    name: 'a summary of a bureau without number and addressees',
    url: 'https://www.wangchuan.gov.cn/OpennessContent/show/771.html',
    html: `<title>望川县林业局2023年工作总结和2024年工作计划</title><body>${menu}<div class="contentbox"><table><tr><th>索引号：</th><td>1134/202401-3</td><th>发布机构：</th><td>县林业局</td></tr><tr><th>名称：</th><td colspan=3>望川县林业局2023年工作总结和2024年工作计划</td></tr><tr><th>发布日期：</th><td>2024-01-09</td><th>文号：</th><td></td></tr></table>
      <h1>望川县林业局2023年工作总结和2024年工作计划</h1><div class="wzcon j-fontContent"><p>2023年，我局围绕年度目标，各项工作有序推进。</p><p>一、2023年工作完成情况</p>
      <p>（一）推进国土绿化。完成营造林1.9万亩，抚育退化林6000亩。</p><p>（二）强化资源管护。办理林业案件23起，聘用护林员410名。</p><p>二、2024年工作计划</p><p>（一）扩大造林面积。全年营造林不少于2万亩，义务植树60万株。</p>
      <p>望川县林业局</p><p>2024年1月5日</p></div></div>${foot}</body>`,
    title: '望川县林业局2023年工作总结和2024年工作计划',
    issuer: '望川县林业局',
    documentNumber: null,
    publishedOn: '2024-01-09',
    writtenOn: '2024-01-05',
    first: '2023年，我局围绕年度目标',
    last: '2024年1月5日',
  },
]
