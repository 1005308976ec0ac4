package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yitu.data.land.Skeleton;

/** A few pages of rescue knowledge, written for the demonstration: no instruction to act by. */
final class Knowledge {
  private record Entry(String name, String category, String substance, String content) {}

  private static final List<Entry> ENTRIES = List.of(
      new Entry("液氯泄漏处置要点", "RELEASE", "氯", "人员向上风向撤离；进入现场佩戴正压式空气呼吸器；切断泄漏源；用水幕稀释扩散的气体，不向泄漏点直接喷水；回收物用碱液吸收。"),
      new Entry("液氨泄漏处置要点", "RELEASE", "氨", "人员向上风向撤离；切断泄漏源和火源；用喷雾水稀释、溶解气体；收容冲洗水。"),
      new Entry("易燃液体储罐火灾扑救要点", "FIRE_FIGHTING", "乙醇", "冷却着火罐和邻近罐；水溶性液体使用抗溶性泡沫；防止沸溢和地面流淌火。"),
      new Entry("吸入有毒气体的急救", "FIRST_AID", "", "救援者先做好自身防护；将伤员移至空气新鲜处，保持呼吸道通畅；呼吸心跳停止者立即实施心肺复苏；尽快送医。"),
      new Entry("进入受限空间救援的防护", "PERSONAL_PROTECTION", "硫化氢", "先通风、再检测、后进入；佩戴正压式空气呼吸器和安全绳；外面有人监护；不盲目施救。"),
      new Entry("居民就地避险要点", "EVACUATION", "", "关闭门窗和通风设备，到上层背风的房间，用湿毛巾封堵缝隙，收听通知，接到解除通知后开窗通风。"),
      new Entry("预案备案需提交的材料", "PLAN_FORM", "", "备案申请表、预案评审意见、预案文本及目录、风险评估结果和应急资源调查清单。"));

  private Knowledge() {}

  static void write(Path folder) throws IOException {
    try (RecordFile file = RecordFile.of(folder, "rescue-knowledge")) {
      for (int i = 0; i < ENTRIES.size(); i++) {
        Entry entry = ENTRIES.get(i);
        Row row = Row.of("rescue-knowledge-" + (i + 1)).with("ownerCode", Skeleton.CITY).with("name", entry.name())
            .with("category", entry.category());
        if (!entry.substance().isEmpty()) row.with("substance", entry.substance());
        file.add(row.with("content", entry.content()).with("source", "示例（演示数据，不作为处置依据）"));
      }
    }
  }
}
