/** Pages of portals that are no notices, though much on them looks like one; every sentence was written for these tests. */
export interface OtherPageCase {
  readonly name: string
  readonly url: string
  readonly html: string
}

const foot = '<div class="footer">主办：望川县人民政府办公室　皖ICP备00000002号　网站标识码：3400000001</div>'
const metas = (column: string, title: string) =>
  `<meta name="SiteIDCode" content="3400000001"><meta name="ColumnName" content="${column}"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2024-04-02 09:00">`

export const otherPages: readonly OtherPageCase[] = [
  {
    name: 'an interpretation with number, targets and units',
    url: 'https://www.wangchuan.gov.cn/zcjd/202404/t20240402_1.html',
    html: `<title>《望川县园区提质实施方案》政策解读_望川县人民政府</title>${metas('政策解读', '《望川县园区提质实施方案》政策解读')}
      <body><h1>《望川县园区提质实施方案》政策解读</h1><table><tr><td>索引号</td><td>1134/2024-9</td><td>发布机构</td><td>县经信局</td></tr></table>
      <div id="zoom"><p>县政府办公室印发了《望川县园区提质实施方案》（望政办〔2024〕9号），现解读如下：</p><p>一、起草背景</p><p>园区闲置用地偏多，亩均税收不足4万元。</p>
      <p>二、主要内容</p><p>（一）推进腾笼换鸟。到2025年盘活土地600亩以上，亩均税收达到8万元。（牵头单位：县经信局；责任单位：县自然资源局）</p>
      <p>（二）完善配套设施。建设标准厂房12万平方米，新增公交线路3条。</p><p>三、解读机关</p><p>解读机关：县经信局　联系电话：0550-0000000</p></div>${foot}</body>`,
  },
  {
    name: 'a leader on tour',
    url: 'https://www.wangchuan.gov.cn/xwzx/202404/t20240402_2.html',
    html: `<title>县长方知行调研春耕生产_望川要闻</title>${metas('望川要闻', '县长方知行调研春耕生产')}
      <body><h1>县长方知行调研春耕生产</h1><div class="info">来源：县融媒体中心　记者 李禾</div><div class="TRS_Editor">
      <p>本网讯（记者 李禾）4月1日上午，县长方知行到柳河镇、石桥乡调研春耕生产，副县长陈默参加调研。</p><p>方知行指出，全县粮食播种面积要稳定在41万亩以上，各责任单位要抓紧调运化肥2万吨。</p>
      <p>方知行强调，要压实责任，县农业农村局要牵头抓总，各乡镇要加快进度，确保4月底前完成育秧。</p></div>${foot}</body>`,
  },
  {
    name: 'a service guide',
    url: 'https://zwfw.wangchuan.gov.cn/guide/33.html',
    html: `<title>公共场所卫生许可办事指南</title>${metas('办事指南', '公共场所卫生许可办事指南')}<body><h3>公共场所卫生许可办事指南</h3><div class="con"><table border=1>
      <tr><td>实施主体</td><td>望川县卫生健康委员会</td></tr><tr><td>责任科室</td><td>审批股</td></tr><tr><td>受理条件</td><td>经营面积不少于20平方米，从业人员持有效健康证明。</td></tr>
      <tr><td>申请材料</td><td>申请表1份，平面图两份</td></tr><tr><td>承诺办结时限</td><td>7个工作日</td></tr><tr><td>收费标准</td><td>不收费</td></tr><tr><td>咨询电话</td><td>0550-0000001</td></tr></table></div>${foot}</body>`,
  },
  {
    name: 'questions and answers',
    url: 'https://www.wangchuan.gov.cn/hdjl/202404/t20240402_4.html',
    html: `<title>《望川县住房补贴办法》问答</title>${metas('常见问题', '《望川县住房补贴办法》问答')}<body><h1>《望川县住房补贴办法》问答</h1><div id="zoom">
      <p>问：哪些人可以申请补贴？</p><p>答：毕业5年内、在县域就业的高校毕业生可以申请，每月600元，最长36个月。</p><p>问：到哪里申请？</p><p>答：由县住建局受理，县财政局负责拨付，15个工作日内到账。</p><p>问：补贴会不会调整？</p><p>答：将根据房租水平动态调整。</p></div>${foot}</body>`,
  },
  {
    name: 'a column that lists notices with their numbers',
    url: 'https://www.wangchuan.gov.cn/zwgk/zfwj/',
    html: `<title>政府文件_望川县人民政府</title><meta name="ColumnName" content="政府文件"><body><div class="nav2"><a href="/">首页</a></div><h2>政府文件</h2><div class="list TRS_Editor"><ul>${[
      ['关于印发《望川县春季造林方案》的通知', '望政办〔2024〕8号', '2024-03-28'],
      ['关于下达2024年民生实事任务分工的通知', '望政办〔2024〕7号', '2024-03-11'],
      ['关于加强森林防火工作的通告', '望政通〔2024〕2号', '2024-02-26'],
      ['关于调整县安委会成员的通知', '望政办〔2024〕5号', '2024-02-20'],
      ['关于同意柳湾水库除险加固方案的批复', '望政函〔2024〕3号', '2024-02-02'],
      ['关于印发《望川县养老服务规划》的通知', '望政办〔2024〕2号', '2024-01-18'],
    ]
      .map(
        ([name, number, day]) =>
          `<li><a href="/a.html">望川县人民政府${name}</a><span>${number}</span><em>${day}</em></li>`,
      )
      .join('')}</ul><div class="page">共86条 第1/5页 首页 上一页 下一页</div></div>${foot}</body>`,
  },
  {
    name: 'a column of a few summaries that is named like one',
    url: 'https://www.wangchuan.gov.cn/zwgk/gzzj/',
    html: `<title>工作总结_望川县人民政府</title><body><div class="nav2"><a href="/">首页</a></div><h2>年度工作总结</h2><ul>${[2030, 2029, 2028].map((year) => `<li><a href="/${year}.html">望川县林业局${year}年工作总结</a><span>${year + 1}-01-12</span></li>`).join('')}</ul><div class="page">共3条 首页 上一页 下一页</div>${foot}</body>`,
  },
  {
    name: 'a column that gives a line of each summary',
    url: 'https://www.wangchuan.gov.cn/zwgk/gzzj/list.html',
    html: `<title>工作总结_望川县人民政府</title><body><div class="nav2"><a href="/">首页</a></div><h1>工作总结</h1>${[
      ['望川县林业局2030年工作总结', '一年来，在县委坚强领导下，完成造林2.4万亩、抚育3万亩'],
      ['望川县水利局2030年工作总结', '加固水库18座，修建渠道60公里，新增灌溉面积1.2万亩'],
      ['望川县教育局2030年工作总结', '新建幼儿园6所，新增学位1800个，招聘教师120人'],
      ['望川县民政局2030年工作总结', '现将2030年工作总结如下：建成养老服务站9个，惠及老人2600人'],
      ['望川县商务局2030年工作总结', '力争明年零售额增长7%，新增企业不少于20家'],
      ['望川县统计局2030年工作总结', '二、2031年工作安排。做好普查，培训人员300人'],
    ]
      .map(
        ([name, line]) =>
          `<div class="item"><h3><a href="/a.html">${name}</a></h3><p>${line}…</p><span>2031-01-12</span></div>`,
      )
      .join('')}<div class="page">共86条 第1/5页 上一页 下一页</div>${foot}</body>`,
  },
  {
    name: 'a column of reports with their numbers in a table',
    url: 'https://www.wangchuan.gov.cn/zwgk/zfgzbg.html',
    html: `<title>政府工作报告_望川县人民政府</title><body><div class="nav2"><a href="/">首页</a></div><h1>政府工作报告</h1><table><tr><th>序号</th><th>标题</th><th>文号</th><th>发布日期</th></tr>${[
      2031, 2030, 2029, 2028,
    ]
      .map(
        (year, at) =>
          `<tr><td>${at + 1}</td><td><a href="/${year}.html">望川县${year}年政府工作报告全文</a></td><td>望政发〔${year}〕1号</td><td>${year}-02-0${at + 1}</td></tr>`,
      )
      .join('')}</table>${foot}</body>`,
  },
  {
    name: 'a home page',
    url: 'https://www.wangchuan.gov.cn/',
    html: `<title>望川县人民政府</title><body><div class="nav2"><a href="/">首页</a><a href="/xw/">要闻</a></div><div class="col"><h3>通知公告</h3>${Array.from({ length: 12 }, (_, at) => `<p><a href="/t${at}.html">关于做好第${at + 1}季度督查工作的通知</a> 04-0${(at % 9) + 1}</p>`).join('')}</div>
      <div class="col"><h3>今日望川</h3><p><a href="/x.html">全县重点项目集中开工，总投资36亿元</a></p></div>${foot}</body>`,
  },
  {
    name: 'an encyclopaedia on a kind of document',
    url: 'https://baike.example.com/item/tongzhi',
    html: `<title>通知（公文文种）_百科</title><body><h1>通知</h1><div class="content"><p>通知，是行政机关向特定对象告知有关事项的公文，是使用范围最广的文种之一。</p><p>一、特点</p><p>（一）应用广泛。各级机关都可以使用。</p><p>（二）时效性强。事项要求及时办理。</p><p>二、分类</p><p>按内容可分为印发通知、转发通知和会议通知等6类。</p><p>参考资料：</p><p>词条统计：浏览次数 1200</p></div></body>`,
  },
  {
    name: 'what a bureau is for',
    url: 'https://www.wangchuan.gov.cn/jgzn/nyj.html',
    html: `<title>望川县农业农村局机构职能</title>${metas('机构职能', '望川县农业农村局机构职能')}<body><h1>望川县农业农村局机构职能</h1><div class="zw"><p>一、主要职责</p><p>（一）统筹推进乡村振兴，拟订农业发展规划。</p><p>（二）指导粮食等农产品生产。</p><p>（三）负责农业投资管理。</p><p>二、内设机构</p><p>办公室、产业发展股等9个股室，核定编制32名。</p><p>办公地址：望川县中心路8号　办公时间：8:00—12:00</p></div>${foot}</body>`,
  },
  {
    name: 'news of a plan that came out',
    url: 'https://www.wangchuan.gov.cn/xwzx/202404/t20240403_6.html',
    html: `<title>我县出台数字乡村三年行动方案</title>${metas('部门动态', '我县出台数字乡村三年行动方案')}<body><h1>我县出台数字乡村三年行动方案</h1><div class="info">来源：望川日报</div><div class="article-content"><p>近日，县政府办公室印发《望川县数字乡村三年行动方案》，提出到2026年建成数字农业基地30个，行政村5G通达率100%。</p>
      <p>方案明确了四方面任务。在基础设施方面，新建基站120座；在产业方面，培育电商主体200家以上，由县商务局牵头，县农业农村局配合。</p><p>记者了解到，我县已有18个村完成试点，网络零售额增长23%。</p></div>${foot}</body>`,
  },
  {
    name: 'an answer to a letter',
    url: 'https://www.wangchuan.gov.cn/hdjl/xjgk/8812.html',
    html: `<title>关于城东路灯不亮问题的回复</title>${metas('领导信箱', '关于城东路灯不亮问题的回复')}<body><h1>关于城东路灯不亮问题的回复</h1><div class="con"><p>来信内容：城东路有12盏路灯不亮，请问什么时候修？</p><p>答复单位：县城管局</p><p>网友您好！您反映的问题收悉。经核查，该路段路灯共48盏，故障12盏，我局已安排维修，预计4月10日前恢复。感谢您的监督。</p><p>望川县城市管理局</p><p>2024年4月2日</p></div>${foot}</body>`,
  },
  {
    name: 'a meeting of the government',
    url: 'https://www.wangchuan.gov.cn/xwzx/202404/t20240404_9.html',
    html: `<title>县政府召开第26次常务会议</title>${metas('政务要闻', '县政府召开第26次常务会议')}<body><h1>县政府召开第26次常务会议</h1><div class="xq"><p>4月3日，县长方知行主持召开县政府第26次常务会议，研究一季度经济运行、重点项目建设等工作。</p><p>会议审议并原则通过《望川县推进工业倍增实施方案》。会议指出，今年要新增规上企业16家，完成技改投资28亿元。</p><p>会议强调，各责任单位要挂图作战，县发改委要牵头做好调度，确保上半年时间过半、任务过半。</p></div>${foot}</body>`,
  },
  {
    name: 'a redirect',
    url: 'https://www.wangchuan.gov.cn/old.html',
    html: '<title>跳转</title><body><p>页面正在跳转，请稍候。</p></body>',
  },
]
