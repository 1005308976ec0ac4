package org.yitu.business.siteplan;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.business.file.Attachments;
import org.yitu.business.file.FileService;
import org.yitu.business.file.StoredFile;
import org.yitu.business.record.RecordWritten;
import org.yitu.geo.text.Refusal;

/** What the files of this module's records must be, and what follows from them. */
@Component
class PictureRules {
  /** An equirectangular picture is twice as wide as high; cameras cut a few rows. */
  private static final double WIDTH_BY_HEIGHT = 2;
  private static final double TOLERANCE = 0.02;

  private final FileService files;

  PictureRules(FileService files) {
    this.files = files;
  }

  @EventListener
  void onWritten(RecordWritten event) {
    if (event.action() == RecordWritten.Action.DELETE) return;
    if (event.target() instanceof SitePlan plan) {
      demandSameSite(plan);
      plan.drawn(size(plan.picture()));
    } else if (event.target() instanceof Panorama panorama) {
      PictureSize size = size(panorama.picture());
      if (Math.abs((double) size.width() / size.height() / WIDTH_BY_HEIGHT - 1) > TOLERANCE) {
        throw Refusal.invalid("picture", "全景图片的宽应为高的两倍（等距圆柱投影）。",
            "A panorama is twice as wide as high (equirectangular projection).");
      }
    } else if (event.target() instanceof SiteModel model) {
      StoredFile file = only(model.model(), "model");
      if (!file.contentType().equals("model/gltf-binary")) {
        throw Refusal.invalid("model", "请上传 GLB（二进制 glTF）文件。", "Upload a GLB (binary glTF) file.");
      }
      GlbFile.demandWhole(files.content(file));
    }
  }

  private static void demandSameSite(SitePlan plan) {
    SitePlan parent = plan.parent();
    if (parent == null) return;
    if (parent.id().equals(plan.id()) || !parent.enterpriseId().equals(plan.enterpriseId())) {
      throw Refusal.invalid("parent", "上级图应为本企业的另一张图。", "It is part of another plan of the same enterprise.");
    }
  }

  private PictureSize size(Attachments picture) {
    StoredFile file = only(picture, "picture");
    if (!file.contentType().equals("image/jpeg") && !file.contentType().equals("image/png")) {
      throw Refusal.invalid("picture", "请上传 JPG 或 PNG 图片。", "Upload a JPG or PNG picture.");
    }
    return PictureSize.of(files.content(file));
  }

  private StoredFile only(Attachments held, String field) {
    List<StoredFile> found = files.list(held);
    if (found.size() != 1 || held.ids().size() != 1) {
      throw Refusal.invalid(field, "需要且只能上传一个文件。", "Exactly one file is needed.");
    }
    return found.get(0);
  }
}
