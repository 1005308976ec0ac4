/**
 * Reference tables as they ship: critical quantities of GB 18218 in two editions, enterprise sizes, grades of
 * accidents. Each row names its source; what was written from memory says so. Plain text, no dependencies.
 */
package org.yitu.data.reference;
