package org.yitu.business.danger;

import java.util.Arrays;
import java.util.Optional;

/** The columns of the exchange with the provincial system, in the order in which they are written; they are found by their heads. */
enum ExchangeColumn {
  PLATFORM_NUMBER("本平台编号", "", false), PROVINCE_NUMBER("省系统编号", "provinceNumber", false), ENTERPRISE("企业名称", "", false),
  CREDIT_CODE("统一社会信用代码", "enterprise", true), NAME("隐患名称", "name", true), LEVEL("隐患等级", "level", true),
  CATEGORY("隐患类别", "category", true), STATE("状态", "", false), PLACE("隐患部位", "place", true), DESCRIPTION("隐患描述", "description", true),
  FOUND_AT("发现时间", "foundAt", true), INSPECTOR("检查人员", "inspector", true), RESPONSIBLE("整改责任人", "responsible", true),
  DUE("整改期限", "due", false), LONGITUDE("经度", "location", true), LATITUDE("纬度", "", true), RECTIFICATION("整改情况", "", false);

  private final String head;
  private final String field;
  private final boolean needed;

  ExchangeColumn(String head, String field, boolean needed) {
    this.head = head;
    this.field = field;
    this.needed = needed;
  }

  String head() {
    return head;
  }

  /** Whether a sheet without it is no exchange. */
  boolean needed() {
    return needed;
  }

  /** The column whose content a complaint about a field of the danger is about. */
  static Optional<ExchangeColumn> ofField(String field) {
    return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst();
  }
}
