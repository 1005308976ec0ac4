/** The few pages that the server sends: static HTML with a content security policy each. */
package org.yitu.web.page;
