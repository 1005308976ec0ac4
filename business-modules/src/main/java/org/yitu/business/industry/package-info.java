/** What an enterprise files because of its industry (manual, 行业专业信息): a profile by group, and the reports of a coal mine. */
package org.yitu.business.industry;
