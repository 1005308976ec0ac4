/**
 * Hidden dangers (manual, 隐患排查): registered by an enterprise or by the government, rectified, reviewed, overdue, extended
 * once. One record with its workflow; uses the engine and nothing of other modules.
 */
package org.yitu.business.danger;
