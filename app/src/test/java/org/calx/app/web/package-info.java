/** Tests of the web guide, over loopback. */
@NullMarked
package org.calx.app.web;

import org.jspecify.annotations.NullMarked;
