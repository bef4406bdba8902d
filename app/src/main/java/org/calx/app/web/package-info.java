/** The web guide as a whole: all pages on one server. */
@NullMarked
package org.calx.app.web;

import org.jspecify.annotations.NullMarked;
