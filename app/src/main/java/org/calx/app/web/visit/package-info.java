/** What one person has answered so far, and where that is held: in memory, and on disk only where they say so. */
@NullMarked
package org.calx.app.web.visit;

import org.jspecify.annotations.NullMarked;
