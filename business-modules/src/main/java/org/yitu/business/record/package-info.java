/**
 * The record engine. A business record is one typed class that extends {@link org.yitu.business.record.BusinessRecord};
 * {@link org.yitu.business.record.RecordType} reads from it what form, table, column, rule, layer and document need, once,
 * at start. {@link org.yitu.business.record.RecordService} is the only way in: it checks actor, permission, row, state and
 * form, and writes record, history and audit in one transaction. Everything that asks for rows asks through
 * {@link org.yitu.business.record.RecordQuery}. The engine knows no business module; each lists its records in a
 * {@link org.yitu.business.record.RecordModule}.
 */
package org.yitu.business.record;
