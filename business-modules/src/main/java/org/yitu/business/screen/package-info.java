/** What a wall screen shows (大屏): key figures, alarms, who is on duty; read-only, each with the row rule of who asks; used by no other module. */
package org.yitu.business.screen;
