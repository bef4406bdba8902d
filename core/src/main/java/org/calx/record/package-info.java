/** One patient's facts: concepts, values, lesions, coverage and the one error. Nothing here reasons. */
@NullMarked
package org.calx.record;

import org.jspecify.annotations.NullMarked;
