/** Training (manual, 培训教育): kinds, plans, schemes, records with results, and visitors. */
package org.yitu.business.training;
