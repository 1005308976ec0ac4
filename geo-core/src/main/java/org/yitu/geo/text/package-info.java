/** What is said to a person: a sentence in Chinese and English, and the refusal that carries one; and the digest of a text. Everything may use it. */
package org.yitu.geo.text;
