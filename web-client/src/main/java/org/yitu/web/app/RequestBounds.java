package org.yitu.web.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what is read into memory as JSON: the largest honest body is a polygon of 20,000 vertices, below 1 MiB; uploads have
 * their own bound. And keeps Tomcat from reading {@code Accept-Language}, for it throws at a long one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestBounds extends OncePerRequestFilter {
  static final int MOST_BYTES = 4 << 20;

  /** Thrown to whoever reads on beyond the bound. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1;

    Exceeded() {
      super("body too large");
    }
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isUpload(request)) {
      chain.doFilter(new Bounds(request, false), response);
    } else if (request.getContentLengthLong() > MOST_BYTES) {
      Problem.write(request, response, HttpStatus.CONTENT_TOO_LARGE, Problem.TOO_LARGE);
    } else {
      chain.doFilter(new Bounds(request, request.getContentLengthLong() < 0), response);
    }
  }

  private static boolean isUpload(HttpServletRequest request) {
    return request.getContentType() != null && request.getContentType().startsWith("multipart/");
  }

  private static final class Bounds extends HttpServletRequestWrapper {
    /** Nobody said how long the body is. */
    private final boolean counting;

    Bounds(HttpServletRequest request, boolean counting) {
      super(request);
      this.counting = counting;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return counting ? new Bounded(super.getInputStream()) : super.getInputStream();
    }

    @Override
    public Locale getLocale() {
      return Language.of(this);
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(getLocale()));
    }
  }

  private static final class Bounded extends ServletInputStream {
    private final ServletInputStream body;
    private long read;

    Bounded(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int many = body.read(bytes, offset, length);
      count(Math.max(0, many));
      return many;
    }

    private void count(int more) throws Exceeded {
      read += more;
      if (read > MOST_BYTES) throw new Exceeded();
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
