package org.yitu.geo.scenario;

import java.util.List;
import java.util.SortedMap;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.text.Text;

/**
 * Which model an answer rests on: the provenance that is printed beside every result.
 *
 * @param coefficients the title of the set that was used
 * @param inputs everything that was calculated with, also what was derived, by name
 */
public record ModelUse(String id, Text title, String edition, Text coefficients, SortedMap<String, Object> inputs,
    Validity validity, List<Constant> constants, List<Text> limits) {}
