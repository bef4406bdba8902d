/** Laboratory statements, as people write them, turned into facts in the unit of the test. */
@NullMarked
package org.calx.intake.lab;

import org.jspecify.annotations.NullMarked;
