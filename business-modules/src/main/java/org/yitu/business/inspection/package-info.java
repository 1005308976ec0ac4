/** Inspection items, plans and summaries (manual, 隐患排查). */
package org.yitu.business.inspection;
