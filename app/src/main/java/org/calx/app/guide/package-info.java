/** The wiring: knowledge, readers and assessor, and how the program ends. */
@NullMarked
package org.calx.app.guide;

import org.jspecify.annotations.NullMarked;
