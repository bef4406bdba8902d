/** Documents and trees as text that fits a terminal. */
@NullMarked
package org.calx.app.terminal;

import org.jspecify.annotations.NullMarked;
