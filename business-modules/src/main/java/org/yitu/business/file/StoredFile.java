package org.yitu.business.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.yitu.business.access.Actor;

/** What is known of one uploaded file; its bytes lie in the folder of files under its id. */
@Entity
@Table(name = "stored_file", indexes = @Index(name = "stored_file_uploader", columnList = "uploader_id, holder_type"))
public class StoredFile {
  @Id private UUID id;
  @Column(nullable = false, length = 120) private String name;
  @Column(nullable = false) private long size;
  @Column(nullable = false, length = 100) private String contentType;
  @Column(nullable = false) private long uploaderId;
  @Column(nullable = false) private OffsetDateTime uploadedAt;
  @Column(length = 60) private String holderType;
  private Long holderId;

  protected StoredFile() {}

  StoredFile(UUID id, String name, long size, String contentType, Actor uploader, OffsetDateTime uploadedAt) {
    this.id = id;
    this.name = name;
    this.size = size;
    this.contentType = contentType;
    this.uploaderId = uploader.userId();
    this.uploadedAt = uploadedAt;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public long size() {
    return size;
  }

  public String contentType() {
    return contentType;
  }

  long uploaderId() {
    return uploaderId;
  }

  /** Null until a record holds it. */
  String holderType() {
    return holderType;
  }

  Long holderId() {
    return holderId;
  }

  boolean isHeldBy(String type, long record) {
    return type.equals(holderType) && holderId != null && holderId == record;
  }

  void hold(String type, long record) {
    holderType = type;
    holderId = record;
  }
}
