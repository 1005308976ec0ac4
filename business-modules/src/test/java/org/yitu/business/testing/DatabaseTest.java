package org.yitu.business.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test with the database: H2GIS in memory, or the PostGIS that the system properties {@code yitu.test.db.url},
 * {@code yitu.test.db.user} and {@code yitu.test.db.password} name. All such tests share one context and one database, so each
 * makes what it needs and counts on nothing else being absent.
 */
@Tag("db")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = TestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface DatabaseTest {}
