/** The commands that hold the knowledge to the cases of its entries. */
@NullMarked
package org.calx.app.cases;

import org.jspecify.annotations.NullMarked;
