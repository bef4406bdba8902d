/** Measurements of the paths that must be fast. */
@NullMarked
package org.calx.bench;

import org.jspecify.annotations.NullMarked;
