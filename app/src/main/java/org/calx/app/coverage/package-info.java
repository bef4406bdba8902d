/** Which row of the reviews that the knowledge was written from is carried by which files. */
@NullMarked
package org.calx.app.coverage;

import org.jspecify.annotations.NullMarked;
