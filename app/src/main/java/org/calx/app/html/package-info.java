/** Documents as one self-contained page. */
@NullMarked
package org.calx.app.html;

import org.jspecify.annotations.NullMarked;
