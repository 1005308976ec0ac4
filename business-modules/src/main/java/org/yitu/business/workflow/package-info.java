/**
 * The life of a record: its states, the steps between them, each a typed form, who may take them and when not, and the
 * deadline that changes a state by itself. A refusal carries the sentence that the user reads. Nothing else changes a state.
 */
package org.yitu.business.workflow;
