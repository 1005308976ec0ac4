package org.yitu.business.record;

import java.util.function.Function;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.Dialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.AbstractClassJavaType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;
import org.yitu.business.access.Permissions;
import org.yitu.business.file.Attachments;

/** Teaches Hibernate our value classes: each is one text column of a fitting length, wherever it is a field. */
public final class ValueTypes implements TypeContributor {
  @Override
  public void contribute(TypeContributions contributions, ServiceRegistry services) {
    contributions.contributeJavaType(new AsText<>(Attachments.class, Attachments::parse, Attachments.COLUMN_LENGTH));
    contributions.contributeJavaType(new AsText<>(Permissions.class, Permissions::parse, Permissions.COLUMN_LENGTH));
  }

  private static final class AsText<T> extends AbstractClassJavaType<T> {
    private static final long serialVersionUID = 1;
    private final transient Function<String, T> reader;
    private final int length;

    AsText(Class<T> type, Function<String, T> reader, int length) {
      super(type);
      this.reader = reader;
      this.length = length;
    }

    @Override
    public JdbcType getRecommendedJdbcType(JdbcTypeIndicators indicators) {
      return indicators.getJdbcType(SqlTypes.VARCHAR);
    }

    @Override
    public long getDefaultSqlLength(Dialect dialect, JdbcType jdbcType) {
      return length;
    }

    @Override
    public <X> X unwrap(T value, Class<X> type, WrapperOptions options) {
      if (value == null) return null;
      if (type.isInstance(value)) return type.cast(value);
      return type.cast(value.toString());
    }

    @Override
    public <X> T wrap(X value, WrapperOptions options) {
      if (value == null) return null;
      return getJavaTypeClass().isInstance(value) ? getJavaTypeClass().cast(value) : reader.apply(value.toString());
    }
  }
}
