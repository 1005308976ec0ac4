package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yitu.data.land.Skeleton;

/** What the demonstration's library holds: short texts in our own words about real laws and standards, made-up guides and contacts. */
final class LibraryBooks {
  private static final String SOURCE = "示例（演示数据，以正式公布的文本为准）";

  private record Article(String title, String kind, String topic, String number, String edition, String since, String content) {}

  private record Guide(String name, String matter, int days, String materials, String steps) {}

  private record Item(String name, String category, String situations, String basis) {}

  private static final List<Article> ARTICLES = List.of(
      new Article("安全生产法要点", "LAW", "综合", "国家主席令第88号", "2021年修正", "2021-09-01",
          "企业的主要负责人是本单位安全生产第一责任人，对安全生产工作全面负责。企业须建立全员安全生产责任制、风险分级管控和隐患排查治理双重预防机制，"
              + "保证安全投入，教育培训从业人员，为从业人员提供劳动防护用品，并如实记录隐患排查治理情况、向从业人员通报。重大隐患同时向监管部门报告。"),
      new Article("危险化学品安全管理条例要点", "LAW", "危险化学品", "国务院令第591号", "2011年修订", "2011-12-01",
          "生产、储存、使用、经营、运输危险化学品须取得相应许可。储存数量构成重大危险源的，须登记建档、定期检测评估监控，并把有关安全措施和应急措施报送监管部门备案。"),
      new Article("职业病防治法要点", "LAW", "职业健康", "", "2018年修正", "2018-12-29",
          "用人单位须如实申报职业病危害项目，设置防治设施和警示标识，定期检测工作场所危害因素，组织上岗前、在岗期间和离岗时的职业健康检查，并建立监护档案。"),
      new Article("应急预案管理办法要点", "LAW", "应急管理", "应急管理部令第2号", "2019年修改", "2019-09-01",
          "编制应急预案之前先做风险评估和应急资源调查。预案经评审或论证后公布，按规定向监管部门备案。综合或专项预案每年至少演练一次，现场处置方案每半年至少演练一次。"),
      new Article("危险化学品重大危险源辨识要点", "STANDARD", "危险化学品", "GB 18218-2018", "2018", "2019-03-01",
          "以生产单元和储存单元为辨识对象。单元内有多种危险化学品时，各自存量与临界量之比相加，和不小于 1 即构成重大危险源。分级时还要乘以校正系数，并考虑厂外暴露人员数量。"),
      new Article("危险化学品企业特殊作业要点", "STANDARD", "危险作业", "GB 30871-2022", "2022", "2022-10-01",
          "动火、受限空间、盲板抽堵、高处、吊装、临时用电、动土和断路八类作业须办理作业票。作业前识别风险、落实措施、检测气体，作业时有人监护，条件变化时停止作业。"),
      new Article("粉尘防爆要点", "STANDARD", "粉尘涉爆", "GB 15577-2018", "2018", "2019-06-01",
          "控制积尘和点火源，除尘系统按规范设置泄爆、隔爆、监测报警装置，定期清扫并记录。检修除尘系统之前先清除残留粉尘，动火按危险作业管理。"),
      new Article("受限空间作业规程", "PROCEDURE", "危险作业", "", "第2版", "2025-01-01",
          "一、办理作业票，辨识内部介质。二、隔离、清洗、置换、通风。三、作业前三十分钟内检测氧含量、可燃气体和有毒气体。四、进入者佩戴防护用品和安全绳，外面专人监护。"
              + "五、每两小时至少复测一次。六、出现异常立即撤离，不盲目施救。"),
      new Article("液氯充装作业规程", "PROCEDURE", "危险化学品", "", "第1版", "2025-01-01",
          "充装前核对气瓶检验有效期和外观，称重核对剩余物。充装时严禁超装，充装后复称。泄漏报警器、事故氯吸收装置和堵漏工具处于备用状态，操作者随身携带防护面具。"),
      new Article("隐患排查治理制度示例", "RULE", "隐患排查", "", "第1版", "2025-01-01",
          "岗位每班查、班组每日查、车间每周查、公司每月查。发现隐患按责任、措施、资金、时限、预案五落实治理；一般隐患每月至少填报一次，重大隐患立即上报。"),
      new Article("车间主任安全职责示例", "DUTIES", "隐患排查", "", "第1版", "2025-01-01",
          "组织本车间风险辨识和每周隐患排查，落实整改；审批职责范围内的作业票；组织班组安全活动和现场处置方案演练；出现险情时先撤人、再报告、后处置。"),
      new Article("配电室排查标准示例", "INSPECTION_STANDARD", "电气", "", "第1版", "2025-01-01",
          "门向外开并有挡鼠板，电缆沟盖板完好、孔洞封堵，绝缘工具在检验期内，应急照明有效，无杂物和渗水，操作规程和系统图上墙。"),
      new Article("噪声与粉尘的防控知识", "HEALTH_PREVENTION", "职业健康", "", "第1版", "2025-01-01",
          "先消除和替代，再用隔声、密闭、抽风等工程措施，最后才靠个人防护。耳塞要捏细后塞入并等待回弹，防尘口罩要做佩戴气密性检查，滤棉阻力变大即更换。"),
      new Article("三分钟班前会", "CULTURE", "班组建设", "", "第1版", "2025-01-01",
          "一分钟看人：精神状态和劳保用品；一分钟说事：当班任务和主要风险；一分钟讲法：应急出口、集合点和谁负责监护。班前会有签名、有记录。"),
      new Article("忘记平台密码怎么办", "FAQ", "平台使用", "", "", "2026-01-01",
          "企业员工请联系本企业的管理员重置密码；企业管理员请联系所属乡镇监管员核实身份后重置。平台不会通过电话或短信索要密码。"),
      new Article("隐患逾期后还能延期吗", "FAQ", "隐患排查", "", "", "2026-01-01",
          "企业自查自报的隐患逾期后可以申请一次延期，写明原因，审核通过后按新期限整改；政府检查登记的隐患须在期限届满之前申请。延期机会只有一次，未通过即不能再申请。"));

  private static final List<Guide> GUIDES = List.of(
      new Guide("企业注册并开通账号", "PLATFORM", 3, "营业执照\n联系人身份证明",
          "在登录页点“企业注册”，填写名称、统一社会信用代码和行业类别\n在地图上标出厂区位置\n记下账号和回执号\n等待归属机构审核，凭回执号查询进度\n审核通过后登录，按向导完善资料"),
      new Guide("生产安全事故应急预案备案", "FILING", 5, "应急预案备案申请表\n应急预案评审意见\n应急预案文本及目录\n风险评估结果和应急资源调查清单",
          "编制并评审预案\n在平台登记预案和步骤\n下载并打印备案申请表\n向所在地监管部门提交材料\n材料齐全的领取备案登记表"),
      new Guide("危险化学品重大危险源备案", "FILING", 10, "重大危险源备案申请表\n安全评估报告\n安全管理制度和操作规程\n监测监控系统说明\n应急预案及演练记录",
          "在平台辨识重大危险源并确定等级\n登记单元、储罐和周边人口\n提交申报，等待区县审核\n按审核意见补正\n备案通过后按期更新版本"),
      new Guide("特种作业操作证申请", "TRAINING", 20, "身份证明\n体检合格证明\n培训合格证明",
          "选择作业类别，参加理论和实际操作培训\n向考试点报名\n参加考试\n成绩合格后领取操作证，登记到平台的人员证书中\n每三年复审一次"),
      new Guide("重大事故隐患上报与销号", "DANGER", 0, "隐患照片\n整改方案\n整改后照片",
          "发现后立即登记并选择“重大隐患”\n采取临时防范措施，必要时停产撤人\n制定整改方案并落实五到位\n整改完成后填报，由监管部门审核\n审核通过后解除挂牌"));

  private static final List<Item> ITEMS = List.of(
      new Item("消防通道与疏散", "消防", "通道被占用或堵塞；疏散指示不亮；安全出口上锁。", "《消防法》第二十八条"),
      new Item("灭火器材", "消防", "压力不足；超过检验期；被遮挡或挪作他用；种类与火灾类别不符。", "GB 50140"),
      new Item("消防水源", "消防", "消火栓无水或压力不足；水带、水枪缺失；阀门锈死。", "GB 50974"),
      new Item("配电箱柜", "电气", "箱门不能关闭；无编号和回路标识；接线裸露；漏电保护失效。", "GB/T 13869"),
      new Item("临时用电", "电气", "未办理作业票；电缆拖地浸水；一闸多机；无接地。", "GB 30871-2022"),
      new Item("气体检测报警", "危险化学品", "探头被遮挡或失效；报警值设置不当；报警后无人确认和记录。", "GB/T 50493"),
      new Item("储罐附件", "危险化学品", "液位计失灵；安全阀未校验；紧急切断阀不能动作；围堰破损。", "GB 50160"),
      new Item("受限空间管理", "危险作业", "未建台账；未设警示标识；未检测即进入；无监护人。", "GB 30871-2022"));

  private LibraryBooks() {}

  static void write(Path folder) throws IOException {
    articles(folder);
    guides(folder);
    items(folder);
    try (RecordFile file = RecordFile.of(folder, "support-contact")) {
      file.add(contact(1, "平台技术支持（示例）", "PHONE", "0830-0000001", "工作日 9:00–17:00", "登录、填报和地图使用"));
      file.add(contact(2, "企业安全员交流群（示例）", "QQ_GROUP", "000000000", "", "业务咨询"));
      file.add(contact(3, "政务服务窗口（示例）", "COUNTER", "示例路1号一楼", "工作日 9:00–12:00、13:30–17:00", "行政许可与备案"));
    }
    try (RecordFile file = RecordFile.of(folder, "culture-document-type")) {
      file.add(Row.of("culture-document-type-1").with("ownerCode", Skeleton.CITY).with("name", "安全生产月").with("description", "示例"));
    }
    try (RecordFile file = RecordFile.of(folder, "culture-document")) {
      file.add(Row.of("culture-document-1").with("ownerCode", Skeleton.CITY).with("name", "安全生产月活动方案（示例）").with("type",
          "culture-document-type-1").with("writtenOn", "2026-05-20").with("content", "示例：六月开展一次全员隐患随手拍、一次疏散演练、一次班组讲述身边事故。"));
    }
  }

  private static void articles(Path folder) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "knowledge-article")) {
      for (int i = 0; i < ARTICLES.size(); i++) {
        Article each = ARTICLES.get(i);
        Row row = Row.of("knowledge-article-" + (i + 1)).with("ownerCode", Skeleton.CITY).with("title", each.title()).with("kind", each.kind())
            .with("topic", each.topic());
        if (!each.number().isEmpty()) row.with("number", each.number());
        if (!each.edition().isEmpty()) row.with("edition", each.edition());
        file.add(row.with("superseded", false).with("inForceSince", each.since()).with("content", each.content()).with("source", SOURCE));
      }
    }
  }

  private static void guides(Path folder) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "service-guide")) {
      for (int i = 0; i < GUIDES.size(); i++) {
        Guide each = GUIDES.get(i);
        file.add(Row.of("service-guide-" + (i + 1)).with("ownerCode", Skeleton.CITY).with("name", each.name() + "（示例）").with("matter",
            each.matter()).with("audience", "全市生产经营单位").with("materials", each.materials()).with("steps", each.steps())
            .with("workingDays", (long) each.days()).with("fee", "不收费").with("office", "示例市应急管理局").with("phone", "0830-0000001"));
      }
    }
  }

  private static void items(Path folder) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "inspection-item")) {
      for (int i = 0; i < ITEMS.size(); i++) {
        Item each = ITEMS.get(i);
        file.add(Row.of("inspection-item-" + (i + 1)).with("ownerCode", Skeleton.CITY).with("name", each.name() + "（示例）").with("category",
            each.category()).with("situations", each.situations()).with("basis", each.basis()).with("method", "现场查看"));
      }
    }
  }

  private static Row contact(int number, String name, String channel, String address, String hours, String purpose) {
    Row row = Row.of("support-contact-" + number).with("ownerCode", Skeleton.CITY).with("name", name).with("channel", channel)
        .with("address", address).with("purpose", purpose);
    return hours.isEmpty() ? row : row.with("hours", hours);
  }
}
