/**
 * Documents of the government (manual, 政府公文): written by an institution, dispatched to an audience of its enterprises by area,
 * industry or a drawn outline, and signed for. Whom a document reached is fixed at the moment it is sent: each of them has a
 * receipt, which tells when it was opened and by whom.
 */
package org.yitu.business.document;
