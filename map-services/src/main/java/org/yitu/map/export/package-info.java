/**
 * A layer, or the answer to a question of the workbench, as a file that other systems read. A job: read by pages, as the one who asked,
 * with the right to export, written down in the system's log. Function C11.
 */
package org.yitu.map.export;
