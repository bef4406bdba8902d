/** The doors: the one place where knowledge, readers and assessor are wired. */
@NullMarked
package org.calx.app;

import org.jspecify.annotations.NullMarked;
