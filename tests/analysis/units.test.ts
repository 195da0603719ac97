import { describe, expect, it } from 'vitest'
import { analyseText, unitsIn } from './analyse-text.ts'

const about = { title: '奉山市2026年工作要点', issuer: '奉山市人民政府', publishedOn: '2026-02-03' }

describe('units outside lists', () => {
  it('finds names by level, place and head, and stops at the words around them', () => {
    const text =
      '会议由市发展改革委组织，依托武汉大学建设武汉智能制造研究院，支持中船第701所与国家税务总局奉山市税务局合作。'
    expect(unitsIn(text, about).map((unit) => unit.text)).toEqual([
      '市发展改革委',
      '武汉大学',
      '武汉智能制造研究院',
      '中船第701所',
      '国家税务总局奉山市税务局',
    ])
  })

  it('finds each of the schools that are named together, and stops before what they do', () => {
    const text = '支持奉山大学、同济大学等高校办学，南湖大学牵头组建产业学院。'
    expect(unitsIn(text, about).map((unit) => unit.text)).toEqual(['奉山大学', '同济大学', '南湖大学'])
  })

  it('takes no count of people for the name of those who take part', () => {
    expect(unitsIn('各类健身活动年均吸引400余万人次参与。', about)).toEqual([])
  })

  it('joins names that touch no further than a name is long', () => {
    const touching = '奉山联合会'.repeat(30)
    const units = unitsIn(`责任单位：奉山联合会\n支持${touching}。`, about)
    expect(Math.max(...units.map(({ text }) => text.length))).toBe(45)
  })

  it.each([
    '优化空间布局，建设特色小镇和产业创新中心。',
    '推进城乡融合，完善政务大厅和客厅功能。',
    '打造省级重点实验室、新型研发机构。',
  ])('leaves common words alone: %s', (text) => {
    expect(unitsIn(text, about)).toEqual([])
  })

  it.each([
    [
      '市财政局会同有关部门检查，各县（市、区）人民政府和市政府各部门要抓好落实，各单位都来参加。',
      '市财政局、有关部门、各县（市、区）人民政府、市政府各部门',
    ],
    ['成员单位包括市财政局、教育局、科技局（外专局）、统计局等，不含民政局长。', '市财政局、教育局、科技局、统计局'],
    ['在区委区政府和街道支持下，请县政协委员审议。', '区委、区政府、县政协'],
    ['县委县政府部署，市政府外事办公室和市委目督办检查。', '县委、县政府、市政府外事办公室、市委目督办'],
    ['建设人行桥和人行隧道，起诉涉电话卡银行卡案件，上级检察院指导。', ''],
    ['市卫生健康委以习近平新时代中国特色社会主义思想为指导。', '市卫生健康委'],
    ['奉东经济开发区管委会与东港经贸局共建，国铁呼和浩特局集团开行班列。', '奉东经济开发区管委会、国铁呼和浩特局集团'],
    ['全县14个市州政府、各区县政府得到省目标办肯定。', '各区县政府、省目标办'],
    ['在孤山子镇人民政府试行，江南县人民法院支持。', '孤山子镇人民政府、江南县人民法院'],
    [
      '市第一人民医院、新疆农垦科学院获奖，世界银行、招商银行贷款。',
      '市第一人民医院、新疆农垦科学院、世界银行、招商银行',
    ],
    ['1.县域工业集中区管委会完成任务。', '县域工业集中区管委会'],
    ['安全生产委员会由市应急局办公室（以下简称市安办）组织，市安办抽查。', '市应急局办公室、市安办、市安办'],
    ['联合国粮农组织、奉山日报社代表出席，党代表视察。', '联合国粮农组织、奉山日报社'],
    [
      '第八师石河子市财政局、国家统计局重庆调查总队奉山调查队发布。',
      '第八师石河子市财政局、国家统计局重庆调查总队奉山调查队',
    ],
    ['（责任单位：市财政局）武汉市财政局拨款。', '市财政局、武汉市财政局'],
    [
      '经区二届人民政府审议、十六届县政府通过，受城区人民政府委托，在旗委、政府领导下。',
      '区二届人民政府、十六届县政府、城区人民政府、旗委、政府',
    ],
    [
      '与西藏农牧学院、怀化铁路运输法院、长安银行和西北有色金属研究院合作。',
      '西藏农牧学院、怀化铁路运输法院、长安银行、西北有色金属研究院',
    ],
    [
      '水利部农村水利水电司、国家农业农村部、集团党委、实验区党工委要求。',
      '水利部农村水利水电司、国家农业农村部、集团党委、实验区党工委',
    ],
    [
      '向县委常委会和盟委、行署报告，报市政府办公室督查科，市气象台、市防指派出工作组。',
      '县委常委会、盟委、行署、市政府办公室督查科、市气象台、市防指',
    ],
    ['改造一四三团、一五〇团管网，师市检察院与我局联合办理。', '一四三团、一五〇团、师市检察院'],
    [
      '汤丹镇中心卫生院、自治区第三生态环境保护督察组、黑龙江省农业科学院佳木斯分院来评，每个乡镇卫生院要改。',
      '汤丹镇中心卫生院、自治区第三生态环境保护督察组、黑龙江省农业科学院佳木斯分院',
    ],
    [
      '由中化现代农业（吉林）有限公司承建，与重庆市武隆旅游（集团）有限公司、天津城市职业学院合作。',
      '中化现代农业（吉林）有限公司、重庆市武隆旅游（集团）有限公司、天津城市职业学院',
    ],
    ['自治区国资委持股90%，支持奉山技师学院与企业共建学院。', '自治区国资委、奉山技师学院'],
    ['依托内蒙古农业大学、奉山市畜牧工作站建立专家工作站。', '内蒙古农业大学、奉山市畜牧工作站'],
    [
      '根据市民政局部署，经市城市更新工作领导小组会议研究，报告市委办公室、行署办公室。',
      '市民政局、市城市更新工作领导小组、市委办公室、行署办公室',
    ],
    [
      '建立由市政府召集的市旅居产业发展联席会议，与民航江西监管局合作。',
      '市政府、市旅居产业发展联席会议、民航江西监管局',
    ],
    ['石湾派出所、石湾市场监管所参加，柳河中学新食堂投用，各中小学食堂开放。', '石湾派出所、石湾市场监管所、柳河中学'],
    ['区纪委监委对吃拿卡要行为严肃查处，领导小组组织财政局督查。', '区纪委监委'],
    ['向四川省合江县政府、赤坎区城投公司和环江县第一中学学习。', '四川省合江县政府、赤坎区城投公司、环江县第一中学'],
    [
      '湖南省蔬菜研究所在我区设站，委托播州区中等职业学校培训，接待宁波市电子商务协会，及时报告管委会。',
      '湖南省蔬菜研究所、播州区中等职业学校、宁波市电子商务协会',
    ],
    [
      '依托南开大学环境科学与工程学院、中国科学院福建物质结构研究所，二道区人民法院东盛法庭联动。',
      '南开大学环境科学与工程学院、中国科学院福建物质结构研究所、二道区人民法院东盛法庭',
    ],
    ['农业银行奉山分行、农发行奉山支行投放贷款。', '农业银行奉山分行、农发行奉山支行'],
    ['支持四川大学共建研究院，全国县域内住院率提高。', '四川大学'],
    ['支持井冈山大学建设大学科技园，办法已经集团公司审议。', '井冈山大学、集团公司'],
  ])('finds sets, carried levels and bodies written together: %s', (text, expected) => {
    expect(
      unitsIn(text, about)
        .map((unit) => unit.text)
        .join('、'),
    ).toBe(expected)
  })

  it.each([
    '武汉获批国际消费中心，南昌建设省域副中心，打造一流大学和国家区域医疗中心。',
    '省首个高水平大学，市民投诉中心，发行地方政府债券，建设法治政府。',
    '全县义务教育学校配齐黑板，建成奉山市冷链物流站1处、食品实验室26间。',
    '根据国办发〔2020〕43号，培育商业银行、各类学院。',
    '县招乡引，省市县博物馆免费开放，乡镇文明乡风和全省各级政府过紧日子。',
  ])('takes no kinds, places and sentences for names: %s', (text) => {
    expect(unitsIn(text, about)).toEqual([])
  })

  it('knows the kind of body and the full name where the place makes it certain', () => {
    const [unit] = unitsIn('（牵头单位：市财政局）', about)
    expect(unit).toMatchObject({ body: 'government', canonical: '奉山市财政局', collective: false })
    expect(unitsIn('（牵头单位：各有关单位）', about)[0]).toMatchObject({
      body: 'collective',
      collective: true,
      canonical: null,
    })
  })
})

describe('counties that no list of places knows', () => {
  it.each([
    ['对萝山县财政局、柳湾县农业农村局予以通报。', ['萝山县财政局', '柳湾县农业农村局']],
    ['提交县政府研究，认真执行县人大决议。', ['县政府', '县人大']],
    ['各区县财政局报送材料。', []],
  ])('are named in %s', (text, names) => {
    expect(unitsIn(text, about).map((one) => one.text)).toEqual(names)
  })
})

describe('those a notice is addressed to', () => {
  it('are apart behind a bracket', () => {
    const text = '关于植树的通知\n各乡镇（街道、场），市政府各部门，驻市各单位：\n现就有关事项通知如下。'
    const found = unitsIn(text, { title: '关于植树的通知' }).map((one) => one.text)
    expect(found).toEqual(['各乡镇（街道、场）', '市政府各部门', '驻市各单位'])
  })

  it.each(['中、区、市驻奉东区各单位', '中央、省在奉各单位'])('are of all levels that are named: %s', (words) => {
    const found = unitsIn(`关于报送材料的通知\n各县人民政府，${words}：\n请抓紧报送。`, {})
    expect(found.map((unit) => unit.text)).toEqual(['各县人民政府', words])
  })

  it('are of each place where 各 stands before the first', () => {
    const text =
      '关于印发工作要点的通知\n各市发展改革委、教育局，高新区管委会，市财政局：\n现将工作要点印发给你们，请认真执行。'
    const found = unitsIn(text, { title: '关于印发工作要点的通知' }).map((one) => `${one.text} ${one.collective}`)
    expect(found).toEqual(['各市发展改革委 true', '教育局 true', '高新区管委会 false', '市财政局 false'])
  })
})

describe('一是, 二是 within a paragraph', () => {
  const numbers = (text: string) =>
    analyseText(text, about).tasks.map(({ number, responsible }) => [number, responsible])

  it('share the list that closes the paragraph', () => {
    const text = '（一）抓产业。一是新建厂房8万平方米。二是招引企业9家。（责任单位：市商务局）'
    expect(numbers(text)).toEqual([['(一)', ['市商务局']]])
  })

  it('are tasks of their own where each has its list', () => {
    const text =
      '（一）抓产业。一是新建厂房8万平方米。（责任单位：市住建局）二是招引企业9家。（责任单位：市商务局）三是育才30名。（责任单位：市人社局）'
    expect(numbers(text)).toEqual([
      ['一是', ['市住建局']],
      ['二是', ['市商务局']],
      ['三是', ['市人社局']],
    ])
  })
})

describe('places', () => {
  it.each([
    ['广州市人民政府', '广州市财政局'],
    ['杭州市西湖区人民政府', '西湖区财政局'],
    ['恩施州人民政府', '恩施州财政局'],
  ])('of %s give the full name', (issuer, canonical) => {
    const level = canonical.at(-4)
    expect(unitsIn(`（牵头单位：${level}财政局）`, { ...about, issuer, title: null })[0]?.canonical).toBe(canonical)
  })
})
