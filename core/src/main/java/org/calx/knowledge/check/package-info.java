/** Checks on the guide that go beyond its shape: one rule a class, each with a good and a bad file in the tests. */
@NullMarked
package org.calx.knowledge.check;

import org.jspecify.annotations.NullMarked;
