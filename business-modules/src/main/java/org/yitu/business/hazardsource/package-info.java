/**
 * Major hazard installations (manual, 重大危险源): what they hold, how dangerous that is by GB 18218, and their
 * declaration, filing, listing and write-off. Uses the engine only.
 */
package org.yitu.business.hazardsource;
