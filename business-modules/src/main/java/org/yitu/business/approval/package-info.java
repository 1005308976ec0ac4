/** Administrative approval (manual, 行政审批): project applications and certificates, from draft to decision. */
package org.yitu.business.approval;
