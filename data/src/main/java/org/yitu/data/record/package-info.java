/**
 * The records of the demo city: enterprises with their people, dangers, risks, hazards and sensors, and what the
 * government has for an emergency. A file a type, a record a line; field names and choice values are those of the
 * record classes. All names are plainly invented, telephone numbers begin with a digit no real one begins with, and
 * no identity numbers are given.
 */
package org.yitu.data.record;
