@NullMarked
package org.calx.app.web.visit;

import org.jspecify.annotations.NullMarked;
