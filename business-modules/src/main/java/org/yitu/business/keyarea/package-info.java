/** Key areas and their patrols (manual, 重点区域). */
package org.yitu.business.keyarea;
