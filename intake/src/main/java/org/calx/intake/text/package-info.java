/** Plain clinical wording, read into facts. */
@NullMarked
package org.calx.intake.text;

import org.jspecify.annotations.NullMarked;
