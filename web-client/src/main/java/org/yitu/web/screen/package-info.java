/** The stream of events that wall screens listen to (C11): many listeners, few kinds of rights, no connection that holds up another. */
package org.yitu.web.screen;
