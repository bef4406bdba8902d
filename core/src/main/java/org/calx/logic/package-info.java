/** Criteria over one patient's facts: what must be true, whether it is, why, and what is missing. */
@NullMarked
package org.calx.logic;

import org.jspecify.annotations.NullMarked;
