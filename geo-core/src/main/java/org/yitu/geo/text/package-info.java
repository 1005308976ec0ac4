/** What is said to a person: a sentence in Chinese and English, and the refusal that carries one. Everything may use it. */
package org.yitu.geo.text;
