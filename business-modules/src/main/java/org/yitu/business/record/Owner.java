package org.yitu.business.record;

/** Whose rows a type holds: enterprises' (a government user then names the enterprise), the government's, or both. */
public enum Owner { ENTERPRISE, GOVERNMENT, EITHER }
