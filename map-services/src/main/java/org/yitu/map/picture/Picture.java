package org.yitu.map.picture;

/** @param contentType one of the kinds of pictures that are handed on */
public record Picture(byte[] bytes, String contentType) {}
