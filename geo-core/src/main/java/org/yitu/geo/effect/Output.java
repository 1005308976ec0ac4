package org.yitu.geo.effect;

import org.yitu.geo.text.Text;

/** One number that a model answers. */
public record Output(String name, Text title, String unit) {}
