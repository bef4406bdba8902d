/** Scores the program on published cases: what their authors concluded against what it answers. */
@NullMarked
package org.calx.app.validate;

import org.jspecify.annotations.NullMarked;
