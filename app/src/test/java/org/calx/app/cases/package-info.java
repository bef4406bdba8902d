/** Tests over the made-up cases that were written before the program saw them. */
@org.jspecify.annotations.NullMarked
package org.calx.app.cases;
