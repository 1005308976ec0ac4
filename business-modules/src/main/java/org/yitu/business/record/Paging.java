package org.yitu.business.record;

import org.yitu.geo.text.Refusal;

/** The page of a list that somebody asks for: every list is paged, and no page is without bounds. */
public record Paging(int page, int size) {
  private static final int FARTHEST_PAGE = 1_000_000;

  /** @throws Refusal if the page is not 0 to 1,000,000 or its size not 1 to 200 */
  public Paging {
    if (page < 0 || page > FARTHEST_PAGE || size < 1 || size > ListParameters.LARGEST_PAGE) {
      throw Refusal.invalid("page", "页码或每页条数超出范围。", "The page or its size is out of range.");
    }
  }

  public long offset() {
    return (long) page * size;
  }
}
