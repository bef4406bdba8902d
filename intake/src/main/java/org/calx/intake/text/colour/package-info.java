/** Colour names, turned into the few colours that matter on skin. */
@NullMarked
package org.calx.intake.text.colour;

import org.jspecify.annotations.NullMarked;
