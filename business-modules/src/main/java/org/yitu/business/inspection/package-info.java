/** Inspection items, plans, summaries and knowledge of hidden dangers (manual, 隐患排查). */
package org.yitu.business.inspection;
