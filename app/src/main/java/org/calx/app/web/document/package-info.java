/** Files that a person takes away. */
@NullMarked
package org.calx.app.web.document;

import org.jspecify.annotations.NullMarked;
