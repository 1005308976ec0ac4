/** Reference tables for forms and for reading, beside the records. */
package org.yitu.web.reference;
