package org.yitu.business.record;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.LayerSource;

/** All types that are shown on the map, each as a layer. */
@Component
public final class RecordLayers implements LayerSource {
  private static final int ROWS_A_FETCH = 500;

  private final List<FeatureLayer> layers;

  RecordLayers(RecordTypes types, DataSource database, PlatformTransactionManager transactions) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    jdbc.setFetchSize(ROWS_A_FETCH);
    TransactionTemplate reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    RecordType<?> enterprise = types.find(Enterprises.TYPE).orElse(null);
    layers = types.all().stream().filter(RecordType::isLayer)
        .map(type -> (FeatureLayer) new RecordLayer(type, new Columns(type, enterprise).ofLayer(), jdbc, reading)).toList();
  }

  @Override
  public List<FeatureLayer> layers() {
    return layers;
  }
}
