/** The running product as those meet it who mean it ill, or who send it what they should not: every refusal has one form. */
package org.yitu.web.hostile;
