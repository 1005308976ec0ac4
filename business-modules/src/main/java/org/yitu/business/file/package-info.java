/**
 * Attachments: what was uploaded, where its bytes lie, and who may fetch it. A file is stored under a name of our own, its
 * type is decided by its content, and it is readable by whoever may read the record that holds it. Which record that is, is
 * asked through {@link org.yitu.business.file.FileHolder}.
 */
package org.yitu.business.file;
